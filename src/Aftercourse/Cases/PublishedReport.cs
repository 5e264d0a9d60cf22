using System.Globalization;
using System.Text;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>How the article answers published stories, measured against what each needed, as a Markdown page.</summary>
public static class PublishedReport
{
    /// <summary>Writes the page.</summary>
    public static string Write(CaseSuite suite)
    {
        var page = new StringBuilder();
        page.AppendLine("# Published stories");
        page.AppendLine();
        page.AppendLine("Generated from the cases that tell published stories, and compared in CI. Each story is read twice: what it does not say is left open, and what it does not say is");
        page.AppendLine("answered no. The levels it needed were assigned once, before; no clinician has checked them. A story without a stated number or time was read with the careful guess that its case names.");
        foreach (var isUnstatedNo in (bool[])[false, true])
        {
            var results = suite.Results.Where(r => r.Case.Published is { } p && p.IsUnstatedNo == isUnstatedNo).ToArray();
            page.AppendLine();
            page.AppendLine(isUnstatedNo ? "## What is not said is answered no" : "## What is not said is left open");
            page.AppendLine();
            Counts(page, results);
        }

        page.AppendLine();
        page.AppendLine("## Where the answer is not among the accepted levels");
        page.AppendLine();
        page.AppendLine("| story | case | accepted | told |");
        page.AppendLine("|---|---|---|---|");
        foreach (var result in suite.Results.Where(r => r.Case.Published is { } p && !p.Accepts.Contains(r.Assessment.Level)).OrderBy(r => r.Case.Published!.Story, StringComparer.Ordinal))
            page.AppendLine(CultureInfo.InvariantCulture, $"| {result.Case.Published!.Story} | {result.Case.Name} | {string.Join(", ", result.Case.Published.Accepts.Select(l => l.Name()))} | {result.Assessment.Level.Name()} |");
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The cases of stories that needed to be seen today or sooner, and were answered with less.</summary>
    public static IEnumerable<CaseResult> Missed(CaseSuite suite) =>
        suite.Results.Where(r => r.Case.Published is { } p && NeededHelp(p) && r.Assessment.Level < Level.Urgent);

    private static void Counts(StringBuilder page, CaseResult[] results)
    {
        var needed = results.Where(r => NeededHelp(r.Case.Published!)).ToArray();
        var benign = results.Where(r => r.Case.Published!.Accepts[0] == Level.Expected).ToArray();
        var only = benign.Where(r => r.Case.Published!.Accepts.Length == 1).ToArray();
        var under = needed.Count(r => r.Assessment.Level < Level.Urgent);
        page.AppendLine(CultureInfo.InvariantCulture, $"- {results.Select(r => r.Case.Published!.Story).Distinct().Count()} stories, told by {results.Length} cases.");
        page.AppendLine(CultureInfo.InvariantCulture, $"- {needed.Length} needed to be seen today or sooner; {under} of them were told `contact` or `expected`.");
        page.AppendLine(CultureInfo.InvariantCulture, $"- {benign.Length} needed no more than reassurance; {Reassured(benign)} of them were reassured.");
        page.AppendLine(CultureInfo.InvariantCulture, $"- Of these, {only.Length} accept nothing else than `expected`; {Reassured(only)} were reassured. The others may just as well be told `contact`.");
        page.AppendLine(CultureInfo.InvariantCulture, $"- {results.Count(r => r.Case.Published!.Accepts.Contains(r.Assessment.Level))} were told a level that was accepted.");
    }

    private static int Reassured(IEnumerable<CaseResult> results) => results.Count(r => r.Assessment.Level == Level.Expected);

    private static bool NeededHelp(PublishedStory story) => story.Accepts.All(l => l >= Level.Urgent);
}
