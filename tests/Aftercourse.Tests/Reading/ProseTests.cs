using System.Collections.Immutable;
using Aftercourse.Reading;
using Aftercourse.Tests.Article;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class ProseTests
{
    [Theory]
    [InlineData("Some *words* and **very `coded`** ones.", "Some |em(words)| and |strong(very |code(coded))| ones.")]
    [InlineData("One[@a] , two [@b; @a]. {#x}", "One|[a]|, two|[b a]|.")]
    [InlineData("Call [**112** now](tel:112).", "Call |link(tel:112 strong(112)| now)|.")]
    [InlineData("See [a page](https://a.org/x?y=1).", "See |link(https://a.org/x?y=1 a page)|.")]
    [InlineData("<https://a.org/x> <me@a.org>", "link(https://a.org/x https://a.org/x)| |link(mailto:me@a.org me@a.org)")]
    [InlineData("See [a](javascript:alert(1)), [b](http://a.org), [c](//a.org), [d](x.md), [e](data:text/html,x).", "See a, b, c, d, e.")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("A <b onclick=x>bold</b> <script>word</script>", "A bold word")]
    [InlineData("![a picture](https://a.org/x.png) says", "a picture says")]
    [InlineData("a * b* *c *d", "a * b* *c *d")]
    public void Words_keep_their_stress_links_and_citations(string markdown, string shown) =>
        Assert.Equal(shown, Show(Given.Body(markdown + "\n").Blocks.OfType<ParagraphBlock>().Single().Prose));

    [Fact]
    public void The_pieces_in_a_row_are_the_plain_words_of_the_paragraph()
    {
        var pieces = Gen.OneOf(((string[])["*", "**", "`", "_", " ", "a", "b,", "[@k]", "[x](https://a.org)", "[", "](", ")", "\n", "&amp;", "<b>", ".", "\\"]).Select(Gen.Const).ToArray());
        pieces.Array[0, 30].Sample(parts =>
        {
            foreach (var paragraph in Given.Body("A" + string.Concat(parts) + "\n").Blocks.OfType<ParagraphBlock>())
                Assert.Equal(paragraph.Text, Prose.Plain(paragraph.Prose));
        });
        Assert.All(Shipped.Compilation.Syntax!.Tree.Sections.SelectMany(s => s.Blocks).OfType<ParagraphBlock>(), p => Assert.Equal(p.Text, Prose.Plain(p.Prose)));
    }

    [Fact]
    public void Stress_that_nests_absurdly_keeps_its_words()
    {
        var marks = string.Concat(Enumerable.Repeat("*a **b ", 30)) + "c" + string.Concat(Enumerable.Repeat("** *", 30));
        var paragraph = Given.Body(marks + "\n").Blocks.OfType<ParagraphBlock>().Single();
        Assert.Equal(paragraph.Text, Prose.Plain(paragraph.Prose));
    }

    [Fact]
    public void Lists_quotes_and_code_keep_their_shape_and_html_is_left_out()
    {
        var given = Given.Body("- one *x*\n- two\n\n  more\n  1. deep\n\n7. seven\n\n> said\n\n```text\n<b>\n```\n\n    four\n\n<div>\nraw\n</div>\n\n<!-- note -->\n").Clean();
        Assert.Equal(
            ["list((one |em(x)) (two more list(1 (deep))))", "list(7 (seven))", "quote(said)", "code(<b>)", "code(four)"],
            given.Blocks.Select(Show));
    }

    private static string Show(Block block) => block switch
    {
        ParagraphBlock paragraph => Show(paragraph.Prose),
        ListBlock list => $"list({(list.First is { } n ? n + " " : "")}{string.Join(' ', list.Items.Select(i => $"({string.Join(' ', i.Select(Show))})"))})",
        QuoteBlock quote => $"quote({string.Join(' ', quote.Blocks.Select(Show))})",
        CodeBlock code => $"code({code.Text.Trim()})",
        _ => block.GetType().Name,
    };

    private static string Show(ImmutableArray<Prose> parts) => string.Join('|', parts.Select(p => p switch
    {
        ProseText text => text.Text,
        ProseCode code => $"code({code.Text})",
        ProseCitation citation => $"[{string.Join(' ', citation.Keys)}]",
        ProseEmphasis span => $"em({Show(span.Parts)})",
        ProseStrong span => $"strong({Show(span.Parts)})",
        ProseLink link => $"link({link.Address} {Show(link.Parts)})",
        _ => p.GetType().Name,
    }));
}
