using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

public sealed partial class HostileRequestTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/check/nonsense")]
    [InlineData("/check/00000000000000000000000000")]
    [InlineData("/check/00000000000000000000000000/answers")]
    [InlineData("/check/00000000000000000000000000/answer")]
    [InlineData("/check/00000000000000000000000000/when/0")]
    [InlineData("/check/00000000000000000000000000/when/99999999999")]
    public async Task A_forged_or_expired_link_leads_to_a_page_that_says_so(string path)
    {
        using var client = site.Client();
        using var response = await client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is nothing here", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = site.Client();
        using var response = await client.PostAsync("/", new FormUrlEncodedContent([new("done", "spinal")]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("nonsense", HttpStatusCode.UnprocessableEntity)]
    [InlineData("spinal", HttpStatusCode.SeeOther)]
    public async Task What_was_done_has_to_be_known(string done, HttpStatusCode status)
    {
        using var client = site.Client();
        using var response = await Post(client, "/", [new("done", done)]);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_fields_are_refused_and_nothing_is_lost()
    {
        using var client = site.Client();
        using var begun = await Post(client, "/", [new("done", "spinal")]);
        using var timed = await Post(client, (await Next(client, begun)).ToString(), [new("began", "20"), new("began.unit", "hour"), new("over", "at-once")]);
        var path = timed.Headers.Location!.ToString();

        using var refused = await Post(client, path, [.. Enumerable.Range(0, 10_000).Select(i => new KeyValuePair<string, string>($"f{i}", "yes"))]);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });

        using var wrong = await Post(client, path, [new("fever", "<script>alert(1)</script>")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.DoesNotContain("<script>alert", await wrong.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        Assert.Contains("20 hours before", await client.GetStringAsync(path.Split('?')[0] + "/answers", Cancel), StringComparison.Ordinal);
    }

    // Begun, an interview asks first when it was.
    private static async Task<Uri> Next(HttpClient client, HttpResponseMessage begun)
    {
        using var asked = await client.GetAsync(begun.Headers.Location, Cancel);
        return asked.Headers.Location!;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = Token().Match(await client.GetStringAsync(path, Cancel)).Groups[1].Value;
        return await client.PostAsync(path, new FormUrlEncodedContent(fields.Append(new("form", token))), Cancel);
    }

    [GeneratedRegex("name=\"form\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
