using System.Collections.Immutable;
using Aftercourse.Values;

namespace Aftercourse.Guidance;

/// <summary>What it takes for a claim to count as reviewed: <c>review</c> in the front matter.</summary>
/// <param name="Reviewers">How many people must approve it; at least 1.</param>
/// <param name="Professions">The professions of which they must be; empty means any.</param>
/// <param name="Lasts">How long an approval counts, in whole days from its date.</param>
public sealed record ReviewPolicy(int Reviewers, ImmutableArray<string> Professions, Duration Lasts)
{
    /// <summary>The policy of an article that states none: two people, for two years.</summary>
    public static ReviewPolicy Default { get; } = new(2, [], new Duration(2 * 365 * 24 * 60));
}
