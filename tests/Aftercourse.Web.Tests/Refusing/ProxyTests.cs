using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

/// <summary>The site behind a proxy that speaks https with the readers, set up as docs/privacy.md says.</summary>
public sealed class ProxyTests(ProxyTests.ProxiedSite site) : IClassFixture<ProxyTests.ProxiedSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Behind_a_proxy_that_speaks_https_browsers_are_told_to_stay_there(string scheme, bool isSecure)
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        using var response = await client.GetAsync("/", Cancel);
        Assert.Equal(isSecure, response.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(isSecure, Assert.Single(response.Headers.GetValues("Set-Cookie")).Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Behind_a_proxy_each_reader_has_limits_of_their_own()
    {
        using var proxy = new HttpClient { BaseAddress = site.Address };
        async Task<HttpStatusCode> Send(string reader)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("X-Forwarded-For", reader);
            using var response = await proxy.SendAsync(request, Cancel);
            return response.StatusCode;
        }

        var last = HttpStatusCode.OK;
        for (var i = 0; i <= 60 && last != HttpStatusCode.TooManyRequests; i++)
            last = await Send("192.0.2.1");
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.BadRequest, await Send("192.0.2.2"));
    }

    /// <summary>The site, told that a proxy stands before it.</summary>
    public sealed class ProxiedSite(Browser browser) : RunningSite(browser)
    {
        /// <inheritdoc/>
        protected override IEnumerable<string> Options => ["--FORWARDEDHEADERS_ENABLED", "true"];
    }
}
