using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aftercourse.Reviewing;
using Aftercourse.Tests.Reviewing;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Reviewing;

/// <summary>What pages say about reviews is what signatures say, and nothing else.</summary>
public sealed partial class ReviewPageTests(Browser browser)
{
    public static TheoryData<string> Attacks => [.. Attack.Names];

    [Fact]
    public async Task A_section_that_is_reviewed_says_by_whom_and_until_when_and_tells_machines()
    {
        await using var site = await ReviewedSite.Start(browser, ReviewedArticle.Approved().Review("ana", ReviewedArticle.Ana, "soreness").Review("ben", ReviewedArticle.Ben, "soreness"));
        var page = await Read(site, "/read/needle");

        Assert.Contains("Reviewed by Ana (for tests) and Ben (for tests), last on 1 March 2026.", page);
        Assert.Contains("To be reviewed again by 31 December 2026.", page);
        Assert.Contains("<span class=\"badge expected\">reviewed by Ana and Ben, 1 March 2026</span>", page);
        var json = Json(page);
        Assert.Equal("2026-03-01", json.GetProperty("lastReviewed").GetString());
        Assert.Equal(["Ana", "Ben"], json.GetProperty("reviewedBy").EnumerateArray().Select(p => p.GetProperty("name").GetString()));

        // The article is only as good as its worst claim.
        Assert.Contains("Only 2 of 3 statements are reviewed by a clinician.", await Read(site, "/"));
    }

    [Fact]
    public async Task One_claim_without_a_review_leaves_the_section_unreviewed()
    {
        await using var site = await ReviewedSite.Start(browser, ReviewedArticle.Approved());
        var page = await Read(site, "/read/needle");

        Assert.Contains("Only 1 of 2 statements are reviewed by a clinician.", page);
        Assert.Contains("<span class=\"badge \">never reviewed</span>", page);
        Assert.False(Json(page).TryGetProperty("lastReviewed", out _));
        Assert.False(Json(page).TryGetProperty("reviewedBy", out _));
    }

    [Fact]
    public async Task A_review_that_has_grown_old_is_shown_as_expired()
    {
        await using var site = await ReviewedSite.Start(browser, ReviewedArticle.Approved(), new DateOnly(2028, 3, 1));
        var page = await Read(site, "/read/needle");

        Assert.Contains("<span class=\"badge contact\">review expired</span>", page);
        Assert.Contains("does not count: it is older than a review lasts", page);
        Assert.DoesNotContain(">reviewed by ", page);
    }

    [Fact]
    public async Task A_rejection_is_shown_before_anything_else()
    {
        await using var site = await ReviewedSite.Start(browser, ReviewedArticle.Approved().Review("cleo", ReviewedArticle.Cleo, verdict: Verdict.Reject));
        foreach (var path in new[] { "/read/needle", "/", "/safety" })
            Assert.Contains("A reviewer rejects 1 of", await Read(site, path));
        Assert.Contains("<span class=\"badge urgent\">rejected</span>", await Read(site, "/read/needle"));
    }

    [Fact]
    public async Task Reviews_fit_a_phone_and_can_be_read_by_everybody()
    {
        var article = ReviewedArticle.Approved().Edit("reviewers.json", "\"Ana\"", "\"Professor Anastasia Featherstonehaugh-Cholmondeley\"").Review("cleo", ReviewedArticle.Cleo, "soreness", Verdict.Reject);
        await using var site = await ReviewedSite.Start(browser, article);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await site.Visit(new Look(Look.Phone, scheme), async v =>
            {
                await v.Open("/read/needle");
                await v.FitsAcross();
                await v.IsFlawless();
                await v.Page.ScreenshotAsync(new() { Path = Repository.Artifact("screens", $"reviewed-{scheme}.png"), FullPage = true });
            });
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_shown_as_not_reviewed_with_why(string name)
    {
        var (attack, article) = Attack.On(name);
        await using var site = await ReviewedSite.Start(browser, article);
        var page = await Read(site, "/read/needle");

        Assert.Contains($"does not count: {attack.Why.Say()}", page);
        Assert.DoesNotContain(">reviewed by ", page);
        Assert.DoesNotContain("Reviewed by", page);
        Assert.False(Json(page).TryGetProperty("lastReviewed", out _));
    }

    private static async Task<string> Read(ReviewedSite site, string path)
    {
        using var client = site.Client();
        return WebUtility.HtmlDecode(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    private static JsonElement Json(string page) => JsonDocument.Parse(Ld().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Ld();
}
