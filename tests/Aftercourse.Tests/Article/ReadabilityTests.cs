using System.Globalization;
using Aftercourse.Checking;
using Aftercourse.Guidance;
using Xunit;

namespace Aftercourse.Tests.Article;

public class ReadabilityTests
{
    // Grade 7 is read at about age 12. A text above it is listed with its reason, or rewritten.
    private const int HardestGradeInTenths = 70;

    [Theory]
    [InlineData("The cat sat on the mat.", -15)]
    [InlineData("Go home now.", -26)]
    public void The_grade_is_that_of_the_formula(string text, int tenths) => Assert.Equal(tenths, Readability.GradeInTenths(text));

    [Theory]
    [InlineData("pain", 1)]
    [InlineData("needle", 2)]
    [InlineData("injection", 3)]
    [InlineData("makes", 1)]
    [InlineData("passes", 2)]
    [InlineData("hurted", 2)]
    [InlineData("looked", 1)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, Readability.Syllables(word));

    [Fact]
    public void Every_claim_and_question_reads_at_age_twelve_or_is_listed_with_a_reason()
    {
        var hard = Texts().Select(t => (t.Key, Grade: Readability.GradeInTenths(t.Value))).Where(t => t.Grade > HardestGradeInTenths).ToArray();
        var listed = Exceptions().ToDictionary(e => e.Key, e => e.Reason);
        var unlisted = hard.Where(t => !listed.ContainsKey(t.Key)).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key}: grade {t.Grade / 10m:0.0}"));
        Assert.Equal("", string.Join('\n', unlisted));
        Assert.Empty(listed.Keys.Except(hard.Select(t => t.Key)).Select(k => $"{k} no longer needs an exception"));
        Assert.All(listed, e => Assert.NotEqual("", e.Value));
    }

    private static IEnumerable<(string Key, string Value)> Texts() => Shipped.Article.Claims.SelectMany(c => new[] { c.Text, c.Reason }).OfType<Text>()
        .Concat(Shipped.Article.Facts.Concat(Shipped.Article.Details).SelectMany(f => new[] { f.Ask, f.Help }).OfType<Text>())
        .Concat(Shipped.Article.Rules.Select(r => r.Say).OfType<Text>())
        .Concat(Shipped.Article.Groups.Select(g => g.Title))
        .Concat(Shipped.Article.Levels.SelectMany(l => new[] { l.Headline, l.Do, l.Say }).OfType<Text>())
        .Select(t => (t.Key, t.Value));

    private static IEnumerable<(string Key, string Reason)> Exceptions() => File.ReadLines(Path.Combine(Shipped.Root, "docs", "readability.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells is ["", ['`', ..], _, ""])
        .Select(cells => (cells[1].Trim('`'), cells[2]));
}
