using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Reviewing;

/// <summary>Where the review of a claim stands.</summary>
public enum ReviewState
{
    /// <summary>Nobody has reviewed it in a way that counts or once counted.</summary>
    Never,

    /// <summary>It was reviewed, and something that was signed has changed since.</summary>
    Changed,

    /// <summary>It was reviewed, too long ago, or with a key that has expired.</summary>
    Expired,

    /// <summary>Approved, by fewer people than the policy asks for.</summary>
    Partly,

    /// <summary>Approved as the policy asks.</summary>
    Reviewed,

    /// <summary>A reviewer rejects it as it stands.</summary>
    Rejected,
}

/// <summary>A review and whether it counts for the claim as it stands.</summary>
/// <param name="Path">The path of the statement.</param>
/// <param name="Statement">What was said; null where it cannot be read.</param>
/// <param name="Reviewer">Who signed; null where nobody listed did.</param>
/// <param name="Fault">Why it does not count, or none.</param>
/// <param name="Until">The last day on which an approval counts, or counted before it expired; null for any other review.</param>
public sealed record ReviewEntry(string Path, ReviewStatement? Statement, Reviewer? Reviewer, ReviewFault Fault, DateOnly? Until);

/// <summary>The review of one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Section">Its section.</param>
/// <param name="Hash">Its hash as it stands.</param>
/// <param name="State">Where its review stands.</param>
/// <param name="Entries">All reviews that name it, newest first, whether they count or not.</param>
/// <param name="LastReview">The date of the newest approval of the claim as it stands, even if it has expired since; null where there is none.</param>
/// <param name="ReviewBy">The last day on which enough approvals count, in the past where it has come; null where there never were enough for the claim as it stands.</param>
public sealed record ClaimReview(Claim Claim, string Section, string Hash, ReviewState State, ImmutableArray<ReviewEntry> Entries, DateOnly? LastReview, DateOnly? ReviewBy)
{
    /// <summary>The approvals that count.</summary>
    public IEnumerable<ReviewEntry> Approvals => Entries.Where(e => e.Fault == ReviewFault.None && e.Statement!.Verdict != Verdict.Reject);
}

/// <summary>The review of one section.</summary>
/// <param name="Section">Its name.</param>
/// <param name="Claims">Its claims in reading order.</param>
/// <param name="Standing">Where they stand together.</param>
public sealed record SectionReview(string Section, ImmutableArray<ClaimReview> Claims, ReviewStanding Standing);

/// <summary>What signatures say about an article today. A pure function of its arguments: nothing else is looked at.</summary>
/// <param name="Claims">By claim, in reading order.</param>
/// <param name="Sections">By section, in reading order.</param>
/// <param name="Unattached">Reviews that name no claim of this article, or cannot be read.</param>
/// <param name="Policy">The policy that was applied.</param>
/// <param name="Hash">The hash of the article's content.</param>
public sealed record ReviewStatus(ImmutableArray<ClaimReview> Claims, ImmutableArray<SectionReview> Sections, ImmutableArray<ReviewEntry> Unattached, ReviewPolicy Policy, string Hash)
{
    private readonly ImmutableDictionary<string, ClaimReview> _byId = Claims.ToImmutableDictionary(c => c.Claim.Id, StringComparer.Ordinal);

    /// <summary>Where the whole article stands.</summary>
    public ReviewStanding Standing { get; } = ReviewStanding.Of(Claims);

    /// <summary>The review of a claim of the article.</summary>
    public ClaimReview Of(Claim claim) => _byId[claim.Id];

    /// <summary>Computes the status of each claim.</summary>
    /// <param name="article">The article as it stands.</param>
    /// <param name="hashes">Its hashes.</param>
    /// <param name="reviews">All reviews beside it, verified or with the reason why not.</param>
    /// <param name="reviewers">Who may review.</param>
    /// <param name="policy">What the article asks for.</param>
    /// <param name="today">The day on which the question is asked.</param>
    public static ReviewStatus Of(
        CompiledArticle article, ContentHash hashes, IReadOnlyCollection<VerifiedReview> reviews, IReadOnlyCollection<Reviewer> reviewers, ReviewPolicy policy, DateOnly today)
    {
        var rules = new ReviewCounting(article.Id, reviewers, policy, today);
        var named = reviews.Where(r => r.Statement is not null).ToLookup(r => r.Statement!.Claim, StringComparer.Ordinal);
        var claims = article.Claims.Select(c => rules.Claim(c, hashes.Claims[c.Id], named[c.Id])).ToImmutableArray();
        var known = article.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return new ReviewStatus(
            claims,
            [.. claims.GroupBy(c => c.Section).Select(g => new SectionReview(g.Key, [.. g], ReviewStanding.Of(g)))],
            [.. reviews.Where(r => r.Statement is null || !known.Contains(r.Statement.Claim)).Select(rules.Unattached).OrderBy(e => e.Path, StringComparer.Ordinal)],
            policy,
            hashes.Article);
    }
}
