using Aftercourse.History;

namespace Aftercourse.Content;

/// <summary>The recorded past of an article, in a file beside it. It is no part of the article, so it is read apart: nobody is answered from it, and it grows with every version.</summary>
public static class RecordedHistory
{
    /// <summary>The text of the file; null where there is none.</summary>
    /// <param name="folder">The article's folder; null for the article that ships with the programs.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? Text(string? folder)
    {
        if (folder is not null)
            return File.Exists(PathIn(folder)) ? File.ReadAllText(PathIn(folder)) : null;
        using var stream = typeof(RecordedHistory).Assembly.GetManifestResourceStream(ShippedArticle.Folder + ArticleHistory.FileName);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    /// <summary>Where the file lies.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, ArticleHistory.FileName);
}
