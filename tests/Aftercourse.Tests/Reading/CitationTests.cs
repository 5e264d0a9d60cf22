using Aftercourse.Diagnostics;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class CitationTests
{
    private static Given Cite(string markdown, params string[] keys) => Given.Files(
        ("article.md", Given.Front + markdown),
        ("references.json", "[" + string.Join(",", keys.Select(k => $"{{\"id\":\"{k}\",\"type\":\"book\",\"title\":\"T\"}}")) + "]"));

    [Theory]
    [InlineData("It hurts for two days [@a].", "It hurts for two days.")]
    [InlineData("It [@a] hurts [@a]; then not [@a] .", "It hurts; then not.")]
    [InlineData("It hurts.[@a] {#x}", "It hurts.")]
    [InlineData("Call now![@a]", "Call now!")]
    [InlineData("**It hurts [@a]**, they say", "It hurts, they say")]
    [InlineData("So (see [@a]) it is", "So (see) it is")]
    public void A_citation_leaves_no_trace_in_the_text(string markdown, string text) => Assert.Equal(text, Cite(markdown, "a").Clean().Paragraph.Text);

    [Fact]
    public void Keys_come_in_order_each_with_its_place()
    {
        var given = Cite("One [@a_b.c-d:1; @_no] two [@z;@a_b.c-d:1] and\nthree [@y;\n@z].", "a_b.c-d:1", "y", "z");
        given.Only(Codes.MalformedCitation, "[@a_b.c-d:1; @_no]");
        given = Cite("One [@a_b.c-d:1; @é2] two [@z;@a_b.c-d:1] and\nthree [@y;\n@z].", "a_b.c-d:1", "y", "z", "é2").Clean();
        string[] keys = ["a_b.c-d:1", "é2", "z", "a_b.c-d:1", "y", "z"];
        Assert.Equal(keys, given.Paragraph.Citations.Select(c => c.Value));
        Assert.Equal(keys, given.Paragraph.Citations.Select(c => c.Span.Text));
        Assert.Equal("One two and three.", given.Paragraph.Text);
    }

    [Theory]
    [InlineData("`[@a]`")]
    [InlineData("\\[@a]")]
    [InlineData("    [@a]")]
    [InlineData("[mail](mailto:a@b.c)")]
    public void What_is_no_citation_is_left_alone(string markdown) => Assert.Empty(Cite(markdown).Clean().Blocks.OfType<Aftercourse.Reading.ParagraphBlock>().SelectMany(p => p.Citations));

    [Theory]
    [InlineData("Text [@a, p. 3].", "[@a, p. 3]")]
    [InlineData("Text [@].", "[@]")]
    [InlineData("Text [@a; b].", "[@a; b]")]
    [InlineData("Text [@a", "[@a")]
    [InlineData("[@a]: https://a.org", "[@a]: https://a.org")]
    public void A_citation_that_cannot_be_read_is_refused(string markdown, string at) => Cite(markdown).Only(Codes.MalformedCitation, at);

    [Fact]
    public void An_unknown_key_is_refused_with_the_nearest_name() =>
        Assert.Equal("lee2020", Cite("Text [@lee2002] [@lee2020].", "lee2020").Only(Codes.UnknownReference, "lee2002").Suggestion);

    [Theory]
    [InlineData("- Text [@a].")]
    [InlineData("> Text [@a].")]
    [InlineData("# Text [@a]")]
    public void Lists_quotes_and_headings_may_cite(string markdown)
    {
        Cite(markdown, "a").Clean();
        Cite(markdown).Only(Codes.UnknownReference, "a");
    }

    [Fact]
    public void A_reference_that_nothing_cites_is_a_warning() =>
        Assert.Equal(Severity.Warning, Cite("Text [@a].", "a", "b").Only(Codes.UncitedReference, "\"b\"").Code.Severity);
}
