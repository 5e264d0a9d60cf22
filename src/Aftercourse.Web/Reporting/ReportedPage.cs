using Aftercourse.Weaving;

namespace Aftercourse.Web.Reporting;

/// <summary>The page that a report is about, as it may be stored: never a person's own address.</summary>
/// <param name="Path">Without query and fragment.</param>
/// <param name="Title">For people.</param>
public sealed record ReportedPage(string Path, string Title)
{
    // Pages of one person have a secret in their path. Of these only the kind of page is kept.
    private static readonly ReportedPage[] Kinds =
    [
        new("/check/answer", "An answer"), new("/check", "A question"), new("/follow", "Following a pain"), new("/before", "Before a procedure"),
        new("/safety", "Safety"), new("/privacy", "Privacy"), new("/sources", "Sources"), new("/", "The start"),
    ];

    /// <summary>The page of an address that a browser named; the contents of the article where it is none of this site.</summary>
    public static ReportedPage Of(string? address, WovenArticle article)
    {
        var path = (address ?? "").Split('?', '#')[0].TrimEnd('/').ToLowerInvariant();
        if (path == "/read/questions")
            return new ReportedPage(path, "The questions we ask");
        if (path.StartsWith("/read/", StringComparison.Ordinal) && article.Section(path["/read/".Length..]) is { } section)
            return new ReportedPage(path, section.Title);
        if (path.StartsWith("/check/", StringComparison.Ordinal) && path.EndsWith("/answer", StringComparison.Ordinal))
            return Kinds[0];
        return (address is null ? null : Array.Find(Kinds, k => path == k.Path.TrimEnd('/') || (k.Path.Length > 1 && path.StartsWith(k.Path + "/", StringComparison.Ordinal))))
            ?? new ReportedPage("/read", article.Article.Title);
    }
}
