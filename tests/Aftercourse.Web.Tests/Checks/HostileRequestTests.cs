using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

public sealed class HostileRequestTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("nonsense", HttpStatusCode.UnprocessableEntity)]
    [InlineData("spinal", HttpStatusCode.SeeOther)]
    public async Task What_was_done_has_to_be_known(string done, HttpStatusCode status)
    {
        using var client = site.Client();
        using var response = await client.Send("/", [("done", done)], Cancel);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_fields_are_refused_and_nothing_is_lost()
    {
        using var client = site.Client();
        using var begun = await client.Send("/", [("done", "spinal")], Cancel);
        using var timed = await client.Send((await Next(client, begun)).ToString(), [("began", "20"), ("began.unit", "hour"), ("over", "at-once")], Cancel);
        var path = timed.Headers.Location!.ToString();

        using var refused = await client.Send(path, Enumerable.Range(0, 10_000).Select(i => ($"f{i}", "yes")), Cancel);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });

        using var wrong = await client.Send(path, [("fever", "<script>alert(1)</script>")], Cancel);
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
}
