using Aftercourse.Tests.Article;
using Aftercourse.Weaving;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Weaving;

public sealed class SearchIndexTests
{
    private static readonly SearchIndex Small = SearchIndex.Of(Woven.Sample);
    private static readonly Lazy<SearchIndex> Whole = new(() => SearchIndex.Of(Woven.Shipped));

    [Theory]
    [InlineData("soreness", "soreness")]
    [InlineData("SÖRENESS", "soreness")]
    [InlineData("weeks", "soreness")]
    [InlineData("week", "soreness")]
    [InlineData("wee sor", "soreness")]
    [InlineData("days advice", "two-days")]
    [InlineData("day", "two-days")]
    [InlineData("etude", "fever")]
    [InlineData("thin needle", "soreness")]
    [InlineData("growing", "trend")]
    [InlineData("first", "first")]
    [InlineData("2001", "first")]
    [InlineData("how bad", "pain")]
    [InlineData("soreness unicorn", "")]
    [InlineData("oreness", "")]
    [InlineData(" ,.- ", "")]
    [InlineData("", "")]
    public void All_words_must_be_there_as_beginnings(string query, string ids) => Assert.Equal(ids, string.Join(' ', Small.Find(query).Select(h => h.Id)));

    [Fact]
    public void A_hit_says_what_it_is_and_where_it_stands()
    {
        Assert.Equal("Claim soreness 'What is to be expected' after-a-needle#soreness: Fast after 24 hours, [soreness] fades in a week.", Show(Small.Find("soreness")[0]));
        Assert.Equal("Question weak 'weak' words#question-weak: Is a leg [weak]?", Show(Small.Find("leg is weak")[0]).Replace("[Is]", "Is", StringComparison.Ordinal).Replace("[leg]", "leg", StringComparison.Ordinal));
        Assert.Equal("Source third 'The third' after-a-needle#source-2: The [third].", Show(Small.Find("third")[0]));
    }

    [Fact]
    public void Titles_come_before_texts_and_whole_words_before_beginnings()
    {
        var hits = Whole.Value.Find("fever", 500);
        Assert.Equal("fever", hits[0].Id);
        Assert.True(hits.Length > 10);
        Assert.True(Rank("spinal", h => h.Title.Contains("spinal", StringComparison.OrdinalIgnoreCase)) < Rank("spinal", h => !h.Title.Contains("spin", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_claim_question_and_cited_source_is_found_by_its_own_words()
    {
        Assert.All(Shipped.Article.Claims, c => Assert.Contains(Whole.Value.Find(Words(c.Text.Value), 2000), h => h.Kind == SearchKind.Claim && h.Id == c.Id));
        Assert.All(Shipped.Article.Facts.Where(f => f.Ask is not null), f => Assert.Contains(Whole.Value.Find(Words(f.Ask!.Value), 2000), h => h.Kind == SearchKind.Question && h.Id == f.Name));
        Assert.All(Woven.Shipped.Sources, s => Assert.Contains(Whole.Value.Find(Words(s.Reference.Title), 2000), h => h.Kind == SearchKind.Source && h.Id == s.Reference.Id));
    }

    [Fact]
    public void A_snippet_is_short_and_stands_in_the_text_with_every_mark_a_word_of_the_query()
    {
        foreach (var hit in Whole.Value.Find("pain injection", 2000))
        {
            var text = string.Concat(hit.Snippet.Select(p => p.Text));
            Assert.InRange(text.Length, 1, 200);
            Assert.All(hit.Snippet.Where(p => p.IsMarked), p => Assert.Matches("(?i)^(pain|injection)", p.Text));
            if (hit.Kind == SearchKind.Claim)
                Assert.Contains(text.Trim('…', ' '), Shipped.Article.Claims.Single(c => c.Id == hit.Id).Text.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_query_is_answered()
    {
        Gen.String.Sample(query => Assert.All(Whole.Value.Find(query, 5), h => Assert.NotNull(Woven.Shipped.Section(h.Slug))));
        Assert.Empty(Whole.Value.Find(new string('x', 1_000_000)));
        Assert.NotEmpty(Whole.Value.Find("pain" + new string(' ', 1_000_000)));
    }

    private static int Rank(string query, Func<SearchHit, bool> isOne) => Whole.Value.Find(query, 2000).TakeWhile(h => !isOne(h)).Count();

    private static string Words(string text) => string.Join(' ', text.Split(' ').Take(6));

    private static string Show(SearchHit hit) =>
        $"{hit.Kind} {hit.Id} '{hit.Title}' {hit.Slug}#{hit.Anchor}: {string.Concat(hit.Snippet.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text))}";
}
