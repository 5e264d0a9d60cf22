using System.Net;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>Nobody loses an interview that they saved: not by pressing twice, and not by going back.</summary>
public sealed class KeepingTests(SiteOfAnyTime site) : IClassFixture<SiteOfAnyTime>
{
    private static readonly Interviewee Person = new() { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("2468")]
    public async Task Pressing_twice_leads_to_the_same_link_both_times(string pin)
    {
        using var client = site.Client();
        var answer = await Person.Begin(client, Cancel);
        var (path, token) = (answer.Replace("/answer", "/keep", StringComparison.Ordinal), await client.Token(answer, Cancel));
        var pressed = await Task.WhenAll(Press(), Press(), Press());
        var later = await Press();

        Assert.Single(pressed.Append(later).Distinct());
        Assert.Matches("^/follow/[0-9a-z]{26}$", later);
        Assert.Equal(pin.Length == 0 ? HttpStatusCode.OK : HttpStatusCode.SeeOther, (await site.Client().GetAsync(later, Cancel)).StatusCode);

        async Task<string?> Press()
        {
            using var response = await client.PostAsync(path, new FormUrlEncodedContent([new("form", token), new("pin", pin)]), Cancel);
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            return response.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task The_old_address_leads_on_for_ten_minutes_and_then_only_says_that_it_was_kept()
    {
        using var client = site.Client();
        var answer = await Person.Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        using var at = await client.GetAsync(answer, Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, kept.Headers.Location), (at.StatusCode, at.Headers.Location));

        site.Clock.Ahead += TimeSpan.FromMinutes(11);
        using var late = await client.GetAsync(answer, Cancel);
        var page = await Refusing.HostileFormTests.IsPage(late, HttpStatusCode.Gone, "These answers were saved");
        Assert.DoesNotContain(kept.Headers.Location!.ToString(), page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(kept.Headers.Location, Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_link_is_shown_when_it_is_new_and_not_again()
    {
        using var client = site.Client();
        var answer = await Person.Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        var link = $"<pre>{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{kept.Headers.Location}</pre>";
        Assert.Contains(link, await client.GetStringAsync(kept.Headers.Location, Cancel), StringComparison.Ordinal);

        site.Clock.Ahead += TimeSpan.FromMinutes(11);
        var later = await client.GetStringAsync(kept.Headers.Location, Cancel);
        Assert.DoesNotContain("<pre>", later, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"qr\"", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_is_not_said_to_be_kept()
    {
        using var client = site.Client();
        var answer = await Person.Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        (await client.Send(kept.Headers.Location + "/delete", [], Cancel)).Dispose();
        using var gone = await client.GetAsync(answer, Cancel);
        await Refusing.HostileFormTests.IsPage(gone, HttpStatusCode.NotFound, "There is nothing here");
    }
}
