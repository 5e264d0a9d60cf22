using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Web.Reviewing;

namespace Aftercourse.Web.Reading;

/// <summary>How far claims can be relied on, counted from their marks and from what was signed.</summary>
/// <param name="Claims">How many there are.</param>
/// <param name="Checked">How many were held against evidence.</param>
/// <param name="Sourced">How many cite a source.</param>
/// <param name="Judgements">How many hold a figure that was chosen, not measured.</param>
/// <param name="ByStatus">How many have each status; only those that occur, best first.</param>
/// <param name="Review">Where their review stands.</param>
/// <param name="ByReview">How many have each state of review; only those that occur.</param>
public sealed record Standing(
    int Claims, int Checked, int Sourced, int Judgements, ImmutableArray<(ClaimStatus Status, int Count)> ByStatus, ReviewStanding Review, ImmutableArray<(ReviewState State, int Count)> ByReview)
{
    /// <summary>Counts.</summary>
    public static Standing Of(IEnumerable<Claim> claims, ReviewsToday reviews)
    {
        var all = claims.ToList();
        ClaimStatus[] order = [ClaimStatus.Supported, ClaimStatus.PartlySupported, ClaimStatus.Contested, ClaimStatus.Outdated, ClaimStatus.NoEvidence, ClaimStatus.Unstated];
        return new Standing(
            all.Count,
            all.Count(c => c.Status != ClaimStatus.Unstated),
            all.Count(c => !c.Citations.IsEmpty),
            all.Count(c => c.IsJudgement),
            [.. order.Select(s => (s, all.Count(c => c.Status == s))).Where(s => s.Item2 > 0)],
            reviews.Of(all),
            [.. all.CountBy(c => reviews.Status.Of(c).State).OrderByDescending(s => s.Key).Select(s => (s.Key, s.Value))]);
    }

    /// <summary>Whether the claims were held against evidence, in words. The authors set the marks; they are signed with the review, or nobody has signed them.</summary>
    public string FactCheck => (Review.IsReviewed ? "the fact-check is signed with the review; " : "no signed fact-check; ")
        + (Checked == Claims ? $"the authors held all {Claims} statements against the evidence" : $"the authors held {Checked} of {Claims} statements against the evidence");
}
