using Aftercourse.Diagnostics;
using Xunit;

namespace Aftercourse.Tests.Diagnostics;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("short", "short")]
    [InlineData("123456789", "12345678…")]
    [InlineData("a\r\nb\u001bc", "a  b c")]
    [InlineData("1234567\U0001F600", "1234567…")]
    [InlineData("123456\U0001F600", "123456\U0001F600")]
    public void Words_of_the_input_are_quoted_short_and_on_one_line(string text, string shown) => Assert.Equal(shown, Excerpt.Of(text, 8));

    [Fact]
    public void Half_a_character_is_not_quoted() => Assert.Equal("a b", Excerpt.Of("a" + '\uD83D' + "b", 8));

    [Fact]
    public void Only_the_first_misspellings_get_a_suggestion_and_none_among_thousands_of_names()
    {
        var suggestions = new Suggestions();
        Assert.Null(suggestions.For("pian", Enumerable.Repeat("pain", 2001)));
        var found = Enumerable.Range(0, 100).Select(_ => suggestions.For("pian", ["pain"])).ToList();
        Assert.Equal("pain", found[0]);
        Assert.Equal(19, found.Count(f => f is not null));
    }
}
