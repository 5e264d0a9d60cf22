using System.Collections.Immutable;
using Aftercourse.Comparing;

namespace Aftercourse.History;

/// <summary>One version of an article, held against the one before it.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Commit">The full name of its commit, for editors.</param>
/// <param name="Hash">The hash of its files, as every answer names it.</param>
/// <param name="Claims">What changed, claim by claim.</param>
/// <param name="Rest">Edits that belong to no claim: questions, findings, procedures, and texts of levels and promises of the whole article.</param>
/// <param name="Signed">Whose signatures counted while it stood, in order of name.</param>
/// <param name="Version">The version that its front matter gives; null where it could not be read.</param>
/// <param name="Since">The hash of the version that it was compared with; null where there was none.</param>
/// <param name="Unreadable">Why today's compiler can make nothing of it, in a sentence; null where it can.</param>
/// <param name="Advice">Where somebody is told something else than before, less urgent first; empty where it is proved that nobody is; null where it was compared with nothing.</param>
public sealed record RecordedVersion(
    DateTimeOffset At,
    string Commit,
    string Hash,
    ImmutableArray<ClaimChange> Claims,
    ImmutableArray<RuleChange> Rest,
    ImmutableArray<SignedBy> Signed,
    string? Version = null,
    string? Since = null,
    string? Unreadable = null,
    ImmutableArray<AdviceChange>? Advice = null)
{
    /// <summary>The hash as people see it.</summary>
    public string ShortHash => Hash[..Math.Min(12, Hash.Length)];

    /// <summary>How many claims had this done to them.</summary>
    public int Count(EditKind done) => Claims.Count(c => c.Done == done);
}

/// <summary>A person whose signature counted.</summary>
/// <param name="Name">The person, as readers see them.</param>
/// <param name="Credentials">Degrees and registration.</param>
/// <param name="Approved">The claims that they approved as they stood.</param>
/// <param name="Rejected">The claims that they rejected.</param>
public sealed record SignedBy(string Name, string Credentials, ImmutableArray<string> Approved, ImmutableArray<string> Rejected);
