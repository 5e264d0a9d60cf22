using Aftercourse.Sourcing;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Sourcing;

public sealed class VancouverTests
{
    [Theory]
    [InlineData("christie2007", "Christie IW, McCabe S. Major complications of epidural analgesia after surgery: Results of a six-year survey. Anaesthesia. 2007;62(4):335-341. doi:10.1111/j.1365-2044.2007.04992.x")]
    [InlineData("lalla2005", "Lalla RK, Joshi MC, Sridhar MS, Sahni H. Epidural Abscess and Discitis Following Spinal Anaesthesia - A Case Report. MJAFI. 2005;61:186-187.")]
    public void A_source_is_cited_in_the_Vancouver_style(string key, string line) => Assert.Equal(line, Vancouver.Line(Shipped.Article.References[key]));

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
