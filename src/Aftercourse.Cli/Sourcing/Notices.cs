using System.Collections.Immutable;
using Aftercourse.Cli.Rendering;
using Aftercourse.Guidance;
using Aftercourse.Sourcing;

namespace Aftercourse.Cli.Sourcing;

/// <summary>The option <c>--retractions</c>, which two verbs have.</summary>
public static class Notices
{
    /// <summary>Sources of the article that a notice in the file is about. Null where the file cannot be used, which is said.</summary>
    public static ImmutableArray<NoticedSource>? Read(Terminal terminal, CompiledArticle article, string path)
    {
        if (Fetching.File(terminal, path) is not { } bytes)
            return null;
        using var stream = new MemoryStream(bytes);
        if (NoticeReading.Read(stream, out var problem) is { } notices)
            return NoticedSource.Of(article, notices);
        Messages.Error(terminal, $"{path} is not the Retraction Watch database: {problem}.", "Get `retraction_watch.csv` from https://gitlab.com/crossref/retraction-watch-data.");
        return null;
    }
}
