using Aftercourse.Guidance;

namespace Aftercourse.Weaving;

/// <summary>Where a quotation stands in the article of today.</summary>
/// <param name="Claim">The claim it stands in, or null where it is lost.</param>
/// <param name="Anchor">Where in the claim's words (<see cref="ArticleAnchors.Words"/>).</param>
/// <param name="IsElsewhere">It stands in another claim than the one it was taken from.</param>
public sealed record ClaimAnchor(Claim? Claim, TextAnchor Anchor, bool IsElsewhere);

/// <summary>Finds quotations from claims again in a later version of the article.</summary>
public static class ArticleAnchors
{
    /// <summary>
    /// Looks in the claim it was taken from, where that is still there, then in all others: word for word first, then for what is most like it. In another claim it
    /// has moved, even word for word.
    /// </summary>
    /// <param name="article">The article of today.</param>
    /// <param name="claimId">The claim it was taken from, or null.</param>
    /// <param name="quote">The quotation, as a page has sent it.</param>
    public static ClaimAnchor Find(CompiledArticle article, string? claimId, TextQuote quote)
    {
        var wanted = quote.Normalized();
        var own = article.Claims.FirstOrDefault(c => c.Id == claimId);
        var here = own is null ? new Lost() : TextAnchors.Find(Words(own), wanted);
        if (here is not Lost)
            return new ClaimAnchor(own, here, false);

        var (best, anchor) = article.Claims
            .Where(c => c != own)
            .Select(c => (Claim: c, Anchor: Elsewhere(TextAnchors.Find(Words(c), wanted))))
            .Where(c => c.Anchor is not null)
            .OrderByDescending(c => c.Anchor!.Similarity)
            .FirstOrDefault();
        return anchor is null ? new ClaimAnchor(null, new Lost(), false) : new ClaimAnchor(best, anchor, claimId is not null);
    }

    /// <summary>What of a claim can be quoted: its text, then the reason of its status, where one is written.</summary>
    public static string Words(Claim claim) => claim.Reason is { } reason ? $"{claim.Text} {reason}" : claim.Text.Value;

    private static Moved? Elsewhere(TextAnchor anchor) => anchor switch
    {
        Anchored there => new Moved(there.Start, there.Length, 1),
        Moved there => there,
        _ => null,
    };
}
