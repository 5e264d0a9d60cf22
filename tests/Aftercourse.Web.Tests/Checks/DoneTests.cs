using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>Whoever ticked the wrong line at the start changes it, and begins nothing again.</summary>
public sealed partial class DoneTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly Interviewee Both = new() { Done = ["disc-removal", "epidural"], Ago = "4 day", Yes = ["place.needle-site", "headache"] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_asked_about_a_procedure_goes_with_it_and_all_else_stays()
    {
        using var client = site.Client();
        var asked = new List<string>();
        var interview = (await Both.Begin(client, Cancel, page => asked.Add(page.Html))).Replace("/answer", "", StringComparison.Ordinal);
        // One of the questions is about the second of the two: see CheckKeeping.
        Assert.Contains(asked, page => page.Contains("@1\"", StringComparison.Ordinal));
        var before = await Given(client, interview);
        Assert.Contains("Removal of a slipped disc: 4 days before", before);
        Assert.Contains("An epidural: 4 days before", before);

        Assert.Equal(interview + "/answer", await Change(client, interview, "epidural"));
        var after = await Given(client, interview);
        Assert.DoesNotContain(after, line => line.StartsWith("Removal of a slipped disc", StringComparison.Ordinal));
        Assert.Equal(before.Where(line => !line.Contains("slipped disc", StringComparison.Ordinal) && !line.StartsWith("What was done", StringComparison.Ordinal)), after.Skip(1));
    }

    [Fact]
    public async Task When_something_new_was_is_asked_before_there_is_another_answer()
    {
        using var client = site.Client();
        var interview = (await Both.Begin(client, Cancel)).Replace("/answer", "", StringComparison.Ordinal);
        var next = await Change(client, interview, "disc-removal", "spinal", "epidural");
        Assert.Matches("/when/[0-9]$", next);
        Assert.Contains("A spinal", await client.GetStringAsync(next, Cancel), StringComparison.Ordinal);
        using var early = await client.GetAsync(interview + "/answer", Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, next), (early.StatusCode, early.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Nothing_ticked_is_told_and_changes_nothing()
    {
        using var client = site.Client();
        var interview = (await Both.Begin(client, Cancel)).Replace("/answer", "", StringComparison.Ordinal);
        using var refused = await client.Send(interview + "/done", [], Cancel);
        await Refusing.HostileFormTests.IsPage(refused, HttpStatusCode.UnprocessableEntity, "Tick at least one.");
        Assert.Equal(interview + "/answer", await Change(client, interview, "epidural", "disc-removal", "nonsense"));
        Assert.Contains("An epidural: 4 days before", await Given(client, interview));
    }

    private static async Task<string> Change(HttpClient client, string interview, params string[] done)
    {
        using var changed = await client.Send(interview + "/done", done.Select(d => ("done", d)), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        return changed.Headers.Location!.ToString();
    }

    private static async Task<string[]> Given(HttpClient client, string interview) =>
    [
        .. Line().Matches(await client.GetStringAsync(interview + "/answers", Cancel)).Select(m => $"{Words(m.Groups[1].Value)}: {Words(m.Groups[2].Value)}"),
    ];

    private static string Words(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<dt>(.*?)</dt>\\s*<dd[^>]*>(.*?)</dd>", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
