using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Sources;
using Xunit;

namespace Aftercourse.Tests.Documents;

public sealed class YamlReadingTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("a: [b, c]\n", "[b, c]")]
    [InlineData("a: [ b , c ]\nd: e\n", "[ b , c ]")]
    [InlineData("a: { b: c }  # why\n", "{ b: c }")]
    [InlineData("a: [[b]]\n", "[[b]]")]
    [InlineData("a:\n  - b\n  - c\n\n# why\nd: e\n", "- b\n  - c")]
    [InlineData("a:\n  b: c # why\n  # why\nd: e\n", "b: c")]
    [InlineData("a: 'b'  # why\n", "'b'")]
    [InlineData("a:\nb: c\n", "a")]
    public void A_value_stands_where_it_is_written_without_what_follows(string text, string value) =>
        Assert.Equal(value, Assert.IsType<DataMap>(Read(text)).Fields[0].Value.Span.Text);

    [Theory]
    [InlineData("no", "Text")]
    [InlineData("38.60", "Number")]
    [InlineData("'38.60'", "Text")]
    [InlineData("true", "TrueOrFalse")]
    [InlineData("~", "Nothing")]
    [InlineData("''", "Text")]
    public void A_single_value_keeps_its_spelling_and_has_its_type(string written, string type)
    {
        var scalar = Assert.IsType<DataScalar>(Read("a: " + written).Find("a") ?? Read("a: " + written).Fields[0].Value);
        Assert.Equal((written.Trim('\''), type), (scalar.Text, scalar.Type.ToString()));
    }

    [Fact]
    public void Everything_that_is_refused_is_named_in_one_run()
    {
        Assert.Null(Tree("a: &x b\nc: *x\nd: !y e\nd: f\n"));
        Assert.Equal(
            ["1:4 AC5002 Anchors (`&name`) are", "2:4 AC5002 Aliases (`*name`) are", "3:4 AC5002 Tags (`!name`) are", "4:1 AC5004 d"],
            _bag.Sorted().Select(d => $"{d.Span.Place.Line}:{d.Span.Place.Column} {d.Code.Id} {d.Facts[0]}"));
    }

    [Theory]
    [InlineData(DataNode.DeepestNesting, true)]
    [InlineData(DataNode.DeepestNesting + 1, false)]
    public void YAML_and_JSON_are_read_to_the_same_depth(int depth, bool isRead)
    {
        var text = new string('[', depth) + "1" + new string(']', depth);
        Assert.Equal(isRead, Tree(text) is not null);
        Assert.Equal(isRead, JsonReading.Read(new SourceText("x.json", text), _bag) is not null);
        Assert.Equal(isRead ? [] : ["AC1008", "AC5003"], _bag.Sorted().Select(d => d.Code.Id).Order(StringComparer.Ordinal));
    }

    private DataMap Read(string text)
    {
        var map = Assert.IsType<DataMap>(Tree(text));
        Assert.Empty(_bag.Sorted());
        return map;
    }

    private DataNode? Tree(string text) => new StrictReading(_bag).Tree(new SourceText("x.yaml", text));
}
