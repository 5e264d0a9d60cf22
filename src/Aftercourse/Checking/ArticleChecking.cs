using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Checking;

/// <summary>The pass after binding: house rules of a good article that types cannot express.</summary>
public static class ArticleChecking
{
    /// <summary>Reports what breaks a house rule.</summary>
    public static void Check(CompiledArticle article, DiagnosticBag diagnostics)
    {
        CheckUse(article, diagnostics);
        CheckClaims(article, diagnostics);
        SourceChecking.Check(article, diagnostics);
        ReasonChecking.Check(article, diagnostics);
        FigureChecking.Check(article, diagnostics);

        if (article.Courses.IsEmpty && article.Facts.Length > 0)
            diagnostics.Report(Codes.NothingToSay, article.Facts[0].Span, "course");
        else if (article.Alarms.IsEmpty && article.Facts.Length > 0)
            diagnostics.Report(Codes.NothingToSay, article.Facts[0].Span, "alarm");
    }

    private static void CheckUse(CompiledArticle article, DiagnosticBag diagnostics)
    {
        // `only if` is part of every test of its fact, so walking the rules finds all that is used.
        var tests = Distinct(article.Rules.Select(r => r.Condition));
        var usedFacts = tests.Select(t => t.Asked()).OfType<Fact>().ToHashSet();
        if (tests.Any(t => t is OnsetTest))
            usedFacts.UnionWith(article.Facts.Where(f => f.Role == DiaryRole.Lasted));

        foreach (var fact in article.Facts.Concat(article.Details))
        {
            if (fact.Ask is null && fact.Role == DiaryRole.None)
                diagnostics.Report(Codes.FactWithoutQuestion, fact.Span, fact.Name);
            else if (!usedFacts.Contains(fact))
                diagnostics.Report(Codes.Unused, fact.Span, "fact", fact.Name);
        }

        var usedFindings = tests.OfType<FindingTest>().Select(t => t.Finding).ToHashSet();
        foreach (var finding in article.Findings.Where(f => !usedFindings.Contains(f)))
            diagnostics.Report(Codes.Unused, finding.Span, "finding", finding.Name);
    }

    // Each condition once, however many findings lead to it.
    private static HashSet<Condition> Distinct(IEnumerable<Condition> conditions)
    {
        var seen = new HashSet<Condition>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Condition>(conditions);
        while (open.TryPop(out var condition))
        {
            if (!seen.Add(condition))
                continue;
            foreach (var part in condition.Parts())
                open.Push(part);
        }

        return seen;
    }

    private static void CheckClaims(CompiledArticle article, DiagnosticBag diagnostics)
    {
        foreach (var rule in article.Rules.Where(r => r.Claim?.Status == ClaimStatus.Outdated))
            diagnostics.Report(Codes.RuleOnOutdatedClaim, rule.Span, rule.Claim!.Id, rule.Name, rule.Claim.ReplacedBy ?? "");

        var carrying = article.Rules.Select(r => r.Claim).Concat(article.Levels.Select(l => l.Claim)).ToHashSet();
        foreach (var claim in article.Claims.Where(c => c.IsJudgement && !carrying.Contains(c)))
            diagnostics.Report(Codes.JudgementWithoutRule, claim.Span, claim.Id);
    }
}
