using System.Net;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>The number that calls an ambulance is one touch away, wherever somebody is.</summary>
public sealed class EmergencyNumberTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly Dictionary<string, Interviewee> People = new()
    {
        ["On its expected course"] = new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"] },
        ["Talk to the team"] = new() { Done = ["relaxing-massage"], Ago = "5 day", Yes = ["place.lower-back"] },
        ["Be seen today"] = new() { Done = ["spinal"], Ago = "10 day", Yes = ["wound-trouble"] },
        ["Get help now"] = new() { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Headlines => [.. People.Keys];

    [Theory]
    [MemberData(nameof(Headlines))]
    public async Task Every_page_has_it_and_every_answer_says_when_to_call_it(string headline)
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-US");
        var pages = new List<string>();
        var answer = await client.GetStringAsync(await People[headline].Begin(client, Cancel, p => pages.Add(p.Html)), Cancel);

        Assert.NotEmpty(pages);
        Assert.All(pages.Append(answer), page => Assert.Contains("<a class=\"emergency-call\" href=\"tel:911\">", page, StringComparison.Ordinal));
        var told = answer[answer.IndexOf("<article class=\"told", StringComparison.Ordinal)..answer.IndexOf("</article>", StringComparison.Ordinal)];
        Assert.Contains(headline, told, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:911\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("112", told.Split("<h2")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Talk to the team")]
    [InlineData("Be seen today")]
    [InlineData("Get help now")]
    public async Task What_is_kept_says_at_once_what_to_do_and_whom_to_call(string headline)
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-US");
        var answer = await People[headline].Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(kept.Headers.Location, Cancel));
        var latest = page[page.IndexOf("<section class=\"told", StringComparison.Ordinal)..page.IndexOf("Add a check-in", StringComparison.Ordinal)];

        var text = site.Services.GetRequiredService<Edition>().Article.Levels.Single(l => l.Headline.Value.StartsWith(headline, StringComparison.Ordinal));
        Assert.Contains(text.Do!.Value.Replace("112", "911", StringComparison.Ordinal), latest, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:911\"", latest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chooses_a_country_in_the_middle_goes_on_where_they_were()
    {
        using var client = site.Client();
        using var begun = await client.Send("/", [("done", "spinal")], Cancel);
        var interview = begun.Headers.Location!.ToString();
        var asked = await client.GetStringAsync(interview + "/when/0", Cancel);
        Assert.Contains($"href=\"{interview}/emergency-number\"", asked, StringComparison.Ordinal);

        using var chosen = await client.Send(interview + "/emergency-number", [("country", "JP")], Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, interview), (chosen.StatusCode, chosen.Headers.Location?.ToString()));
        Assert.Contains("href=\"tel:119\"", await client.GetStringAsync(interview + "/when/0", Cancel), StringComparison.Ordinal);
        using var elsewhere = await client.Send("/emergency-number", [("country", "")], Cancel);
        Assert.Equal("/", elsewhere.Headers.Location?.ToString());
    }
}
