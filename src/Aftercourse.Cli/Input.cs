using Aftercourse.Content;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Cli;

/// <summary>Files to texts. A file that cannot be read becomes a message for people, not an exception.</summary>
public static class Input
{
    /// <summary>The files of an article: a folder, one Markdown file, or, for null, the shipped article.</summary>
    public static IReadOnlyList<SourceText>? Article(string? path, DiagnosticBag diagnostics, Terminal terminal)
    {
        if (path is null)
            return ShippedArticle.Files(diagnostics);
        if (!Directory.Exists(path))
            return File(path, diagnostics, terminal, "file or folder") is { } file ? [file] : null;

        try
        {
            return ArticleFolder.Files(path, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Rendering.Messages.Error(terminal, $"Cannot read the folder {path}: {Rendering.Messages.Why(e)}.");
            return null;
        }
    }

    /// <summary>One file, or standard input for <c>-</c>.</summary>
    public static SourceText? File(string path, DiagnosticBag diagnostics, Terminal terminal, string what = "file")
    {
        try
        {
            using var stream = path == "-" ? terminal.In : System.IO.File.OpenRead(path);
            return SourceDecoding.Decode(path == "-" ? "standard input" : path, stream, diagnostics);
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
}
