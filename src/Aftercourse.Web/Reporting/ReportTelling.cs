using System.Globalization;
using System.Text.RegularExpressions;
using Aftercourse.Guidance;
using Aftercourse.Records;
using Aftercourse.Sources;
using Aftercourse.Weaving;

namespace Aftercourse.Web.Reporting;

/// <summary>A report as editors read it in a terminal. What a reader wrote is shown without characters that a terminal obeys.</summary>
public static class ReportTelling
{
    private const int Width = 60;

    /// <summary>One line of the list.</summary>
    public static string Line(StoredReport report)
    {
        var words = Printable(report.Exact.Length > 0 ? $"\"{report.Exact}\"" : report.Comment).ReplaceLineEndings(" ");
        return $"{report.Id}  {StateWords.Word(report.State),-8}  {Day(report.Created)}  {report.Page}  {(words.Length > Width ? words[..Width] + "..." : words)}";
    }

    /// <summary>All of it: what was said, where the words stand today, and the rules that rest on them.</summary>
    public static IEnumerable<string> Whole(StoredReport report, WovenArticle article)
    {
        yield return $"{report.Id}  {StateWords.Word(report.State)}{(report.FixedIn is { } version ? " in " + version : "")}";
        yield return $"sent {Day(report.Created)} from {report.Page}, about version {report.ArticleVersion} ({Short(report.ArticleHash)}){(report.ArticleHash == article.Article.Hash ? ", which is today's" : $"; today's is {article.Article.Version} ({Short(article.Article.Hash)})")}";
        foreach (var line in Said("words", report.Exact).Concat(Said("comment", report.Comment)).Concat(Said("reply", report.Reply ?? "")))
            yield return line;
        yield return "";

        var found = report.Exact.Length > 0
            ? ArticleAnchors.Find(article.Article, report.ClaimId, new TextQuote(report.Exact, report.Prefix, report.Suffix))
            : new ClaimAnchor(article.Article.Claims.FirstOrDefault(c => c.Id == report.ClaimId), new Lost(), false);
        if (found.Claim is not { } claim)
        {
            yield return report.Exact.Length == 0 ? "Nothing is quoted, and no statement is named." : "lost: these words, or words like them, stand in no statement of today's article.";
            yield break;
        }

        foreach (var line in Today(found, claim, article))
            yield return line;
    }

    private static IEnumerable<string> Today(ClaimAnchor found, Claim claim, WovenArticle article)
    {
        var text = ArticleAnchors.Words(claim);
        var (head, start, length) = found.Anchor switch
        {
            Anchored a => ("anchored: word for word", a.Start, a.Length),
            Moved m when found.IsElsewhere => (string.Create(CultureInfo.InvariantCulture, $"moved: in another statement, {m.Similarity:P0} of the words agree"), m.Start, m.Length),
            Moved m => (string.Create(CultureInfo.InvariantCulture, $"moved: {m.Similarity:P0} of the words agree; look whether this is what was meant"), m.Start, m.Length),
            _ => ("named, not quoted", 0, text.Length),
        };
        yield return $"{head}; statement {claim.Id}, {Place(claim.Span, text.Substring(start, length))}";
        yield return $"  {text[..start]}[[{text.Substring(start, length)}]]{text[(start + length)..]}";
        if (article.Claim(claim.Id) is not { Rules.IsEmpty: false } woven)
        {
            yield return "  No rule rests on it.";
            yield break;
        }

        foreach (var rules in woven.Rules)
        {
            yield return "";
            yield return $"{rules.File}:{rules.Line}";
            foreach (var line in rules.Lines)
                yield return "  | " + string.Concat(line.Select(t => t.Text));
        }
    }

    // The line of the words themselves where the file has them without a mark in between, otherwise that of the paragraph.
    private static string Place(Span paragraph, string words)
    {
        var pattern = string.Join(@"\s+", words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).Select(Regex.Escape));
        var match = Regex.Match(paragraph.Text, pattern, RegexOptions.NonBacktracking);
        var at = paragraph.Source.PlaceAt(paragraph.Start + (match.Success ? match.Index : 0));
        return string.Create(CultureInfo.InvariantCulture, $"{paragraph.Source.Path}:{at.Line}");
    }

    private static IEnumerable<string> Said(string what, string text) =>
        text.Length == 0 ? [] : Printable(text).Split('\n').Select((line, i) => (i == 0 ? $"{what,-8}" : new string(' ', 8)) + line);

    private static string Printable(string text) => string.Concat(text.Select(c => c == '\n' || !(char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) ? c : '\u00b7'));

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
