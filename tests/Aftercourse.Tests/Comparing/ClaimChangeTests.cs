using Aftercourse.Comparing;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Sources;
using Aftercourse.Tests.Article;
using Aftercourse.Tests.Reviewing;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Comparing;

public sealed class ClaimChangeTests
{
    [Fact]
    public void A_version_compared_with_itself_has_no_change() => Assert.Empty(ClaimChange.Between(Shipped.Article, Edited.Compile(Shipped.Files)));

    [Fact]
    public void Against_nothing_every_claim_is_new_with_all_that_it_says()
    {
        var changes = ClaimChange.Between(null, Shipped.Article);
        Assert.Equal(Shipped.Article.Claims.Select(c => c.Id), changes.Select(c => c.Claim));
        Assert.All(changes, c => Assert.True(c is { Done: EditKind.Added, Text: not null, Status: not null, Sources: not null, Hash: not null }));
    }

    [Fact]
    public void What_changed_is_what_has_another_hash_and_nothing_else() =>
        // Any letters anywhere in the prose or the rules, where the article can still be bound.
        Gen.Select(Gen.Int[0, Shipped.Article.Claims.Length - 1], Gen.Int[0, Shipped.Article.Claims.Length - 1]).Sample(
            (first, second) =>
            {
                var (a, b) = (Shipped.Article.Claims[first], Shipped.Article.Claims[second]);
                var edited = Edited.Compile(Shipped.Files.Select(f => new SourceText(f.Path, f == a.Span.Source || f == b.Span.Source ? WithoutClaim(f, a).Replace("say   \"", "say   \"So: ", StringComparison.Ordinal) : f.Text)));
                var hashes = ContentHash.Of(edited).Claims;
                var differ = hashes.Keys.Union(Edited.Before.Claims.Keys).Where(id => hashes.GetValueOrDefault(id) != Edited.Before.Claims.GetValueOrDefault(id)).Order(StringComparer.Ordinal);
                var changes = ClaimChange.Between(Shipped.Article, edited);

                Assert.Equal(differ, changes.Select(c => c.Claim).Order(StringComparer.Ordinal));
                Assert.All(changes, c => Assert.Equal(hashes.GetValueOrDefault(c.Claim), c.Hash));
            },
            iter: 6,
            threads: 1);

    [Fact]
    public void Each_part_of_a_claim_is_told_apart()
    {
        var before = ReviewedArticle.Approved().Compiled;
        Assert.Equal([ClaimPart.Words], Parts(a => a.Edit("needle.md", "A fever after a needle has", "Every fever after a needle has")));
        Assert.Equal([ClaimPart.Words], Parts(a => a.Edit("needle.md", "has to be looked at", "has to be *looked at*")));
        Assert.Equal([ClaimPart.Place], Parts(a => a.Edit("needle.md", "A fever after", "## Fever\n\nA fever after").Edit("needle.md", "Soreness is expected", "## Soreness\n\nSoreness is expected")));
        Assert.Equal([ClaimPart.Status], Parts(a => a.Edit("needle.md", "#fever-matters .supported", "#fever-matters .supported .judgement")));
        Assert.Equal([ClaimPart.Status, ClaimPart.Reason], Parts(a => a.Edit("needle.md", "#fever-matters .supported", "#fever-matters .partly-supported because=\"One trial.\"")));
        Assert.Equal([ClaimPart.Reason], Parts(a => a.Edit("needle.md", "#fever-matters .supported", "#fever-matters .supported because=\"Three trials.\"")));
        Assert.Equal([ClaimPart.Sources], Parts(a => a.Edit("needle.md", "looked at. [@one]", "looked at. [@two]")));
        Assert.Equal([ClaimPart.Sources], Parts(a => a.Edit("references.json", "Of fevers", "Of all fevers")));
        Assert.Equal([ClaimPart.Rules], Parts(a => a.Edit("needle.md", "within 30 days", "within 20 days")));
        Assert.Equal([ClaimPart.Questions], Parts(a => a.Edit("needle.md", "Do you have a fever?", "Are you hot?")));

        IEnumerable<ClaimPart> Parts(Func<ReviewedArticle, ReviewedArticle> edit) =>
            ClaimChange.Between(before, edit(ReviewedArticle.Approved()).Compiled).Single(c => c.Claim == ReviewedArticle.Claim).Parts;
    }

    [Fact]
    public void Another_source_alone_is_no_other_wording()
    {
        var change = ClaimChange.Between(ReviewedArticle.Approved().Compiled, ReviewedArticle.Approved().Edit("needle.md", "looked at. [@one]", "looked at. [@two]").Compiled).Single();
        Assert.Equal((EditKind.Reworded, null, null), (change.Done, change.Text, change.Status));
        Assert.Equal(["two"], change.Sources!.Value);
    }

    [Fact]
    public void A_reason_that_came_changed_or_went_is_a_change_with_the_new_reason()
    {
        CompiledArticle With(string mark) => ReviewedArticle.Approved().Edit("needle.md", "{#fever-matters .supported}", $"{{#fever-matters .supported{mark}}}").Compiled;
        (string, EditKind, string?)[] Between(string old, string changed) => [.. ClaimChange.Between(With(old), With(changed)).Select(c => (c.Claim, c.Done, c.Reason))];

        Assert.Equal([(ReviewedArticle.Claim, EditKind.Reworded, "One trial.")], Between("", " because=\"One trial.\""));
        Assert.Equal([(ReviewedArticle.Claim, EditKind.Reworded, "Two trials.")], Between(" because=\"One trial.\"", " because=\"Two trials.\""));
        Assert.Equal([(ReviewedArticle.Claim, EditKind.Reworded, null)], Between(" because=\"One trial.\"", ""));
        Assert.Empty(Between(" because=\"One trial.\"", "\n because=\"One\n trial.\""));
    }

    [Fact]
    public void A_rule_is_named_with_what_was_done_to_it()
    {
        var old = ReviewedArticle.Approved();
        var changed = ReviewedArticle.Approved().Edit("needle.md", "alarm infection urgent", "alarm infection emergency");
        var change = ClaimChange.Between(old.Compiled, changed.Compiled).Single();
        Assert.Equal(EditKind.Changed, change.Done);
        Assert.Equal([new RuleChange("alarm", "infection", EditKind.Changed)], change.Rules);
    }

    [Fact]
    public void A_claim_that_is_gone_comes_last_and_says_nothing()
    {
        var changes = ClaimChange.Between(ReviewedArticle.Approved().Compiled, ReviewedArticle.Approved().Edit("needle.md", "#soreness", "#sore").Compiled);
        Assert.Equal([("sore", EditKind.Added), ("soreness", EditKind.Removed)], changes.Select(c => (c.Claim, c.Done)));
        Assert.True(changes[1] is { Text: null, Status: null, Sources: null, Hash: null });
    }

    // The claim's mark taken away, if no other claim names it: then it is prose.
    private static string WithoutClaim(SourceText file, Claim claim)
    {
        var mark = claim.Mark.Start - claim.Span.Start;
        return file != claim.Span.Source || Shipped.Article.Claims.Any(c => c.ReplacedBy == claim.Id) ? file.Text
            : file.Text[..(claim.Span.Start + mark)] + claim.Span.Text[mark..].Replace("#" + claim.Id, "#another-" + claim.Id, StringComparison.Ordinal) + file.Text[claim.Span.End..];
    }
}
