using System.Collections.Immutable;
using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Reading;

/// <summary>Hits of one kind.</summary>
/// <param name="Title">What they are, in words.</param>
/// <param name="Hits">At most <see cref="Most"/>, best first.</param>
/// <param name="More">Whether there are others.</param>
public sealed record SearchGroup(string Title, ImmutableArray<SearchHit> Hits, bool More)
{
    /// <summary>The most hits of one kind that are shown.</summary>
    public const int Most = 20;

    /// <summary>What a search finds, by kind; kinds with nothing left out.</summary>
    public static ImmutableArray<SearchGroup> Find(SearchIndex index, string query)
    {
        var hits = index.Find(query, int.MaxValue);
        return
        [
            .. new[] { (SearchKind.Claim, "In the article"), (SearchKind.Question, "Questions we ask"), (SearchKind.Source, "Sources") }
                .Select(k => (Title: k.Item2, Hits: hits.Where(h => h.Kind == k.Item1).ToList()))
                .Where(k => k.Hits.Count > 0)
                .Select(k => new SearchGroup(k.Title, [.. k.Hits.Take(Most)], k.Hits.Count > Most)),
        ];
    }

    /// <summary>The address of a hit.</summary>
    public static string Address(Edition edition, SearchHit hit) => hit.Kind == SearchKind.Source
        ? $"/sources#{hit.Anchor}"
        : edition.Woven.Section(hit.Slug) is { Kind: SectionKind.Vocabulary } ? $"/read/questions#{hit.Anchor}" : $"/read/{hit.Slug}#{hit.Anchor}";
}
