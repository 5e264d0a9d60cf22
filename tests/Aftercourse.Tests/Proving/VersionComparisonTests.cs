using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Sources;
using Aftercourse.Tests.Corpus;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class VersionComparisonTests
{
    private static readonly string Original = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md"));

    [Fact]
    public void The_same_article_moves_nobody() =>
        Assert.All(Compare(Original, Original), d => Assert.Equal(DifferenceVerdict.Nobody, d.Verdict));

    [Fact]
    public void A_shorter_window_lowers_urgency_and_the_story_stands_between_the_two_ends()
    {
        var differences = Compare(Original, Original.Replace("within 30 days", "within 20 days", StringComparison.Ordinal));
        Assert.All(differences.Where(d => d.Verdict == DifferenceVerdict.Somebody), d => Assert.True(d.IsLowered));
        var lowered = Assert.Single(differences, d => d.Verdict == DifferenceVerdict.Somebody && d.From == Level.Urgent);
        Assert.Equal(Level.Contact, lowered.To);
        Assert.Equal("21 days after a thick needle: pain now: 0; a fever: yes; every other question answered no.", lowered.Sentences[0]);
        Assert.Equal("hot", Assert.Single(lowered.Rules).Name);
    }

    [Fact]
    public void A_longer_window_only_raises_urgency() =>
        Assert.DoesNotContain(Compare(Original, Original.Replace("within 30 days", "within 40 days", StringComparison.Ordinal)), d => d.IsLowered);

    [Fact]
    public void Lowered_urgency_comes_first()
    {
        var isLowered = Compare(Original, Original).Select(d => d.To < d.From).ToArray();
        Assert.Equal(isLowered.OrderDescending(), isLowered);
    }

    [Fact]
    public void A_wider_course_reassures_more_people()
    {
        var differences = Compare(Original, Original.Replace("until 7 days", "until 9 days", StringComparison.Ordinal));
        var moved = Assert.Single(differences, d => d.Verdict == DifferenceVerdict.Somebody);
        Assert.Equal((Level.Contact, Level.Expected), (moved.From, moved.To));
    }

    [Fact]
    public void Words_alone_change_nothing() =>
        Assert.All(Compare(Original, Original.Replace("A fever has to be seen.", "Be seen with a fever.", StringComparison.Ordinal)), d => Assert.Equal(DifferenceVerdict.Nobody, d.Verdict));

    private static IReadOnlyList<VersionDifference> Compare(string old, string changed) => VersionComparison.Usual.Compare(Compile(old), Compile(changed));

    private static CompiledArticle Compile(string text)
    {
        var compilation = Compilation.Compile([new SourceText("article.md", text)], new DiagnosticBag());
        Assert.NotNull(compilation.Article);
        return compilation.Article;
    }
}
