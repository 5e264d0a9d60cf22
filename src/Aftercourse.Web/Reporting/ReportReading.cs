using Aftercourse.Guidance;
using Aftercourse.Records;
using Aftercourse.Weaving;

namespace Aftercourse.Web.Reporting;

/// <summary>What a browser sent as a report, each field as it came.</summary>
public sealed class ReportForm
{
    /// <summary>The address of the page.</summary>
    public string? Page { get; set; }

    /// <summary>The id of the claim that the words stand in.</summary>
    public string? Claim { get; set; }

    /// <summary>The words.</summary>
    public string? Exact { get; set; }

    /// <summary>What stood before them.</summary>
    public string? Prefix { get; set; }

    /// <summary>What stood behind them.</summary>
    public string? Suffix { get; set; }

    /// <summary>What the reader says.</summary>
    public string? Comment { get; set; }
}

/// <summary>A form to a report. Nothing of it is believed: the claim is one of the article that holds the words, and the page is one of this site.</summary>
public static class ReportReading
{
    private const int LongestContext = 200;

    /// <summary>The report; null with a sentence for the reader where it cannot be sent.</summary>
    public static (NewReport? Report, string? Problem) Read(ReportForm form, WovenArticle article)
    {
        var comment = Lines(form.Comment).Trim();
        var exact = Lines(form.Exact).Trim();
        if (exact.Length == 0 && comment.Length == 0)
            return (null, "Say which words are wrong, or what is wrong.");
        if (comment.Length > ReportKeeping.LongestComment)
            return (null, $"Your comment has {comment.Length:N0} characters. There is room for {ReportKeeping.LongestComment:N0}: please shorten it.");
        if (exact.Length > ReportKeeping.LongestQuote)
            return (null, $"The words that you quote have {exact.Length:N0} characters. There is room for {ReportKeeping.LongestQuote:N0}: the beginning is enough.");

        var quote = new TextQuote(exact, Tail(Lines(form.Prefix)), Head(Lines(form.Suffix))).Normalized();
        return (new NewReport
        {
            Page = ReportedPage.Of(form.Page, article).Path,
            ClaimId = exact.Length == 0 ? Named(form.Claim, article) : Quoted(form.Claim, quote, article.Article),
            Exact = quote.Exact,
            Prefix = quote.Prefix,
            Suffix = quote.Suffix,
            Comment = comment,
            ArticleVersion = article.Article.Version,
            ArticleHash = article.Article.Hash,
        }, null);
    }

    private static string? Named(string? claim, WovenArticle article) => claim is not null && article.Places.ContainsKey(claim) ? claim : null;

    // Where the words begin in one claim and end in the next, the browser's word is taken for the first.
    private static string? Quoted(string? claim, TextQuote quote, CompiledArticle article) =>
        ArticleAnchors.Find(article, article.Claims.Any(c => c.Id == claim) ? claim : null, quote).Claim?.Id ?? article.Claims.FirstOrDefault(c => c.Id == claim)?.Id;

    // A form sends each line break as two characters, and the page counted one.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);

    private static string Tail(string text) => text.Length > LongestContext ? text[^LongestContext..] : text;

    private static string Head(string text) => text.Length > LongestContext ? text[..LongestContext] : text;
}
