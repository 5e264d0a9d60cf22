using System.Net;
using Aftercourse.Records;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

/// <summary>What a reader writes into a report is shown as words, cut off nowhere, and refused where it is too much.</summary>
public sealed class HostileReportTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Script = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_script_in_a_comment_and_in_a_quote_is_shown_as_words()
    {
        using var client = site.Client();
        using var sent = await client.Send("/report", [("page", "/read/general"), ("exact", Script), ("comment", Script), ("claim", Script), ("prefix", Script), ("suffix", Script)], Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = await client.GetStringAsync(sent.Headers.Location, Cancel);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_a_megabyte_is_refused_with_a_page()
    {
        using var client = site.Client();
        using var response = await client.Send("/report", [("page", "/read/general"), ("comment", new string('x', 1 << 20))], Cancel);
        await HostileFormTests.IsPage(response, HttpStatusCode.RequestEntityTooLarge, "That was too long");
    }

    [Fact]
    public async Task A_comment_that_is_one_character_too_long_comes_back_whole_to_be_shortened()
    {
        using var client = site.Client();
        var comment = new string('x', ReportKeeping.LongestComment) + "y";
        using var response = await client.Send("/report", [("page", "/read/general"), ("comment", comment)], Cancel);
        var page = await HostileFormTests.IsPage(response, HttpStatusCode.UnprocessableEntity, "shorten");
        Assert.Contains(comment, page, StringComparison.Ordinal);
        using var shorter = await client.Send("/report", [("page", "/read/general"), ("comment", comment[..^1])], Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, shorter.StatusCode);
    }

    [Fact]
    public async Task Somebody_who_reports_too_often_is_told_to_wait()
    {
        using var client = site.Client();
        var token = await client.Token("/report?page=/read/general", Cancel);
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= 60 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var response = await client.PostAsync("/report", new FormUrlEncodedContent([new("form", token), new("page", "/read/general"), new("comment", "The same.")]), Cancel);
            last = response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
