using Aftercourse.Content;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Reviewing;
using Aftercourse.Sources;

namespace Aftercourse.Cli;

/// <summary>Files to texts. A file that cannot be read becomes a message for people, not an exception.</summary>
public static class Input
{
    private const int DeepestFolder = 4;

    /// <summary>The files of an article: a folder, one Markdown file, or, for null, the shipped article.</summary>
    public static IReadOnlyList<SourceText>? Article(string? path, DiagnosticBag diagnostics, Terminal terminal)
    {
        if (path is null)
            return ShippedArticle.Files(diagnostics);
        if (!Directory.Exists(path))
            return File(path, diagnostics, terminal, "file or folder") is { } file ? [file] : null;

        try
        {
            // Without article.md the folder is not an article, and whatever else is in it (a home folder, a whole disk) is not ours to read.
            var prefix = path.Replace('\\', '/').TrimEnd('/') + "/";
            var files = System.IO.File.Exists(prefix + "article.md") ? Files(path) : [];
            return [.. files.Select(f => SourceDecoding.Decode(prefix + f, Bytes(prefix + f), diagnostics))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Rendering.Messages.Error(terminal, $"Cannot read the folder {path}: {Rendering.Messages.Why(e)}.");
            return null;
        }
    }

    // What an article is made of, with paths inside the folder; links are not followed, so that no circle of them is walked for ever.
    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Where(IsPartOfArticle)
        .Order(StringComparer.Ordinal);

    // One byte more than is accepted is enough to refuse the rest, however long it is.
    private static byte[] Bytes(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Bytes(stream);
    }

    private static byte[] Bytes(Stream stream)
    {
        var buffer = new byte[SourceDecoding.LargestFile + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    /// <summary>One file, or standard input for <c>-</c>.</summary>
    public static SourceText? File(string path, DiagnosticBag diagnostics, Terminal terminal, string what = "file")
    {
        try
        {
            return path == "-"
                ? SourceDecoding.Decode("standard input", Bytes(terminal.In), diagnostics)
                : SourceDecoding.Decode(path, Bytes(path), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var message = e is FileNotFoundException or DirectoryNotFoundException ? $"There is no {what} {path}."
                : Directory.Exists(path) ? $"{path} is a folder, not a file."
                : $"Cannot read {(path.Length == 0 ? "a file without a name" : path)}: {Rendering.Messages.Why(e)}.";
            Rendering.Messages.Error(terminal, message, "Check the path; `-` reads standard input.");
            return null;
        }
    }

    /// <summary>Whether a file, by its path inside the folder, belongs to an article.</summary>
    public static bool IsPartOfArticle(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path is "references.json" or ReviewFolder.ReviewersName
        || path.StartsWith("cases/", StringComparison.Ordinal) || path.StartsWith(ReviewFolder.FolderName + "/", StringComparison.Ordinal);
}
