using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;

namespace Aftercourse.Comparing;

/// <summary>A part of a claim that can change by itself.</summary>
public enum ClaimPart
{
    /// <summary>The sentence.</summary>
    Words,

    /// <summary>The headings above it.</summary>
    Place,

    /// <summary>What evidence says of it.</summary>
    Status,

    /// <summary>Why evidence says that.</summary>
    Reason,

    /// <summary>Its sources, or what is known of one of them.</summary>
    Sources,

    /// <summary>A rule that rests on it.</summary>
    Rules,

    /// <summary>A question, finding or procedure that its rules use.</summary>
    Questions,
}

/// <summary>A rule that was added, removed or edited together with its claim.</summary>
/// <param name="Kind">The keyword, such as <c>alarm</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Done">What was done to it.</param>
public sealed record RuleChange(string Kind, string Name, EditKind Done);

/// <summary>A claim that differs between two versions of an article. What did not change is null, so that a row of changes is the claim's past, and each thing is in it once.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Section">The name of its section.</param>
/// <param name="Done">What was done to the claim. Reworded: its rules do the same as before.</param>
/// <param name="Parts">What is different; empty where the claim was added or removed.</param>
/// <param name="Rules">The rules that were edited with it.</param>
/// <param name="Text">The new sentence in plain words.</param>
/// <param name="Status">What evidence says now, in words.</param>
/// <param name="Reason">Why evidence says that now, as it was written; null where no reason is written any more, too.</param>
/// <param name="Sources">The keys of its sources now.</param>
/// <param name="Hash">The hash of all that a reviewer of it answers for; null where it was removed.</param>
public sealed record ClaimChange(
    string Claim,
    string Section,
    EditKind Done,
    ImmutableArray<ClaimPart> Parts,
    ImmutableArray<RuleChange> Rules,
    string? Text = null,
    string? Status = null,
    string? Reason = null,
    ImmutableArray<string>? Sources = null,
    string? Hash = null)
{
    /// <summary>What has to be done to one version to get the other, claim by claim, in reading order; what is gone comes last. There is one where, and only where, a claim's hash differs.</summary>
    /// <param name="old">The old version; null where there is none, and everything is new.</param>
    /// <param name="changed">The new version.</param>
    public static ImmutableArray<ClaimChange> Between(CompiledArticle? old, CompiledArticle changed)
    {
        var before = (old?.Claims ?? []).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var rules = (old is null ? [] : Edit.Between(old, changed)).Where(e => (e.New ?? e.Old)!.Claim is not null)
            .ToLookup(e => (e.New ?? e.Old)!.Claim!.Id, e => new RuleChange(e.Kind, e.Name, e.Done), StringComparer.Ordinal);
        var hashes = ContentHash.Of(changed).Claims;
        var changes = ImmutableArray.CreateBuilder<ClaimChange>();
        foreach (var claim in changed.Claims)
        {
            if (!before.Remove(claim.Id, out var was))
            {
                changes.Add(new ClaimChange(claim.Id, ContentHash.SectionOf(claim), EditKind.Added, [], [.. rules[claim.Id]], claim.Text.Value, Evidence(claim), claim.Reason?.Value, claim.Citations, hashes[claim.Id]));
                continue;
            }

            var parts = Differing(ClaimContent.Of(old!, was), ClaimContent.Of(changed, claim), was.Text.Value != claim.Text.Value);
            if (parts.IsEmpty)
                continue;
            changes.Add(new ClaimChange(
                claim.Id,
                ContentHash.SectionOf(claim),
                parts.Contains(ClaimPart.Rules) || parts.Contains(ClaimPart.Questions) ? EditKind.Changed : EditKind.Reworded,
                parts,
                [.. rules[claim.Id]],
                parts.Contains(ClaimPart.Words) ? claim.Text.Value : null,
                parts.Contains(ClaimPart.Status) ? Evidence(claim) : null,
                parts.Contains(ClaimPart.Reason) ? claim.Reason?.Value : null,
                parts.Contains(ClaimPart.Sources) ? claim.Citations : null,
                hashes[claim.Id]));
        }

        changes.AddRange((old?.Claims ?? []).Where(c => before.ContainsKey(c.Id))
            .Select(c => new ClaimChange(c.Id, ContentHash.SectionOf(c), EditKind.Removed, [], [.. rules[c.Id]])));
        return changes.ToImmutable();
    }

    private static string Evidence(Claim claim) => claim.IsJudgement ? $"{claim.Status.Name()}, our choice" : claim.Status.Name();

    // Numbers of sources stand in the sentence as it is written: another source alone is no other wording.
    private static ImmutableArray<ClaimPart> Differing(ClaimContent old, ClaimContent changed, bool readsOtherwise)
    {
        (ClaimPart Part, bool Differs)[] parts =
        [
            (ClaimPart.Words, readsOtherwise || (old.Sentence != changed.Sentence && old.Sources == changed.Sources)),
            (ClaimPart.Place, old.Headings != changed.Headings),
            (ClaimPart.Status, old.Status != changed.Status),
            (ClaimPart.Reason, old.Reason != changed.Reason),
            (ClaimPart.Sources, old.Sources != changed.Sources),
            (ClaimPart.Rules, old.Rules != changed.Rules),
            (ClaimPart.Questions, old.Uses != changed.Uses),
        ];
        return [.. parts.Where(p => p.Differs).Select(p => p.Part)];
    }
}
