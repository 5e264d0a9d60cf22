using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reporting;
using Xunit;

namespace Aftercourse.Web.Tests.Reporting;

public sealed class ReportReadingTests
{
    private static readonly Edition Edition = Edition.Load(null, TextWriter.Null)!;

    [Theory]
    [InlineData("/check/0123456789abcdefghjkmnpqrs/answer", "/check/answer")]
    [InlineData("/check/0123456789abcdefghjkmnpqrs", "/check")]
    [InlineData("/follow/0123456789abcdefghjkmnpqrs?x=1", "/follow")]
    [InlineData("/read/after-a-massage?rules=1#x", "/read/after-a-massage")]
    [InlineData("/READ/after-a-massage/", "/read/after-a-massage")]
    [InlineData("/read/questions", "/read/questions")]
    [InlineData("/", "/")]
    [InlineData("https://elsewhere.example/", "/read")]
    [InlineData("javascript:alert(1)", "/read")]
    [InlineData(null, "/read")]
    public void A_page_is_one_of_this_site_and_never_a_persons_own(string? sent, string kept) => Assert.Equal(kept, ReportedPage.Of(sent, Edition.Woven).Path);

    [Fact]
    public void The_claim_is_found_by_the_words_whatever_the_browser_says()
    {
        var claim = Edition.Article.Claims.First(c => c.Text.Value.Length > 120);
        var (report, _) = ReportReading.Read(new ReportForm { Exact = claim.Text.Value[10..90], Claim = "no-such-claim", Page = "/check/answer" }, Edition.Woven);

        Assert.Equal(claim.Id, report!.ClaimId);
    }

    [Fact]
    public void A_line_break_counts_as_one_character_as_on_the_page()
    {
        var (report, problem) = ReportReading.Read(new ReportForm { Comment = string.Concat(Enumerable.Repeat("x\r\n", 999)) + "xx" }, Edition.Woven);

        Assert.Null(problem);
        Assert.Equal(2000, report!.Comment.Length);
    }

    [Fact]
    public void Nothing_and_too_much_are_refused_in_words()
    {
        Assert.Contains("Say which words", ReportReading.Read(new ReportForm { Comment = " \n " }, Edition.Woven).Problem);
        Assert.Contains("2,001", ReportReading.Read(new ReportForm { Comment = new string('x', 2001) }, Edition.Woven).Problem);
        Assert.Contains("the beginning is enough", ReportReading.Read(new ReportForm { Exact = new string('x', 2001) }, Edition.Woven).Problem);
    }
}
