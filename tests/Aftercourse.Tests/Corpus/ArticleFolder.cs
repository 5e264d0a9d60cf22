using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Tests.Corpus;

/// <summary>Reads an article from disk: the library itself knows no files.</summary>
internal static class ArticleFolder
{
    /// <summary>The Markdown files and the sources of a folder, in order of name.</summary>
    public static IReadOnlyList<SourceText> Read(string folder, DiagnosticBag diagnostics) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Select(path => (Path: path, Name: Path.GetFileName(path)))
            .Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal) || f.Name == "references.json")
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => SourceDecoding.Decode(f.Name, File.ReadAllBytes(f.Path), diagnostics)),
    ];
}
