using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Formatting;

/// <summary>Syntax as one line of text, in the one way it is written. Reading the text again gives the same syntax.</summary>
public static class SyntaxPrinting
{
    /// <summary>The first line of a declaration, without the condition of a finding.</summary>
    public static string Header(DeclarationSyntax declaration)
    {
        var words = new List<string> { declaration.Keyword.Text };
        if (declaration.Keyword.Text is not ("always" or "never"))
            words.Add(declaration.Name.Text);
        if (declaration.Title is { } title)
            words.Add(Quote(title));
        if (declaration.Word is { } word)
            words.Add(word.Text);
        if (declaration.Type is { } type)
            words.Add("is " + Type(type));
        if (declaration.Condition is not null)
            words.Add("is");
        return string.Join(' ', words);
    }

    /// <summary>What follows the keyword of a clause, in pieces between which a line may be broken.</summary>
    public static IReadOnlyList<string> Pieces(ClauseSyntax clause) => clause switch
    {
        TextClause text => [.. text.Text.Value.Split(' ')],
        ConditionClause condition => ConditionPieces(condition.Condition),
        CodeClause code => [$"{code.System.Text} {(code.Code.Span.Text.StartsWith('"') ? $"\"{code.Code.Text}\"" : code.Code.Text)}"],
        NamesClause names => Separated(names.Keyword.Text == "before" ? Procedures(names.Names) : names.Names.Select(n => n.Text), names.Keyword.Text == "before" ? " or" : ","),
        OptionClause option => [Option(option.Option)],
        WordClause word => [word.Word.Text],
        AfterClause after => After(after),
        DurationClause duration => [$"{(duration.Keyword.Text == "gone" ? "by" : "within")} {Duration(duration.Duration)}"],
        StepsClause steps => Separated(steps.Steps.Select(s => $"up to {s.Strength.Digits} until {Duration(s.Until)}"), ","),
        LevelClause level => [Bounded(level.Bound, level.Level)],
        CautionClause caution => [Bounded(caution.Bound, caution.Kind)],
        KindClause kind => [$"{kind.Name.Text} {Quote(kind.Title)}"],
        _ => throw new InvalidOperationException($"A clause that nobody prints: {clause.GetType().Name}."),
    };

    /// <summary>A condition, in pieces that begin with its outermost connective.</summary>
    public static IReadOnlyList<string> ConditionPieces(ConditionSyntax condition) => condition switch
    {
        AndSyntax and => [.. and.Parts.Select((p, i) => (i == 0 ? "" : "and ") + Condition(p, inner: true))],
        OrSyntax or => [.. or.Parts.Select((p, i) => (i == 0 ? "" : "or ") + Condition(p, inner: true))],
        _ => [Condition(condition, inner: false)],
    };

    /// <summary>A condition on one line; a connective inside another stands in parentheses.</summary>
    public static string Condition(ConditionSyntax condition, bool inner) => condition switch
    {
        AndSyntax and => Parenthesised(string.Join(" and ", and.Parts.Select(p => Condition(p, inner: true))), inner),
        OrSyntax or => Parenthesised(string.Join(" or ", or.Parts.Select(p => Condition(p, inner: true))), inner),
        NotSyntax not => "not " + Condition(not.Part, inner: true),
        AtLeastSyntax some => $"any {some.Count.Digits} of ({string.Join(", ", some.Parts.Select(p => Condition(p, inner: false)))})",
        NameTestSyntax test => test.Name.Text,
        IsSyntax test => $"{test.Name.Text} is {Names(test.Options, "any")}",
        IncludesSyntax test => $"{test.Name.Text} includes {Names(test.Options, test.Every ? "all" : "any")}",
        CompareSyntax test => $"{test.Name.Text} {Symbol(test.Comparison)} {test.Number.Digits}{(test.Unit is { } unit ? " " + unit.Text : "")}",
        _ => throw new InvalidOperationException("A broken condition is not printed."),
    };

    private static string Bounded(string? bound, NameSyntax name) => bound is null ? name.Text : $"at {bound} {name.Text}";

    private static string Parenthesised(string text, bool inner) => inner ? $"({text})" : text;

    private static string Names(IReadOnlyList<NameSyntax> names, string quantifier) =>
        names.Count == 1 ? names[0].Text : $"{quantifier} of ({string.Join(", ", names.Select(n => n.Text))})";

    private static string Quote(TextSyntax text) => $"\"{text.Value}\"";

    private static string Option(OptionSyntax option) => option.Label is null ? option.Name.Text : $"{option.Name.Text} {Quote(option.Label)}";

    private static string Duration(DurationSyntax duration) => $"{duration.Count.Digits} {duration.Unit.Text}";

    private static IEnumerable<string> Procedures(IReadOnlyList<NameSyntax> names) => names.Count == 0 ? ["any procedure"] : names.Select(n => n.Text);

    private static IReadOnlyList<string> After(AfterClause after)
    {
        var parts = new List<string> { string.Join(" or ", Procedures(after.Procedures)) };
        if (after.From is { } from)
            parts.Add(after.To is { } end ? $"from {Duration(from)} to {Duration(end)}" : $"from {Duration(from)}");
        else if (after.To is { } to)
            parts.Add($"within {Duration(to)}");
        if (after.Session is { } session)
            parts.Add($"{Words.Ordinals[session.Ordinal - 1]} session{(session.OrLater ? " or later" : "")}");
        return Separated(parts, ",");
    }

    private static string Type(TypeSyntax type) => type switch
    {
        ChoiceTypeSyntax choice => $"{(choice.Many ? "any of" : "one of")} {string.Join(", ", choice.Options.Select(Option))}".TrimEnd(),
        RangeTypeSyntax range => $"{range.Minimum.Digits} to {range.Maximum.Digits}{(range.Unit is { } unit ? " " + unit.Text : "")}",
        DurationTypeSyntax duration => $"duration up to {Duration(duration.Maximum)}",
        _ => throw new InvalidOperationException($"A type that nobody prints: {type.GetType().Name}."),
    };

    private static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Equal => "=",
        Comparison.AtLeast => ">=",
        _ => ">",
    };

    private static IReadOnlyList<string> Separated(IEnumerable<string> items, string separator)
    {
        var all = items.ToArray();
        return [.. all.Select((item, i) => i == all.Length - 1 ? item : item + separator)];
    }
}
