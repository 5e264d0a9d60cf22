using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Content;

/// <summary>The files of the article that ships with the programs.</summary>
public static class ShippedArticle
{
    internal const string Folder = "articles/back-pain-after-procedures/";

    /// <summary>All its files in order of name, with their paths in the project.</summary>
    /// <param name="diagnostics">Where a file that is no text would be reported.</param>
    public static IReadOnlyList<SourceText> Files(DiagnosticBag diagnostics)
    {
        var assembly = typeof(ShippedArticle).Assembly;
        var files = new List<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && ArticleFolder.IsPartOfArticle(n[Folder.Length..])).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            files.Add(SourceDecoding.Decode(name, stream, diagnostics));
        }

        return files;
    }
}
