using System.Collections.Immutable;
using Aftercourse.Formatting;
using Aftercourse.Reading;
using Aftercourse.Tests.Article;
using Aftercourse.Weaving;
using Xunit;

namespace Aftercourse.Tests.Weaving;

public sealed class ArticleWeavingTests
{
    [Fact]
    public void Sections_come_in_reading_order_and_vocabulary_stands_apart()
    {
        Assert.Equal(["introduction Introduction A small article", "after-a-needle Guidance After a needle"], Woven.Sample.Sections.Select(Show));
        Assert.Equal(["words Vocabulary The questions"], Woven.Sample.Vocabulary.Select(Show));
        Assert.Equal("Read this first.", Woven.Sample.Sections[0].Summary);
        Assert.Equal("words", Woven.Sample.QuestionSlugs["fever"]);

        Assert.Equal("after-an-epidural-or-a-spinal", Woven.Shipped.Sections.Single(s => s.Title == "After an epidural or a spinal").Slug);
        Assert.All(Woven.Shipped.Vocabulary, s => Assert.StartsWith("vocabulary", s.Slug, StringComparison.Ordinal));
        Assert.Equal(6, Woven.Shipped.Vocabulary.Length);
    }

    [Fact]
    public void An_article_with_errors_is_not_woven() => Assert.Null(ArticleWeaving.Weave(Shipped.Compilation with { Article = null }));

    [Fact]
    public void Numbers_run_through_the_article_in_order_of_first_citation()
    {
        Assert.Equal(["1 second", "2 third", "3 first", "4 fourth"], Woven.Sample.Sources.Select(s => $"{s.Number} {s.Reference.Id}"));
        Assert.Equal([1], Numbers(Woven.Sample.Sections[0]));
        Assert.Equal([1, 2, 3, 4], Numbers(Woven.Sample.Sections[1]));
        Assert.Equal([2], Numbers(Woven.Sample.Vocabulary[0]));
        Assert.Equal([1, 3], Woven.Sample.Cited(Woven.Sample.Claim("soreness")!.Claim).Select(s => s.Number));
    }

    [Fact]
    public void In_the_shipped_article_each_section_lists_exactly_the_sources_that_it_cites()
    {
        var shipped = Woven.Shipped;
        Assert.Equal(shipped.Article.References.Keys.Order(StringComparer.Ordinal), shipped.Sources.Select(s => s.Reference.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, shipped.Sources.Length), shipped.Sources.Select(s => s.Number));
        var last = 0;
        foreach (var section in shipped.All)
        {
            var cited = section.Blocks.SelectMany(Citations).SelectMany(c => shipped.Cited(c)).Select(s => s.Number).ToList();
            Assert.Equal(cited.Distinct().Order(), Numbers(section));
            foreach (var number in cited.Where(n => n > last).Distinct().Order())
                Assert.Equal(++last, number);
        }
    }

    [Fact]
    public void A_claim_carries_its_rules_and_what_replaced_it()
    {
        var soreness = Woven.Sample.Claim("soreness")!;
        Assert.Equal("soreness", soreness.Anchor);
        Assert.Equal([["soreness-course"], ["weak-leg"]], soreness.Rules.Select(r => r.Rules.Select(x => x.Name)));
        Assert.Equal(["two-days"], soreness.Replaces.Select(p => p.Claim.Id));
        Assert.Null(soreness.ReplacedBy);
        Assert.Equal(new ClaimPlace(soreness.Claim, "after-a-needle"), Woven.Sample.Claim("two-days")!.ReplacedBy);
        Assert.Null(Woven.Sample.Claim("no-such-claim"));
    }

    [Fact]
    public void Every_claim_and_every_rule_of_the_shipped_article_stands_on_some_page_once()
    {
        Assert.Equal(Shipped.Article.Claims.Select(c => c.Id).Order(StringComparer.Ordinal), Woven.Shipped.All.SelectMany(s => s.Claims).Select(c => c.Claim.Id).Order(StringComparer.Ordinal));
        var carried = Woven.Shipped.All.SelectMany(s => s.Claims).SelectMany(c => c.Rules.SelectMany(r => r.Rules).Select(r => (Rule: r, c.Claim))).ToList();
        Assert.Equal(Shipped.Article.Rules.Select(r => r.Name).Order(StringComparer.Ordinal), carried.Select(c => c.Rule.Name).Order(StringComparer.Ordinal));
        Assert.All(carried, c => Assert.True(c.Rule.Claim is null || c.Rule.Claim == c.Claim));
    }

    [Fact]
    public void Headings_have_anchors_that_no_other_thing_on_the_page_has()
    {
        var section = Woven.Sample.Sections[1];
        Assert.Equal(["what-is-to-be-expected 2", "what-is-to-be-expected-2 2"], section.Contents.Select(c => $"{c.Anchor} {c.Level}"));
        Assert.DoesNotContain(section.Blocks.OfType<WovenHeading>(), h => h.Text == section.Title);
        foreach (var page in Woven.Shipped.All)
        {
            var anchors = page.Contents.Select(c => c.Anchor).Concat(page.Claims.Select(c => c.Anchor)).Concat(page.Sources.Select(s => s.Anchor)).ToList();
            Assert.Equal(anchors.Distinct(), anchors);
        }
    }

