using Aftercourse.Diagnostics;
using Aftercourse.Reading;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class MarkdownTests
{
    [Fact]
    public void Blocks_come_in_order_with_the_headings_above_them()
    {
        var given = Given.Body("# After *a* spinal\n\nText.\n\n## Alarms\n\n### Deep\n\nMore.\n\n## Care\n\nLast.\n\nOld style\n---------\n").Clean();
        Assert.Equal(
            [
                "HeadingBlock After a spinal",
                "ParagraphBlock After a spinal",
                "HeadingBlock After a spinal > Alarms",
                "HeadingBlock After a spinal > Alarms > Deep",
                "ParagraphBlock After a spinal > Alarms > Deep",
                "HeadingBlock After a spinal > Care",
                "ParagraphBlock After a spinal > Care",
                "HeadingBlock After a spinal > Old style",
            ],
            given.Blocks.Select(b => $"{b.GetType().Name} {string.Join(" > ", b.Headings)}"));
        Assert.Equal("# After *a* spinal", given.Blocks.First().Span.Text);
        Assert.Equal("More.", given.Blocks.ElementAt(4).Span.Text);
    }

    [Theory]
    [InlineData("Some *strong* and **very `coded`** [words](https://a.org \"t\").", "Some strong and very coded words.")]
    [InlineData("Two\n  lines   and\tmore  \nhere\\\nand there", "Two lines and more here and there")]
    [InlineData("Less &lt; more &amp; 38&nbsp;°C <https://a.org> \\[@x] \\{a}", "Less < more & 38\u00a0°C https://a.org [@x] {a}")]
    [InlineData("A <b>bold</b> word", "A bold word")]
    [InlineData("![a picture](x.png) says", "a picture says")]
    public void Text_is_reduced_to_plain_words(string markdown, string text) => Assert.Equal(text, Given.Body(markdown).Clean().Paragraph.Text);

    [Theory]
    [InlineData("```rule\nalarm x\n  say \"y\"\n```\n", "alarm x\n  say \"y\"\n")]
    [InlineData("~~~~ rule  \nalarm x\n~~~~\n", "alarm x\n")]
    [InlineData("```rule\n```\n", "")]
    [InlineData("```rule\n\n\n```", "\n\n")]
    [InlineData("```rule\r\nalarm x\r\n```\r\n", "alarm x\r\n")]
    public void A_rule_block_covers_its_content_without_fences(string markdown, string content)
    {
        var rule = Assert.IsType<RuleBlock>(Assert.Single(Given.Body(markdown).Clean().Blocks));
        Assert.Equal(content, rule.Span.Text);
    }

    [Fact]
    public void Each_rule_block_has_its_own_place()
    {
        var given = Given.Body("# A\n\nText.\n\n```rule\none\n```\n\n```rule\ntwo\n```\nMore.\n").Clean();
        Assert.Equal(["one\n", "two\n"], given.Blocks.OfType<RuleBlock>().Select(r => r.Span.Text));
        Assert.Equal(["A"], given.Blocks.OfType<RuleBlock>().Last().Headings);
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("Rule")]
    [InlineData("{rule}")]
    [InlineData("rule alarms")]
    public void Almost_a_rule_block_is_a_warning(string info)
    {
        var given = Given.Body($"```{info}\nalarm x\n```\n");
        Assert.Equal(Severity.Warning, given.Only(Codes.RuleBlockMisspelt, "```" + info).Code.Severity);
        Assert.IsType<CodeBlock>(Assert.Single(given.Blocks));
    }

    [Fact]
    public void Other_code_is_let_pass() => Given.Body("```python\n[@x] {#y}\n```\n\n    indented\n\n```\nplain\n```\n\n````text\n```rule\n```\n````\n").Clean();

    [Theory]
    [InlineData("- a\n\n  ```rule\n  x\n  ```\n", "```rule")]
    [InlineData("> ```rule\n> x\n> ```\n", "```rule")]
    [InlineData("  ```rule\n  x\n  ```\n", "```rule")]
    [InlineData("    ```rule\n    x\n    ```\n", "```rule")]
    [InlineData("Text\n     ```rule\n     x\n     ```\n", "```rule")]
    [InlineData("<div>\n```rule\nx\n```\n</div>\n", "```rule")]
    [InlineData("<!--\n```rule\nx\n```\n", "```rule")]
    public void A_rule_is_never_lost_in_another_block(string markdown, string at)
    {
        var given = Given.Body(markdown);
        given.Only(Codes.RuleBlockNotAtMargin, at);
        Assert.Empty(given.Blocks.OfType<RuleBlock>());
    }

    [Theory]
    [InlineData("```rule\nx\n", "```rule")]
    [InlineData("~~~~\nx\n", "~~~~")]
    [InlineData("```rule", "```rule")]
    [InlineData("> ```\n> x\n\nText.\n", "```")]
    public void A_block_must_be_closed(string markdown, string at) => Given.Body(markdown).Only(Codes.FenceNotClosed, at);

    [Theory]
    [InlineData(">", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("1. ", 100_000)]
    [InlineData("![", 100_000)]
    [InlineData("> - ", 200)]
    public void Absurd_nesting_is_refused(string mark, int times)
    {
        var given = Given.Body(string.Concat(Enumerable.Repeat(mark, times)) + "a\n");
        Assert.All(given.Diagnostics, d => Assert.Contains(d.Code, (DiagnosticCode[])[Codes.MarkdownTooDeep, Codes.ParagraphTooLong]));
        Assert.NotEmpty(given.Diagnostics);
        Assert.Empty(given.Blocks);
    }

    [Fact]
    public void Lists_nested_by_indentation_are_refused_where_they_are_absurd()
    {
        var list = string.Concat(Enumerable.Range(0, 190).Select(i => new string(' ', 2 * i) + "- a\n\n"));
        Assert.Equal([Codes.MarkdownTooDeep], Given.Body(list).Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("[a](", 5000)]
    [InlineData("*a ", 5000)]
    [InlineData("word ", 5000)]
    public void A_paragraph_longer_than_a_chapter_is_refused(string words, int times) =>
        Assert.Equal([Codes.ParagraphTooLong], Given.Body(string.Concat(Enumerable.Repeat(words, times))).Diagnostics.Select(d => d.Code));

    [Fact]
    public void Long_rulers_and_deep_but_sane_lists_are_read() =>
        Given.Body("Text.\n\n" + string.Concat(Enumerable.Repeat("- ", 200)).Trim() + "\n\n- a\n  - b\n    - c\n      > d\n").Clean();
}
