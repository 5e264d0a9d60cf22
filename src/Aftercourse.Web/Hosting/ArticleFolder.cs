using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Web.Hosting;

/// <summary>An article in a folder, for a site that serves another article than the shipped one.</summary>
public static class ArticleFolder
{
    /// <summary>Its Markdown and its sources, in order of name.</summary>
    public static IReadOnlyList<SourceText> Files(string folder, DiagnosticBag diagnostics) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(f => f.EndsWith(".md", StringComparison.Ordinal) || Path.GetFileName(f) == "references.json")
            .Order(StringComparer.Ordinal)
            .Select(f => SourceDecoding.Decode(f.Replace('\\', '/'), File.ReadAllBytes(f), diagnostics)),
    ];
}
