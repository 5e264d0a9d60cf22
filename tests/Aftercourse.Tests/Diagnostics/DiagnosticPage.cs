using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Tests.Corpus;

namespace Aftercourse.Tests.Diagnostics;

/// <summary>The page of one code: an explanation written by hand, and an example that is made from the corpus.</summary>
internal static class DiagnosticPage
{
    public const string Generated = "<!-- The rest of this page is made from the corpus: run the tests with AFTERCOURSE_ACCEPT=1. -->";

    private const int LongestExcerpt = 110;

    private static readonly (char Range, string Title)[] Ranges =
    [
        ('1', "Reading files"), ('2', "The grammar of rules"), ('3', "Names and types"), ('4', "House rules"), ('5', "Episodes, cases and hazards"),
    ];

    public static string PathOf(DiagnosticCode code) => Repository.At("docs", "language", "diagnostics", code.Id + ".md");

    /// <summary>What somebody wrote between the title and the generated part; empty where the page is new.</summary>
    public static string Explanation(DiagnosticCode code)
    {
        var text = File.Exists(PathOf(code)) ? File.ReadAllText(PathOf(code)) : "";
        var (start, end) = (text.IndexOf("\n\n", StringComparison.Ordinal), text.IndexOf(Generated, StringComparison.Ordinal));
        return start < 0 || end < start ? "" : text[start..end].Trim();
    }

    public static string Page(DiagnosticCode code, string explanation)
    {
        var (example, diagnostic) = ExampleOf(code);
        var page = new StringBuilder($"# {code.Id}: {code.Title}\n\n{explanation}\n\n{Generated}\n\n## Example\n\n````text\n");
        page.Append(Excerpt(diagnostic));
        page.Append($"{(code.Severity == Severity.Error ? "error" : "warning")} {code.Id}: {diagnostic.Message}\nhelp: {diagnostic.Help}\n````\n\n");
        page.Append($"From [{example.Name}](../../../corpus/{example.Name}).");
        if (code.Severity == Severity.Warning)
            page.Append(" A warning does not stop the article from running.");
        return page.Append('\n').ToString();
    }

    public static string Index()
    {
        var page = new StringBuilder("# Diagnostics\n\nEverything that the compiler can report, by number. A number never gets another meaning.\n");
        foreach (var (range, title) in Ranges)
        {
            page.Append($"\n## {title}\n\n| code | | |\n|---|---|---|\n");
            foreach (var code in Codes.All.Where(c => c.Id[2] == range))
                page.Append($"| [{code.Id}]({code.Id}.md) | {code.Title} | {(code.Severity == Severity.Error ? "error" : "warning")} |\n");
        }

        return page.ToString();
    }

    // The case that shows the code with the least beside it.
    private static (CorpusCase Case, Diagnostic Diagnostic) ExampleOf(DiagnosticCode code)
    {
        var example = CorpusCase.All.Where(c => c.Diagnostics.Any(d => d.Code == code)).MinBy(c => c.Diagnostics.Count)
            ?? throw new InvalidOperationException($"No case of the corpus shows {code.Id}.");
        return (example, example.Diagnostics.First(d => d.Code == code));
    }

    private static string Excerpt(Diagnostic diagnostic)
    {
        var place = diagnostic.Span.Place;
        var line = diagnostic.Span.Source.LineText(place.Line).Replace('\t', '→');
        if (line.Length == 0 || place.Column > LongestExcerpt)
            return "";

        var shown = line.Length > LongestExcerpt ? line[..LongestExcerpt] : line;
        var carets = Math.Clamp(Math.Min(diagnostic.Span.Length, shown.Length - place.Column + 1), 1, LongestExcerpt);
        return $"{shown.TrimEnd()}\n{new string(' ', place.Column - 1)}{new string('^', carets)}\n";
    }
}
