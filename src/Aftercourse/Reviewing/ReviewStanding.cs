using System.Collections.Immutable;
using System.Globalization;

namespace Aftercourse.Reviewing;

/// <summary>Where the review of several claims together stands: a section, a page, the whole article. As good as its worst claim.</summary>
/// <param name="Claims">How many claims there are.</param>
/// <param name="Reviewed">How many of them are reviewed as the policy asks.</param>
/// <param name="Rejected">How many a reviewer rejects.</param>
/// <param name="State">The state of the worst of them.</param>
/// <param name="Reviewers">Whose approvals count, each once, in order of name.</param>
/// <param name="LastReview">The oldest of the claims' last reviews: since that day nothing was left unread. Null unless every claim has one.</param>
/// <param name="ReviewBy">The first day by which one of them falls due, in the past where it has; null unless every claim has one.</param>
public sealed record ReviewStanding(
    int Claims, int Reviewed, int Rejected, ReviewState State, ImmutableArray<Reviewer> Reviewers, DateOnly? LastReview, DateOnly? ReviewBy)
{
    // Worst first: a claim that is rejected must not hide behind one that nobody has read.
    private static readonly ReviewState[] WorstFirst = [ReviewState.Rejected, ReviewState.Never, ReviewState.Changed, ReviewState.Expired, ReviewState.Partly, ReviewState.Reviewed];

    /// <summary>Whether every claim is reviewed as the policy asks, and there is one.</summary>
    public bool IsReviewed => Claims > 0 && State == ReviewState.Reviewed;

    /// <summary>The one sentence that stands wherever a reader could think that somebody has reviewed this.</summary>
    public string Sentence => this switch
    {
        { Rejected: > 0 } => $"A reviewer rejects {Rejected} of {Claims} statements as they stand.",
        { IsReviewed: true } => $"Reviewed by {Names}, last on {LastReview!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.",
        { Reviewed: > 0 } => $"Only {Reviewed} of {Claims} statements are reviewed by a clinician.",
        { State: ReviewState.Changed } => "No longer reviewed: it was changed since.",
        { State: ReviewState.Expired } => "No longer reviewed: the reviews have expired.",
        { State: ReviewState.Partly } => "Not yet reviewed by enough clinicians.",
        _ => "Not yet reviewed by a clinician.",
    };

    private string Names => string.Join(Reviewers.Length == 2 ? " and " : "; ", Reviewers.Select(r => $"{r.Name} ({r.Credentials})"));

    /// <summary>Of claims, each with its own review.</summary>
    public static ReviewStanding Of(IEnumerable<ClaimReview> reviews)
    {
        var claims = reviews.ToArray();
        return new ReviewStanding(
            claims.Length,
            claims.Count(c => c.State == ReviewState.Reviewed),
            claims.Count(c => c.State == ReviewState.Rejected),
            WorstFirst.FirstOrDefault(s => claims.Any(c => c.State == s), ReviewState.Never),
            [.. claims.SelectMany(c => c.Approvals).Select(e => e.Reviewer!).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal)],
            claims.All(c => c.LastReview is not null) ? claims.Min(c => c.LastReview) : null,
            claims.All(c => c.ReviewBy is not null) ? claims.Min(c => c.ReviewBy) : null);
    }

    /// <summary>Of so many claims that nobody has reviewed.</summary>
    public static ReviewStanding Never(int claims) => new(claims, 0, 0, ReviewState.Never, [], null, null);
}
