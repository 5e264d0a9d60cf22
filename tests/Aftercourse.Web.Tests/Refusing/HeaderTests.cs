using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

public sealed class HeaderTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/site.css")]
    [InlineData("GET", "/before/massage")]
    [InlineData("GET", "/safety")]
    [InlineData("GET", "/nothing-here")]
    [InlineData("GET", "/problem/500")]
    [InlineData("GET", "/check/nonsense")]
    [InlineData("POST", "/")]
    public async Task Every_response_carries_the_headers_that_protect_the_reader(string method, string path)
    {
        using var client = site.Client();
        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancel);

        var policy = Header(response, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("/check/nonsense")]
    [InlineData("/follow/nonsense")]
    [InlineData("/reports/nonsense")]
    [InlineData("/before/massage")]
    public async Task What_is_private_is_kept_by_nobody_and_found_by_no_search(string path)
    {
        using var client = site.Client();
        using var response = await client.GetAsync(path, Cancel);

        Assert.Contains("no-store", Header(response, "Cache-Control"), StringComparison.Ordinal);
        Assert.Contains("noindex", Header(response, "X-Robots-Tag"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_cookie_of_a_form_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var client = site.Client();
        using var response = await client.GetAsync("/before/massage", Cancel);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("form=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_holds_a_secret_is_never_compressed()
    {
        using var client = site.Client();
        var answer = await new Interviewee { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] }.Begin(client, Cancel);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        foreach (var (path, isCompressed) in new[] { ("/read/general", true), (answer, false), (answer + "s", false), (answer.Replace("/answer", "/when/0", StringComparison.Ordinal), false), ("/before/massage", false) })
        {
            using var response = await client.GetAsync(path, Cancel);
            Assert.Equal((HttpStatusCode.OK, isCompressed), (response.StatusCode, response.Content.Headers.ContentEncoding.Count > 0));
        }
    }

    [Fact]
    public async Task Every_cookie_is_told_on_the_page_of_privacy()
    {
        using var client = site.Client();
        var privacy = await client.GetStringAsync("/privacy", Cancel);
        var cookies = new List<string>();
        using (var form = await client.GetAsync("/", Cancel))
            cookies.AddRange(form.Headers.GetValues("Set-Cookie"));
        using (var country = await client.Send("/emergency-number", [("country", "CA")], Cancel))
            cookies.AddRange(country.Headers.GetValues("Set-Cookie"));
        var answer = await new Interviewee { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] }.Begin(client, Cancel);
        using (var kept = await client.Keep(answer, Cancel, "2468"))
            cookies.AddRange(kept.Headers.GetValues("Set-Cookie"));

        Assert.Equal(3, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains($"<code>{cookie[..cookie.IndexOfAny(['=', '-'])]}", privacy, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(' ', response.Headers.TryGetValues(name, out var values) ? values : []);
}
