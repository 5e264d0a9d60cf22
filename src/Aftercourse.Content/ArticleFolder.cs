using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Reviewing;
using Aftercourse.Sources;

namespace Aftercourse.Content;

/// <summary>The files of an article in a folder: the one way in which every program reads them.</summary>
public static class ArticleFolder
{
    private const int DeepestFolder = 4;

    /// <summary>
    /// What an article is made of: its Markdown, its sources, its cases, who may review and the reviews. In order of name, each path with the folder before it. None where the folder holds no
    /// <c>article.md</c>: then it is no article, and whatever else is in it (a home folder, a whole disk) is not ours to read.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="diagnostics">Where a file that is no text, or too long, is reported.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<SourceText> Files(string folder, DiagnosticBag diagnostics)
    {
        var prefix = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return File.Exists(prefix + "article.md") ? [.. Names(folder).Select(name => Decode(prefix + name, diagnostics))] : [];
    }

    // Links are not followed, so that no circle of them is walked for ever.
    private static IEnumerable<string> Names(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Where(IsPartOfArticle)
        .Order(StringComparer.Ordinal);

    private static SourceText Decode(string path, DiagnosticBag diagnostics)
    {
        using var stream = File.OpenRead(path);
        return SourceDecoding.Decode(path, stream, diagnostics);
    }

    /// <summary>Whether a file belongs to an article, by its path inside the folder.</summary>
    public static bool IsPartOfArticle(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path is "references.json" or ReviewFolder.ReviewersName
        || path.StartsWith("cases/", StringComparison.Ordinal) || path.StartsWith(ReviewFolder.FolderName + "/", StringComparison.Ordinal);
}
