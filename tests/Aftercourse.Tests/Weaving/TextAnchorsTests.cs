using Aftercourse.Tests.Article;
using Aftercourse.Weaving;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Weaving;

public sealed class TextAnchorsTests
{
    private const string Text = "Soreness fades in a week. If it does not fade in a week, ask. Pain that grows has to be looked at today by a doctor or a nurse.";

    private static readonly Gen<(string Text, int Start, int Length)> AnyStretch =
        from claim in Gen.Int[0, Shipped.Article.Claims.Length - 1].Select(i => Shipped.Article.Claims[i].Text.Value)
        from start in Gen.Int[0, claim.Length - 1]
        from length in Gen.Int[1, claim.Length - start]
        select (claim, start, length);

    [Fact]
    public void Any_stretch_of_any_claim_is_found_where_it_stands() => AnyStretch.Sample(s =>
        Assert.Equal(new Anchored(s.Start, s.Length), TextAnchors.Find(s.Text, TextAnchors.Create(s.Text, s.Start, s.Length))));

    [Fact]
    public void Edits_elsewhere_do_not_matter() => Gen.Select(AnyStretch, Gen.Char["#%~"].Array[0, 80], Gen.Char["#%~ "].Array[0, 80]).Sample((s, before, behind) =>
    {
        var quote = TextAnchors.Create(s.Text, s.Start, s.Length);
        var kept = quote.Prefix + quote.Exact + quote.Suffix;
        var edited = new string(before) + kept + new string(behind);
        Assert.Equal(new Anchored(before.Length + quote.Prefix.Length, s.Length), TextAnchors.Find(edited, quote));
    });

    [Fact]
    public void The_context_says_which_of_several_is_meant()
    {
        var second = Text.LastIndexOf("in a week", StringComparison.Ordinal);
        var quote = TextAnchors.Create(Text, second, 9);
        Assert.Equal("in a week", quote.Exact);
        Assert.EndsWith("does not fade ", quote.Prefix, StringComparison.Ordinal);
        Assert.Equal(new Anchored(second + 5, 9), TextAnchors.Find("Now. " + Text, quote));
    }

    [Fact]
    public void Where_the_context_does_not_say_it_the_place_is_in_doubt()
    {
        Assert.Equal(new Moved(0, 3, 1), TextAnchors.Find("one one", new TextQuote("one", "", "")));
        Assert.Equal(new Moved(15, 4, 1), TextAnchors.Find("Something else fade away", new TextQuote("fade", "if it does not ", " in a week")));
    }

    [Theory]
    [InlineData("Pain that grows must be looked at today by a doctor or a nurse", "Moved")]
    [InlineData("Pain that grows has to be looked at now by a doctor or a nurse", "Moved")]
    [InlineData("pain that grows, has to be looked at today by a doctor - or a nurse", "Moved")]
    [InlineData("Pain that eases has to be forgotten today by a doctor or a nurse", "Lost")]
    [InlineData("Soreness is no cause for alarm", "Lost")]
    [InlineData("grow", "Anchored")]
    [InlineData("grown", "Lost")]
    [InlineData("", "Lost")]
    public void Words_that_changed_a_little_have_moved_and_others_are_lost(string quote, string found) =>
        Assert.Equal(found, TextAnchors.Find(Text, new TextQuote(quote, "", "")).GetType().Name);

    [Fact]
    public void What_has_moved_is_shown_where_it_stands_now()
    {
        var moved = Assert.IsType<Moved>(TextAnchors.Find(Text, new TextQuote("Pain that grows has to be looked at now by a doctor or a nurse", "", "")));
        Assert.Equal("Pain that grows has to be looked at today by a doctor or a nurse", Text.Substring(moved.Start, moved.Length));
        Assert.Equal(14d / 15, moved.Similarity, 6);
    }

    [Fact]
    public void At_least_85_of_100_words_must_be_there()
    {
        var words = Enumerable.Range(0, 20).Select(i => $"word{i}").ToArray();
        string Changed(int count) => string.Join(' ', words.Select((w, i) => i % 6 == 1 && i / 6 < count ? "other" : w));
        Assert.IsType<Moved>(TextAnchors.Find(Changed(3), new TextQuote(Changed(0), "", "")));
        Assert.IsType<Lost>(TextAnchors.Find(Changed(4), new TextQuote(Changed(0), "", "")));
    }

    [Fact]
    public void What_a_page_sends_is_read_as_the_words_of_the_article()
    {
        var sent = new TextQuote("fades \n in a week.[12] [3] If it", "Soreness ", " does");
        Assert.Equal(new TextQuote("fades in a week. If it", "Soreness ", " does"), sent.Normalized());
        Assert.Equal(new Anchored(9, 22), TextAnchors.Find(Text, sent.Normalized()));
    }

    [Fact]
    public void A_hostile_quotation_is_answered_like_any_other()
    {
        Gen.String.Select(Gen.String, Gen.String).Sample((a, b, c) => Assert.NotNull(TextAnchors.Find(Text, new TextQuote(a, b, c).Normalized())));
        Assert.IsType<Lost>(TextAnchors.Find(Text, new TextQuote(new string('a', 1_000_000), "", "")));
    }

    [Fact]
    public void The_reason_of_a_status_is_found_in_its_own_claim() => Assert.All(Shipped.Article.Claims.Where(c => c.Reason is not null), claim =>
        Assert.Equal(
            new ClaimAnchor(claim, new Anchored(claim.Text.Value.Length + 1, claim.Reason!.Value.Length), false),
            ArticleAnchors.Find(Shipped.Article, claim.Id, new TextQuote(claim.Reason.Value, "", ""))));

    [Fact]
    public void In_the_article_the_own_claim_comes_first_and_in_another_it_has_moved()
    {
        var (first, other) = (Shipped.Article.Claims[0], Shipped.Article.Claims[^1]);
        var quote = TextAnchors.Create(first.Text.Value, 0, first.Text.Value.Length);
        Assert.Equal(new ClaimAnchor(first, new Anchored(0, quote.Exact.Length), false), ArticleAnchors.Find(Shipped.Article, first.Id, quote));
        Assert.Equal(new ClaimAnchor(first, new Moved(0, quote.Exact.Length, 1), true), ArticleAnchors.Find(Shipped.Article, other.Id, quote));
        Assert.Equal(new ClaimAnchor(first, new Moved(0, quote.Exact.Length, 1), true), ArticleAnchors.Find(Shipped.Article, "removed-since", quote));
        Assert.Equal(new ClaimAnchor(null, new Lost(), false), ArticleAnchors.Find(Shipped.Article, first.Id, new TextQuote("Nobody ever wrote these words anywhere", "", "")));
    }
}
