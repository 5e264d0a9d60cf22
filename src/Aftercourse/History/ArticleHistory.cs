using System.Collections.Immutable;

namespace Aftercourse.History;

/// <summary>The past of an article as it was recorded, in <c>history.json</c> beside it (docs/history-format.md).</summary>
/// <param name="Article">The article's permanent name.</param>
/// <param name="Versions">Oldest first. The article as it lies there may be newer than the last.</param>
public sealed record ArticleHistory(string Article, ImmutableArray<RecordedVersion> Versions)
{
    /// <summary>The name of its file, in the folder of the article.</summary>
    public const string FileName = "history.json";

    /// <summary>The past of an article of which nothing was recorded.</summary>
    public static ArticleHistory None(string article) => new(article, []);

    /// <summary>What became of each claim, by its id: oldest first.</summary>
    public ILookup<string, ClaimEvent> ByClaim() => Versions.SelectMany(v => v.Claims, (v, c) => new ClaimEvent(v, c)).ToLookup(e => e.Change.Claim, StringComparer.Ordinal);

    /// <summary>The hash of each claim at the last version, by its id: what is not there had been removed.</summary>
    public ImmutableDictionary<string, string> LastHashes()
    {
        var hashes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var change in Versions.SelectMany(v => v.Claims))
        {
            if (change.Hash is { } hash)
                hashes[change.Claim] = hash;
            else
                hashes.Remove(change.Claim);
        }

        return hashes.ToImmutable();
    }
}

/// <summary>What a version did to a claim.</summary>
/// <param name="Version">The version.</param>
/// <param name="Change">What is different in it.</param>
public sealed record ClaimEvent(RecordedVersion Version, Comparing.ClaimChange Change)
{
    /// <summary>The differences in advice that this edit had a part in.</summary>
    public IEnumerable<AdviceChange> Advice => Version.Advice?.Where(a => a.Claims.Contains(Change.Claim)) ?? [];
}
