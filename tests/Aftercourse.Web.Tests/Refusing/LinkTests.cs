using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

/// <summary>A link that was forged, or has expired, or belongs to something else, opens nothing.</summary>
public sealed partial class LinkTests(SiteOfAnyTime site) : IClassFixture<SiteOfAnyTime>
{
    private const string Forged = "00000000000000000000000000";

    private static readonly Interviewee Person = new() { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses =>
    [
        "/check/nonsense", $"/check/{Forged}", $"/check/{Forged}/answers", $"/check/{Forged}/answer", $"/check/{Forged}/keep", $"/check/{Forged}/when/0", $"/check/{Forged}/when/99999999999",
        "/follow/nonsense", $"/follow/{Forged}", $"/follow/{Forged}/pin", $"/follow/{Forged}/delete", $"/follow/{Forged}/episode.json", $"/follow/{Forged}/reminders.ics",
        $"/follow/{Forged}/told/{Guid.Empty}", $"/follow/{Forged}/told/nonsense", "/reports/nonsense", $"/reports/{Forged}", $"/follow/{Forged}'%20OR%201=1--",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_forged_link_leads_to_a_page_that_says_so(string path)
    {
        using var client = site.Client();
        using var response = await client.GetAsync(path, Cancel);
        await HostileFormTests.IsPage(response, HttpStatusCode.NotFound, "There is nothing here");
    }

    [Fact]
    public async Task An_interview_that_was_not_saved_is_not_opened_after_a_day()
    {
        using var client = site.Client();
        var answer = await Person.Begin(client, Cancel);
        using var today = await client.GetAsync(answer, Cancel);
        site.Clock.Ahead += TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1);
        using var tomorrow = await client.GetAsync(answer, Cancel);
        Assert.Equal(HttpStatusCode.OK, today.StatusCode);
        await HostileFormTests.IsPage(tomorrow, HttpStatusCode.NotFound, "There is nothing here");
    }

    [Fact]
    public async Task The_link_of_an_interview_opens_nothing_that_is_kept_of_others()
    {
        using var client = site.Client();
        var secret = (await Person.Begin(client, Cancel)).Split('/')[2];
        foreach (var path in new[] { $"/follow/{secret}", $"/follow/{secret}/delete", $"/follow/{secret}/episode.json", $"/reports/{secret}" })
        {
            using var response = await client.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Somebody_who_guesses_PINs_is_made_to_wait()
    {
        using var client = site.Client();
        var answer = await Person.Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel, "2468");
        var path = kept.Headers.Location + "/pin";
        using var guesser = site.Client();
        var token = await guesser.Token(path, Cancel);
        var statuses = new List<HttpStatusCode>();
        var waits = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            using var tried = await guesser.PostAsync(path, new FormUrlEncodedContent([new("form", token), new("pin", $"{i:0000}")]), Cancel);
            statuses.Add(tried.StatusCode);
            waits.Add(Wait().Match(await tried.Content.ReadAsStringAsync(Cancel)).Value);
        }

        // Four are free; then nobody is told to try at once what would not be looked at.
        Assert.All(waits[..4], wait => Assert.Equal("", wait));
        Assert.All(waits[4..10], wait => Assert.Equal("You can try again in 1 minute.", wait));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.DoesNotContain(HttpStatusCode.SeeOther, statuses);
    }

    [GeneratedRegex("You can try again[^.]*\\.")]
    private static partial Regex Wait();
}
