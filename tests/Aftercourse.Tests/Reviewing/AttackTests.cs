using Aftercourse.Reviewing;
using Xunit;
using static Aftercourse.Tests.Reviewing.ReviewedArticle;

namespace Aftercourse.Tests.Reviewing;

/// <summary>Whatever is tried, a claim does not count as reviewed, and the status says why.</summary>
public sealed class AttackTests
{
    public static TheoryData<string> Attacks => [.. Attack.Names];

    [Fact]
    public void Without_an_attack_it_is_reviewed()
    {
        var claim = Approved().Reviewed();

        Assert.Equal(ReviewState.Reviewed, claim.State);
        Assert.Equal(["ana", "ben"], claim.Entries.Select(e => e.Reviewer!.Id).Order());
        Assert.Equal(new DateOnly(2026, 3, 1), claim.LastReview);
        // Ana's key ends first.
        Assert.Equal(new DateOnly(2026, 12, 31), claim.ReviewBy);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_attack_makes_a_claim_count_as_reviewed(string name)
    {
        var (attack, article) = Attack.On(name);
        var status = article.Status();
        var claim = status.Claims.Single(c => c.Claim.Id == Claim);

        Assert.NotEqual(ReviewState.Reviewed, claim.State);
        Assert.Null(claim.ReviewBy);
        Assert.False(status.Standing.IsReviewed);
        Assert.Contains(attack.Why, claim.Entries.Select(e => e.Fault));
        // An edit of what was signed takes both approvals, any other attack the one that it touches.
        Assert.Equal(attack.Why == ReviewFault.Changed ? 0 : 1, claim.Approvals.Count());
    }

    [Fact]
    public void A_signature_with_the_key_of_another_reviewer() => Fails(ReviewFault.UnknownKey, a => a.Review("ana", Cleo));

    [Fact]
    public void A_review_of_another_claim_with_its_signature_in_the_place_of_this_one()
    {
        var article = Approved();
        var text = article.Statement("ana", "soreness").Text;
        var status = article.Put("reviews/ana/fever-matters.review", text).Put("reviews/ana/fever-matters.review.minisig", Ana.Sign(text)).Reviewed();

        Assert.Equal(ReviewState.Partly, status.State);
        Assert.DoesNotContain(status.Entries, e => e.Reviewer?.Id == "ana");
    }

    [Fact]
    public void A_review_of_another_article()
    {
        var text = (Approved().Statement("ana") with { Article = "other" }).Text;
        Fails(ReviewFault.OtherArticle, a => a.Put("reviews/ana/fever-matters.review", text).Put("reviews/ana/fever-matters.review.minisig", Ana.Sign(text)));
    }

    [Fact]
    public void A_statement_with_another_line_end() => Fails(ReviewFault.StatementUnreadable, a => a.Edit("reviews/ana/fever-matters.review", "\n", "\r\n"), unattached: true);

    [Fact]
    public void A_trusted_comment_that_was_edited() => Fails(ReviewFault.CommentWrong, a => a.Edit("reviews/ana/fever-matters.review.minisig", "a comment", "another comment"));

    [Fact]
    public void A_signature_file_that_is_none() => Fails(ReviewFault.SignatureUnreadable, a => a.Put("reviews/ana/fever-matters.review.minisig", "signed, Ana"));

    [Fact]
    public void No_signature() => Fails(ReviewFault.NoSignature, a => a.Remove("reviews/ana/fever-matters.review.minisig"));

    [Fact]
    public void A_date_in_the_future() => Fails(ReviewFault.InTheFuture, a => a.Review("ana", Ana, date: Today.AddDays(1)));

    [Fact]
    public void A_date_of_long_ago() => Fails(ReviewFault.Expired, a => a.Review("ana", Ana, date: Today.AddDays(-731)));

    [Theory]
    [InlineData("needle.md", "within 30 days", "within 3 days")]
    [InlineData("needle.md", "Do you have a fever?", "Are you well?")]
    [InlineData("needle.md", "{#fever-matters .supported}", "{#fever-matters .partly-supported because=\"One trial.\"}")]
    [InlineData("needle.md", "{#fever-matters .supported}", "{#fever-matters .supported because=\"Everybody says so.\"}")]
    [InlineData("references.json", "Of fevers", "Of fever")]
    public void Window_question_status_reason_or_title_changed_after_signing(string path, string old, string now)
    {
        var claim = Approved().Edit(path, old, now).Reviewed();

        Assert.Equal(ReviewState.Changed, claim.State);
        Assert.All(claim.Entries, e => Assert.Equal(ReviewFault.Changed, e.Fault));
    }

    [Fact]
    public void Two_reviews_by_one_person_count_once()
    {
        var claim = Approved().Remove("reviews/ben/fever-matters.review").Review("ana", Ana, date: new DateOnly(2026, 2, 1), file: "again").Reviewed();

        Assert.Equal(ReviewState.Partly, claim.State);
        Assert.Equal([ReviewFault.None, ReviewFault.Superseded], claim.Entries.Select(e => e.Fault));
    }

    [Fact]
    public void One_key_cannot_be_listed_for_two_people() =>
        Assert.Throws<InvalidOperationException>(() => Approved().Edit("reviewers.json", Ben.Public, Ana.Public).Status());

    [Fact]
    public void A_rejection_outweighs_any_number_of_approvals() =>
        Assert.Equal(ReviewState.Rejected, Approved().Review("cleo", Cleo, verdict: Verdict.Reject).Reviewed().State);

    [Fact]
    public void A_rejection_does_not_pass_with_time() =>
        Assert.Equal(ReviewState.Rejected, Approved().Review("cleo", Cleo, verdict: Verdict.Reject, date: Today.AddDays(-2000)).Reviewed().State);

    [Fact]
    public void Who_rejected_may_approve_later()
    {
        var article = Approved().Review("ana", Ana, verdict: Verdict.Reject, date: new DateOnly(2026, 2, 1), file: "before");
        Assert.Equal(ReviewState.Reviewed, article.Reviewed().State);
    }

    [Fact]
    public void A_signature_that_is_valid_counts_no_second_time_from_a_copy()
    {
        var article = Approved().Remove("reviews/ben/fever-matters.review");
        article.Put("reviews/ben/copy.review", article["reviews/ana/fever-matters.review"]).Put("reviews/ben/copy.review.minisig", article["reviews/ana/fever-matters.review.minisig"]);
        Assert.Equal(ReviewState.Partly, article.Reviewed().State);
    }

    [Fact]
    public void What_has_grown_old_tells_since_when_it_is_due()
    {
        var claim = Approved().Edit("reviewers.json", ", \"expires\": \"2026-12-31\"", "").Reviewed(new DateOnly(2028, 3, 1));
        Assert.Equal((ReviewState.Expired, new DateOnly(2026, 3, 1), new DateOnly(2028, 2, 29)), (claim.State, claim.LastReview, claim.ReviewBy));
    }

    // One of the two approvals stops counting for this reason, and the claim is no longer reviewed.
    private static void Fails(ReviewFault why, Action<ReviewedArticle> attack, bool unattached = false)
    {
        var article = Approved();
        attack(article);
        var status = article.Status();
        var claim = status.Claims.Single(c => c.Claim.Id == Claim);

        Assert.Equal(ReviewState.Partly, claim.State);
        Assert.Equal(why, Assert.Single(unattached ? status.Unattached : claim.Entries, e => e.Fault != ReviewFault.None).Fault);
        Assert.False(status.Standing.IsReviewed);
    }
}
