using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Reviewing;

/// <summary>Which reviews count, and what they make of a claim. Every doubt goes against "reviewed"; a rejection is not silenced by age.</summary>
internal sealed class ReviewCounting(string article, IReadOnlyCollection<Reviewer> reviewers, ReviewPolicy policy, DateOnly today)
{
    private const int MinutesOfDay = 24 * 60;

    private readonly Dictionary<string, Reviewer> _reviewers = reviewers.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>The status of one claim.</summary>
    public ClaimReview Claim(Claim claim, string hash, IEnumerable<VerifiedReview> reviews)
    {
        var section = ContentHash.SectionOf(claim);
        var entries = reviews.Select(r => Entry(r, section, hash))
            .OrderByDescending(e => e.Statement!.Date)
            .ThenByDescending(e => e.Statement!.Verdict)
            .ThenBy(e => e.Path, StringComparer.Ordinal)
            .ToArray();
        Supersede(entries);

        var approvals = entries.Where(e => e.Fault == ReviewFault.None && e.Statement!.Verdict != Verdict.Reject).ToArray();
        var state = entries.Any(Rejects) ? ReviewState.Rejected
            : approvals.Length >= policy.Reviewers ? ReviewState.Reviewed
            : approvals.Length > 0 ? ReviewState.Partly
            : entries.Any(e => e.Fault is ReviewFault.Changed) ? ReviewState.Changed
            : entries.Any(e => e.Fault is ReviewFault.Expired or ReviewFault.KeyExpired) ? ReviewState.Expired
            : ReviewState.Never;
        // What was approved as it stands and has only grown old still tells an editor since when it is due.
        var once = entries.Where(e => e.Until is not null).DistinctBy(e => e.Reviewer!.Id, StringComparer.Ordinal).ToArray();
        return new ClaimReview(
            claim,
            section,
            hash,
            state,
            [.. entries],
            once.Select(e => (DateOnly?)e.Statement!.Date).Max(),
            state != ReviewState.Rejected && once.Length >= policy.Reviewers ? once.Select(e => e.Until).OrderDescending().ElementAt(policy.Reviewers - 1) : null);
    }

    /// <summary>A review that belongs to no claim of the article.</summary>
    public ReviewEntry Unattached(VerifiedReview review) => new(
        review.Path,
        review.Statement,
        review.Key is null || review.Statement is null ? null : _reviewers.GetValueOrDefault(review.Statement.Reviewer),
        review.Fault != ReviewFault.None ? review.Fault : review.Statement!.Article != article ? ReviewFault.OtherArticle : ReviewFault.UnknownClaim,
        null);

    private ReviewEntry Entry(VerifiedReview review, string section, string hash)
    {
        var reviewer = review.Key is null ? null : _reviewers.GetValueOrDefault(review.Statement!.Reviewer);
        var fault = Fault(review, reviewer, section, hash);
        var isApproval = fault is ReviewFault.None or ReviewFault.Expired && review.Statement!.Verdict != Verdict.Reject;
        return new ReviewEntry(review.Path, review.Statement, reviewer, fault, isApproval ? Until(review) : null);
    }

    private ReviewFault Fault(VerifiedReview review, Reviewer? reviewer, string section, string hash)
    {
        if (review.Fault != ReviewFault.None)
            return review.Fault;
        if (reviewer is null || !reviewer.Keys.Contains(review.Key!))
            return ReviewFault.UnknownReviewer;

        var statement = review.Statement!;
        var isReject = statement.Verdict == Verdict.Reject;
        return statement.Article != article ? ReviewFault.OtherArticle
            : !reviewer.MayReview(section) ? ReviewFault.OutsideScope
            : statement.Date > today ? ReviewFault.InTheFuture
            : statement.Hash != hash ? ReviewFault.Changed
            : isReject ? ReviewFault.None
            : !policy.Professions.IsEmpty && !policy.Professions.Contains(reviewer.Profession) ? ReviewFault.OtherProfession
            // Whoever finds an old key can write an old date: it counts again once the reviewer has renewed it.
            : review.Key!.Expires < statement.Date || review.Key.Expires < today ? ReviewFault.KeyExpired
            : Lasts(statement) < today ? ReviewFault.Expired
            : ReviewFault.None;
    }

    // Of one person the latest word counts; of one day the harsher. What does not count supersedes nothing, except that it is over.
    private static void Supersede(ReviewEntry[] newestFirst)
    {
        var heard = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < newestFirst.Length; i++)
        {
            if (newestFirst[i] is { Fault: ReviewFault.None, Reviewer: { } reviewer } && !heard.Add(reviewer.Id))
                newestFirst[i] = newestFirst[i] with { Fault = ReviewFault.Superseded, Until = null };
        }
    }

    private static bool Rejects(ReviewEntry entry) => entry is { Fault: ReviewFault.None, Statement.Verdict: Verdict.Reject };

    // It counts no longer than its key does.
    private DateOnly Until(VerifiedReview approval) => approval.Key!.Expires is { } expires && expires < Lasts(approval.Statement!) ? expires : Lasts(approval.Statement!);

    private DateOnly Lasts(ReviewStatement statement) => DateOnly.FromDayNumber(Math.Min(statement.Date.DayNumber + (policy.Lasts.Minutes / MinutesOfDay), DateOnly.MaxValue.DayNumber));
}
