using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Weaving;

namespace Aftercourse.Web.Reading;

/// <summary>
/// Which editions of the article this site has shown, and since when: a line of JSON each, in a file of its data folder. An article does not know when it was changed; the site knows when
/// it first showed a text, and says only that.
/// </summary>
public sealed class EditionLog
{
    private EditionLog(ImmutableArray<EditionEntry> entries) => Entries = entries;

    /// <summary>Oldest first; the last is the one that is shown.</summary>
    public ImmutableArray<EditionEntry> Entries { get; }

    /// <summary>Reads the log, and adds the article where it is not the last one.</summary>
    /// <param name="file">The log; made where it is missing.</param>
    /// <param name="article">The article that the site shows.</param>
    /// <param name="now">The time now.</param>
    public static EditionLog Open(string file, WovenArticle article, DateTimeOffset now)
    {
        var entries = File.Exists(file) ? File.ReadLines(file).Select(Read).OfType<EditionEntry>().ToImmutableArray() : [];
        var entry = EditionEntry.Of(article, now);
        if (entries.IsEmpty || entries[^1].Hash != entry.Hash)
        {
            File.AppendAllText(file, JsonSerializer.Serialize(entry) + "\n");
            entries = entries.Add(entry);
        }

        return new EditionLog(entries);
    }

    /// <summary>Since when this site shows the present text of a section.</summary>
    public DateTimeOffset ShownSince(string slug)
    {
        var at = Entries.Length - 1;
        var hash = Entries[at].Sections.GetValueOrDefault(slug);
        while (at > 0 && Entries[at - 1].Sections.GetValueOrDefault(slug) == hash)
            at--;
        return Entries[at].Since;
    }

    // A line that was cut off by a power failure is passed over: the log is a convenience, and no answer rests on it.
    private static EditionEntry? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<EditionEntry>(line) is { Sections: not null, Hash: not null, Version: not null } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
