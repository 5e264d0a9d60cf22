using System.Collections.Immutable;
using Aftercourse.Comparing;
using Aftercourse.History;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Reading;

/// <summary>A claim as it stood.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Status">What evidence said, in words.</param>
/// <param name="Reason">Why evidence said so, or null.</param>
/// <param name="Sources">The keys of its sources.</param>
public sealed record ClaimText(string Text, string Status, string? Reason, ImmutableArray<string> Sources);

/// <summary>A step in the past of a claim.</summary>
/// <param name="Event">What was done.</param>
/// <param name="Before">How it stood before; null where it was added.</param>
/// <param name="After">How it stood afterwards; null where it was removed.</param>
public sealed record ClaimStep(ClaimEvent Event, ClaimText? Before, ClaimText? After);

/// <summary>The recorded past of the article that the site serves, for its pages, and what has changed since.</summary>
public sealed class Past
{
    private readonly Edition _edition;
    private readonly ILookup<string, ClaimEvent> _events;
    private readonly Lazy<ImmutableArray<(string Claim, EditKind Done)>> _since;

    public Past(Edition edition)
    {
        _edition = edition;
        _events = edition.History.ByClaim();
        Versions = [.. edition.History.Versions.Reverse()];
        _since = new(Since);
    }

    /// <summary>All recorded versions, newest first.</summary>
    public ImmutableArray<RecordedVersion> Versions { get; }

    /// <summary>Whether what the site serves is the newest of them.</summary>
    public bool IsRecorded => Versions is [var newest, ..] && newest.Hash == _edition.Article.Hash;

    /// <summary>Claims that differ from the newest recorded version. Nobody has compared yet what that does to anybody.</summary>
    public ImmutableArray<(string Claim, EditKind Done)> SinceNewest => _since.Value;

    /// <summary>The versions of a hash, or of its beginning as pages show it: more than one where a text came back.</summary>
    public ImmutableArray<RecordedVersion> Of(string hash) => [.. Versions.Where(v => v.ShortHash == hash || v.Hash == hash)];

    /// <summary>What became of a claim, newest first; null where there never was one of this id.</summary>
    public ImmutableArray<ClaimStep>? OfClaim(string id)
    {
        if (!_events.Contains(id) && !_edition.Woven.Places.ContainsKey(id))
            return null;
        var steps = new List<ClaimStep>();
        ClaimText? stood = null;
        foreach (var step in _events[id])
        {
            var change = step.Change;
            var after = change.Done == EditKind.Removed ? null
                : new ClaimText(change.Text ?? stood?.Text ?? "", change.Status ?? stood?.Status ?? "", change.Parts.Contains(ClaimPart.Reason) ? change.Reason : change.Reason ?? stood?.Reason, change.Sources ?? stood?.Sources ?? []);
            steps.Insert(0, new ClaimStep(step, stood, after));
            stood = after;
        }

        return [.. steps];
    }

    /// <summary>The address of the past of a claim, which may be gone from the article.</summary>
    public string Address(string id) => $"/read/{SlugOf(id)}/{id}/history";

    /// <summary>The section that a claim stands in, or stood in last.</summary>
    public string SlugOf(string id) => _edition.Woven.Places.TryGetValue(id, out var place) ? place.Slug : _events[id].LastOrDefault()?.Change.Section ?? "";

    private ImmutableArray<(string, EditKind)> Since()
    {
        if (Versions.IsEmpty || IsRecorded)
            return [];
        var recorded = _edition.History.LastHashes();
        var present = _edition.Reviews.Hashes.Claims;
        return
        [
            .. _edition.Article.Claims.Where(c => recorded.GetValueOrDefault(c.Id) != present[c.Id]).Select(c => (c.Id, recorded.ContainsKey(c.Id) ? EditKind.Changed : EditKind.Added)),
            .. recorded.Keys.Where(id => !present.ContainsKey(id)).Order(StringComparer.Ordinal).Select(id => (id, EditKind.Removed)),
        ];
    }
}
