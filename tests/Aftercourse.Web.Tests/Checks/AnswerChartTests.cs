using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>A picture is believed before words: it stands where the pain is on its course, and not beside "get help now".</summary>
public sealed class AnswerChartTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pain_that_is_on_its_course_is_shown_in_it_where_it_is_told_and_where_it_is_followed()
    {
        using var client = site.Client();
        Assert.All(await Pages(client, new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"] }), page => Assert.Contains("chart-title", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_emergency_has_no_chart_where_it_is_told_and_where_it_is_followed()
    {
        using var client = site.Client();
        Assert.All(await Pages(client, new() { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] }), page =>
        {
            Assert.Contains("Get help now", page, StringComparison.Ordinal);
            Assert.DoesNotContain("chart-title", page, StringComparison.Ordinal);
        });
    }

    private static async Task<string[]> Pages(HttpClient client, Interviewee person)
    {
        var answer = await person.Begin(client, Cancel);
        var told = await client.GetStringAsync(answer, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        return [told, await client.GetStringAsync(kept.Headers.Location, Cancel)];
    }
}
