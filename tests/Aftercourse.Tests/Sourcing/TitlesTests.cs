using Aftercourse.Sourcing;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Sourcing;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Bile leakage after surgery: 64 patients", "Bile leakage after surgery", 100)]
    [InlineData("Discitis following lumbar surgery", "DISCITIS FOLLOWING LUMBAR SURGERY.", 100)]
    [InlineData("Discitis", "", 0)]
    public void Titles_are_compared_without_case_punctuation_and_subtitle(string a, string b, int similarity) => Assert.Equal(similarity, Titles.Similarity(a, b));

    [Fact]
    public void Two_works_of_the_article_are_never_taken_for_one()
    {
        var works = Shipped.Article.References.Values.Where(r => r.Doi is not null).ToArray();
        var shifted = works.Select((r, i) => new RegisteredWork(r.Doi!, works[(i + 1) % works.Length].Title)).ToArray();

        Assert.Empty(Titles.Mistyped(Shipped.Article, works.Select(r => new RegisteredWork(r.Doi!.ToUpperInvariant(), r.Title))));
        // Neighbours by chance: nearly all differ, and no threshold tells "pain after gallbladder surgery" from its follow-up.
        Assert.InRange(Titles.Mistyped(Shipped.Article, shifted).Length, works.Length * 9 / 10, works.Length);
    }
}
