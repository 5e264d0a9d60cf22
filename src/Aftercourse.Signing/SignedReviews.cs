using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Sources;

namespace Aftercourse.Signing;

/// <summary>What lies beside an article about its review, with every signature verified: once, since only the day changes what counts.</summary>
public sealed class SignedReviews
{
    private readonly CompiledArticle _article;
    private readonly Lazy<ContentHash> _hashes;

    private SignedReviews(CompiledArticle article, ImmutableArray<Reviewer> reviewers, ImmutableArray<VerifiedReview> reviews)
    {
        _article = article;
        _hashes = new Lazy<ContentHash>(() => ContentHash.Of(article));
        Reviewers = reviewers;
        Reviews = reviews;
    }

    /// <summary>Who may review.</summary>
    public ImmutableArray<Reviewer> Reviewers { get; }

    /// <summary>All reviews, verified or with the reason why not.</summary>
    public ImmutableArray<VerifiedReview> Reviews { get; }

    /// <summary>The hash of each claim as it stands.</summary>
    public ContentHash Hashes => _hashes.Value;

    /// <summary>Reads and verifies. Mistakes in <c>reviewers.json</c> are reported, and then nobody is listed; those of reviews are part of their status.</summary>
    public static SignedReviews Read(CompiledArticle article, IReadOnlyList<SourceText> files, DiagnosticBag diagnostics)
    {
        var folder = ReviewFolder.Read(article, files, diagnostics);
        return new SignedReviews(article, folder.Reviewers, SignatureVerification.Verify(folder.Files, folder.Reviewers));
    }

    /// <summary>What the signatures say on a day, claim by claim.</summary>
    public ReviewStatus Status(DateOnly today) => ReviewStatus.Of(_article, Hashes, Reviews, Reviewers, _article.Review ?? ReviewPolicy.Default, today);

    /// <summary>Where the article as a whole stands on a day. Where nobody has reviewed anything, no hash is needed to say so.</summary>
    public ReviewStanding Standing(DateOnly today) => Reviews.IsEmpty ? ReviewStanding.Never(_article.Claims.Length) : Status(today).Standing;
}
