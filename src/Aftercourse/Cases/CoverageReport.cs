using System.Globalization;
using System.Text;
using Aftercourse.Guidance;

namespace Aftercourse.Cases;

/// <summary>Which claims, rules and cases carry each row of the mission, as a Markdown page.</summary>
public static class CoverageReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="suite">Its cases, run.</param>
    /// <param name="rows">The rows in order, each with what it says.</param>
    public static string Write(CompiledArticle article, CaseSuite suite, IEnumerable<(string Id, string Says)> rows)
    {
        var page = new StringBuilder();
        page.AppendLine("# Coverage");
        page.AppendLine();
        page.AppendLine("Generated from the article and its cases, and compared in CI. What each row says stands in [mission.md](mission.md).");
        page.AppendLine();
        page.AppendLine("| row | claims | rules | people in the cases whom these rules speak of |");
        page.AppendLine("|---|---|---|---|");
        foreach (var (id, _) in rows)
        {
            var claims = article.Claims.Where(c => c.Rows.Contains(id)).ToArray();
            var rules = article.Rules.Where(r => r.Claim is { } claim && claims.Contains(claim)).ToArray();
            page.AppendLine(CultureInfo.InvariantCulture, $"| {id} | {List(claims.Select(c => c.Id + Mark(c)))} | {List(rules.Select(r => r.Name))} | {Cases(suite, rules)} |");
        }

        page.AppendLine();
        page.AppendLine("*outdated* and *contested* mark claims that are shown with what replaced them.");
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Rows that no claim carries.</summary>
    public static IEnumerable<string> Missing(CompiledArticle article, IEnumerable<(string Id, string Says)> rows) =>
        rows.Select(r => r.Id).Where(id => !article.Claims.Any(c => c.Rows.Contains(id)));

    private static string Mark(Claim claim) => claim.Status switch
    {
        ClaimStatus.Outdated => " *outdated*",
        ClaimStatus.Contested => " *contested*",
        _ => "",
    };

    private static string Cases(CaseSuite suite, Rule[] rules)
    {
        if (rules.Length == 0)
            return "-";
        var indices = rules.Select(r => r.Index).ToArray();
        var people = suite.Results.Count(r => indices.Any(i => r.Truths[i].IsYes)) + suite.Coverage.Where(c => c.Rule is Caution && rules.Contains(c.Rule)).Sum(c => c.Fired);
        return people.ToString(CultureInfo.InvariantCulture);
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "-";
}
