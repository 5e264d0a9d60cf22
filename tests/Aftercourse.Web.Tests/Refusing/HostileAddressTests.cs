using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

public sealed class HostileAddressTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/before/appendix")]
    [InlineData("/before/operation")]
    [InlineData("/before/%3Cscript%3E")]
    [InlineData("/before/massage'--")]
    [InlineData("/before/../keys")]
    [InlineData("/problem/x")]
    [InlineData("/appsettings.json")]
    [InlineData("/records.db")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        using var client = site.Client();
        using var response = await client.GetAsync(path, Cancel);
        await HostileFormTests.IsPage(response, HttpStatusCode.NotFound, "There is nothing here");
    }

    [Theory]
    [InlineData("/read/", "long/")]
    [InlineData("/search?q=", "pain+")]
    [InlineData("/check/", "%F0%9F%92%A3")]
    public async Task An_address_that_is_too_long_is_a_page_that_says_so(string address, string again)
    {
        using var client = site.Client();
        using var response = await client.GetAsync(address + string.Concat(Enumerable.Repeat(again, 5000)), Cancel);
        await HostileFormTests.IsPage(response, HttpStatusCode.RequestUriTooLong, "This address is too long");
    }

    [Theory]
    [InlineData("/../appsettings.json")]
    [InlineData("/../../../../../../../../etc/passwd")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/..%2fappsettings.json")]
    [InlineData("/..%5cappsettings.json")]
    [InlineData("/%252e%252e/appsettings.json")]
    [InlineData("/site.css/../../appsettings.json")]
    [InlineData("/icon.svg%00/../appsettings.json")]
    [InlineData("//appsettings.json")]
    public async Task No_address_leaves_the_folder_that_is_served(string path)
    {
        var answer = await site.Raw("GET " + path, Cancel);
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("LogLevel", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("NONSENSE")]
    public async Task Methods_that_no_page_has_are_refused(string method)
    {
        var answer = await site.Raw(method + " /?secret=1", Cancel);
        Assert.Matches("^HTTP/1.1 4(00|05) ", answer);
        Assert.Contains("Not a diagnosis.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret=1", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_is_answered_like_get_without_a_body()
    {
        using var client = site.Client();
        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"), Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Somebody_who_sends_too_often_is_told_to_wait_and_reading_goes_on()
    {
        using var client = site.Client();
        HttpResponseMessage last = new();
        for (var i = 0; i <= 60 && last.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last.Dispose();
            last = await client.PostAsync("/", new FormUrlEncodedContent([]), Cancel);
        }

        await HostileFormTests.IsPage(last, HttpStatusCode.TooManyRequests, "That was too often");
        Assert.Equal(TimeSpan.FromMinutes(1), last.Headers.RetryAfter?.Delta);
        last.Dispose();
        using var read = await client.GetAsync("/", Cancel);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var other = site.Client();
        using var others = await other.PostAsync("/", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, others.StatusCode);
    }
}
