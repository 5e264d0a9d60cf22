using Aftercourse.Guidance;

namespace Aftercourse.Reviewing;

/// <summary>The facts, findings and procedures that rules use, as lines of a canonical text, each once and in order of name.</summary>
internal static class UsedContent
{
    /// <summary>Adds what these rules use, and what that uses in turn.</summary>
    public static void Add(CanonicalText text, CompiledArticle article, IReadOnlyList<Rule> rules)
    {
        var conditions = Reached(rules);
        // `onset` is asked as how long the pain has lasted.
        var lasted = conditions.Any(c => c is OnsetTest) ? article.WithRole(DiaryRole.Lasted) : null;
        foreach (var finding in conditions.OfType<FindingTest>().Select(t => t.Finding).Distinct().OrderBy(f => f.Name, StringComparer.Ordinal))
            text.Line("finding", finding.Name, finding.Label.Value, CanonicalText.Of(finding.Condition));
        foreach (var fact in conditions.Select(c => c.Asked()).Append(lasted).OfType<Fact>().Distinct().OrderBy(f => f.Name, StringComparer.Ordinal))
            Add(text, fact);

        var procedures = conditions.OfType<KindTest>().SelectMany(t => t.Procedures)
            .Concat(rules.SelectMany(r => r.Procedures))
            .Distinct();
        foreach (var procedure in procedures.OrderBy(p => p.Name, StringComparer.Ordinal))
            Add(text, procedure);
    }

    // A fact that is asked only under a condition brings that condition in.
    private static HashSet<Condition> Reached(IEnumerable<Rule> rules)
    {
        var reached = new HashSet<Condition>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Condition>(rules.Select(r => r.Condition));
        while (open.TryPop(out var condition))
        {
            if (!reached.Add(condition))
                continue;
            foreach (var part in condition.Parts())
                open.Push(part);
            if (condition.Asked()?.OnlyIf is { } only)
                open.Push(only);
        }

        return reached;
    }

    private static void Add(CanonicalText text, Fact fact)
    {
        text.Line("fact", fact.Name, fact.Label.Value, fact.Ask?.Value, fact.Help?.Value, fact.Group?.Title.Value)
            .Line("counted", fact.AboutPerson ? "person" : null, fact.IsDetail ? "detail" : null, fact.Role.ToString(), CanonicalText.Of(fact.OnlyIf));
        switch (fact.Type)
        {
            case NumberType number:
                text.Line("range", CanonicalText.Number(number.Minimum), CanonicalText.Number(number.Maximum), CanonicalText.Number(number.Decimals), number.Unit);
                break;
            case DurationType duration:
                text.Line("duration", CanonicalText.Of(duration.Maximum));
                break;
            default:
                text.Line(fact.Type switch { OneOfType => "one-of", AnyOfType => "any-of", _ => "yes-no" });
                break;
        }

        foreach (var option in fact.Options)
            text.Line("option", option.Name, option.Label.Value);
        RuleContent.Codes(text, fact.Codes);
    }

    // The rule holds for every kind below, and is open where only a procedure above is known.
    private static void Add(CanonicalText text, Procedure procedure)
    {
        text.Line("procedure", procedure.Name, procedure.Title.Value, procedure.Help?.Value, procedure.Parent?.Name);
        RuleContent.Codes(text, procedure.Codes);
        foreach (var kind in procedure.Kinds)
            Add(text, kind);
    }
}