    [Fact]
    public void Markup_of_the_markdown_never_comes_out()
    {
        Assert.Equal(["Read this first.", ""], [Prose.Plain(((WovenParagraph)Woven.Sample.Sections[0].Blocks[0]).Prose), string.Concat(Woven.Sample.All.SelectMany(s => s.Blocks).SelectMany(Texts).Where(t => t.Contains('<', StringComparison.Ordinal)))]);
        Assert.Contains("End.", Woven.Sample.Sections[1].Blocks.SelectMany(Texts));
        Assert.DoesNotContain("raw", Woven.Sample.Sections[1].Blocks.SelectMany(Texts));
    }

    [Fact]
    public void A_selection_across_claims_is_found_in_the_plain_text_of_its_section()
    {
        var text = Woven.Sample.Sections[1].PlainText();
        Assert.Equal(
            "It hurts, says one page. ask wait What is to be expected Fast after 24 hours, soreness fades in a week. Older advice said two days. What is to be expected End.",
            text);
        Assert.IsType<Anchored>(TextAnchors.Find(text, new TextQuote("in a week.[1][3]\n\nOlder advice", "fades ", " said").Normalized()));
    }

    [Fact]
    public void A_rule_is_shown_in_tokens_with_its_file_and_line()
    {
        var rules = Woven.Sample.Claim("soreness")!.Rules;
        Assert.Equal(("after-a-needle.md", 16), (rules[0].File, rules[0].Line));
        Assert.Equal(
            [
                "Comment(-- measured)",
                "Keyword(course) Name(soreness-course) Text(\"soreness\")",
                "Word(after) Name(needle) Symbol(,) Word(within) Number(7) Name(days)",
                "Word(pain) Word(up) Word(to) Number(6) Word(until) Number(24) Name(hours) Symbol(,) Word(up) Word(to) Number(3) Word(until) Number(7) Name(days)",
                "Word(gone) Name(by) Number(7) Name(days)",
                "Word(say) Text(\"It is sore.\")",
            ],
            rules[0].Lines.Select(Show));
        Assert.Equal("Keyword(alarm) Name(weak-leg) Level(emergency)", Show(rules[1].Lines[0]));
        Assert.Equal("Word(when) Name(weak) Word(or) Name(fever)", Show(rules[1].Lines[2]));
        Assert.Equal("  after ", string.Concat(rules[1].Lines[1].Take(3).Select(t => t.Text)));
        Assert.Contains("Word(kind) Name(thin) Text(\"a thin needle\")", Woven.Sample.Vocabulary[0].Blocks.OfType<WovenRules>().Single().Lines.Select(Show));
    }

    [Fact]
    public void The_tokens_of_every_shipped_rule_are_its_formatted_text()
    {
        var shown = Woven.Shipped.All.SelectMany(s => s.Blocks).SelectMany(b => b is WovenClaim claim ? claim.Rules : b is WovenRules rules ? [rules] : [])
            .ToDictionary(r => (r.File, r.Line), r => string.Join('\n', r.Lines.Select(l => string.Concat(l.Select(t => t.Text)))));
        Assert.Equal(Shipped.Compilation.Syntax!.Blocks.Length, shown.Count);
        Assert.All(Shipped.Compilation.Syntax.Blocks, b => Assert.Equal(RuleFormatting.Format(b).TrimEnd('\n'), shown[(b.Block.Span.Source.Path, b.Block.Span.Place.Line)]));
    }

    private static string Show(WovenSection section) => $"{section.Slug} {section.Kind} {section.Title}";

    private static string Show(ImmutableArray<RuleToken> line) => string.Join(' ', line.Where(t => t.Kind != RuleTokenKind.Space).Select(t => $"{t.Kind}({t.Text})"));

    private static IEnumerable<int> Numbers(WovenSection section) => section.Sources.Select(s => s.Number);

    private static IEnumerable<Prose> Parts(WovenBlock block) => block switch
    {
        WovenHeading heading => heading.Prose,
        WovenParagraph paragraph => paragraph.Prose,
        WovenClaim claim => claim.Prose,
        WovenList list => list.Items.SelectMany(i => i).SelectMany(Parts),
        WovenQuote quote => quote.Blocks.SelectMany(Parts),
        _ => [],
    };

    private static IEnumerable<ProseCitation> Citations(WovenBlock block) => Parts(block).SelectMany(Citations);

    private static IEnumerable<ProseCitation> Citations(Prose part) => part is ProseSpan span ? span.Parts.SelectMany(Citations) : part is ProseCitation citation ? [citation] : [];

    private static IEnumerable<string> Texts(WovenBlock block) => Parts(block).Select(p => Prose.Plain([p]));
}
