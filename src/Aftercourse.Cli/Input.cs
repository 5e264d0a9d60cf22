using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Cli;

/// <summary>Files to texts. A file that cannot be read becomes a message for people, not an exception.</summary>
public static class Input
{
    private const string ShippedFolder = "articles/back-pain-after-procedures/";

    /// <summary>The files of an article: a folder, one Markdown file, or, for null, the shipped article.</summary>
    public static IReadOnlyList<SourceText>? Article(string? path, DiagnosticBag diagnostics, Terminal terminal)
    {
        if (path is null)
            return Shipped(diagnostics);
        if (!Directory.Exists(path))
            return File(path, diagnostics, terminal) is { } file ? [file] : null;

        try
        {
            // Only what an article is made of; other files beside it are not ours to read.
            var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(path, f).Replace('\\', '/'))
                .Where(IsPartOfArticle)
                .Order(StringComparer.Ordinal);
            var prefix = path.Replace('\\', '/').TrimEnd('/') + "/";
            return [.. files.Select(f => SourceDecoding.Decode(prefix + f, System.IO.File.ReadAllBytes(prefix + f), diagnostics))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Rendering.Messages.Error(terminal, $"The folder {path} cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>One file, or standard input for <c>-</c>.</summary>
    public static SourceText? File(string path, DiagnosticBag diagnostics, Terminal terminal)
    {
        try
        {
            if (path != "-")
                return SourceDecoding.Decode(path, System.IO.File.ReadAllBytes(path), diagnostics);

            // One byte more than is accepted is enough to refuse the rest.
            var buffer = new byte[SourceDecoding.LargestFile + 1];
            var length = terminal.In.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return SourceDecoding.Decode("standard input", buffer.AsSpan(0, length), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var what = e is FileNotFoundException or DirectoryNotFoundException ? "There is no file" : "Cannot read";
            Rendering.Messages.Error(terminal, $"{what} {path}.", "Check the path; `-` reads standard input.");
            return null;
        }
    }

    private static bool IsPartOfArticle(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path == "references.json" || path.StartsWith("cases/", StringComparison.Ordinal);

    private static IReadOnlyList<SourceText> Shipped(DiagnosticBag diagnostics)
    {
        var assembly = typeof(Input).Assembly;
        var files = new List<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ShippedFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(SourceDecoding.Decode(name, bytes, diagnostics));
        }

        return files;
    }
}
