using System.Text.Json;
using Aftercourse.Tests.Reviewing;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Reviewing;

/// <summary>What the tools of editors read: which page falls due, and when.</summary>
public sealed class PagesJsonTests(Browser browser)
{
    private static readonly string[] Fields = ["title", "last_reviewed_on", "review_in", "review_by", "state", "claims", "claims_reviewed"];

    [Fact]
    public async Task Each_page_says_when_it_was_reviewed_and_when_it_falls_due()
    {
        var pages = await Pages(Whole(), null);
        Assert.Equal(
            [
                "Small | null | 730 days | null | nothing to review | 0 | 0",
                "After a needle | 2026-03-01 | 730 days | 2026-12-31 | reviewed | 2 | 2",
                "After a massage | null | 730 days | null | never reviewed | 1 | 0",
            ],
            pages);
    }

    [Fact]
    public async Task A_page_that_is_overdue_keeps_the_day_on_which_it_fell_due() => Assert.Contains(
        "After a needle | 2026-03-01 | 730 days | 2028-02-29 | review expired | 2 | 0",
        await Pages(Whole().Edit("reviewers.json", ", \"expires\": \"2026-12-31\"", ""), new DateOnly(2028, 6, 1)));

    [Fact]
    public async Task An_edit_takes_the_days_away() => Assert.Contains(
        "After a needle | null | 730 days | null | changed since it was reviewed | 2 | 1",
        await Pages(Whole().Edit("needle.md", "has to be looked at", "can wait"), null));

    private static ReviewedArticle Whole() => ReviewedArticle.Approved().Review("ana", ReviewedArticle.Ana, "soreness").Review("ben", ReviewedArticle.Ben, "soreness");

    private async Task<IEnumerable<string>> Pages(ReviewedArticle article, DateOnly? today)
    {
        await using var site = await ReviewedSite.Start(browser, article, today);
        using var client = site.Client();
        using var json = JsonDocument.Parse(await client.GetStringAsync("/api/pages.json", TestContext.Current.CancellationToken));
        var pages = json.RootElement.EnumerateArray().ToList();
        foreach (var page in pages)
            Assert.True((await client.GetAsync(page.GetProperty("url").GetString(), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        return [.. pages.Select(p => string.Join(" | ", Fields.Select(f => p.GetProperty(f) is { ValueKind: JsonValueKind.Null } ? "null" : p.GetProperty(f).ToString())))];
    }
}
