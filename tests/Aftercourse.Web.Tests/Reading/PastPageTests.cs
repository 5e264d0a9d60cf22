using System.Net;
using System.Xml.Linq;
using Aftercourse.Comparing;
using Aftercourse.History;
using Aftercourse.Tests.Reviewing;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;
using Aftercourse.Web.Tests.Harness;
using Aftercourse.Web.Tests.Reviewing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Reading;

/// <summary>The past of the article on its pages and in its feed.</summary>
public sealed class PastPageTests(Browser browser, RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly DateTimeOffset First = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_claim_and_every_version_of_the_shipped_article_has_its_page()
    {
        var (edition, past) = (site.Services.GetRequiredService<Edition>(), site.Services.GetRequiredService<Past>());
        using var client = site.Client();
        Assert.NotEmpty(past.Versions);
        Assert.Equal(edition.Article.Claims.Select(c => c.Id).Except(past.SinceNewest.Where(c => c.Done == EditKind.Added).Select(c => c.Claim)).Order(), edition.History.LastHashes().Keys.Intersect(edition.Article.Claims.Select(c => c.Id)).Order());
        foreach (var claim in edition.Article.Claims.Select(c => c.Id).Union(past.Versions.SelectMany(v => v.Claims).Select(c => c.Claim)))
            Assert.Contains("The past of a statement", await client.GetStringAsync(past.Address(claim), Cancel));
        foreach (var version in past.Versions)
            Assert.Contains(version.ShortHash, await client.GetStringAsync($"/safety/versions/{version.ShortHash}", Cancel));
    }

    [Fact]
    public async Task Each_claim_of_a_section_leads_to_its_past()
    {
        using var client = site.Client();
        var page = await client.GetStringAsync("/read/general", Cancel);
        Assert.All(site.Services.GetRequiredService<Edition>().Woven.Section("general")!.Claims, c => Assert.Contains($"href=\"/read/general/{c.Claim.Id}/history\"", page));
    }

    [Theory]
    [InlineData("/read/general/no-such-claim/history", HttpStatusCode.NotFound)]
    [InlineData("/read/after-a-massage/strength-and-place/history", HttpStatusCode.MovedPermanently)]
    [InlineData("/safety/versions/000000000000", HttpStatusCode.NotFound)]
    [InlineData("/safety/versions/%3Cscript%3E", HttpStatusCode.NotFound)]
    public async Task What_there_never_was_is_not_found(string path, HttpStatusCode status)
    {
        using var client = site.Client();
        Assert.Equal(status, (await client.GetAsync(path, Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_newer_than_the_history_is_shown_as_not_compared()
    {
        var old = ReviewedArticle.Approved();
        await using var edited = await ReviewedSite.Start(browser, Recorded(ReviewedArticle.Approved().Edit("needle.md", "Soreness is", "Some soreness is"), Version(old)));
        using var client = edited.Client();
        foreach (var path in (string[])["/safety/versions", "/feed.xml"])
            Assert.Contains("Statements: 1 changed. Not yet compared with the version of 2 January 2026", await client.GetStringAsync(path, Cancel));
        Assert.Contains("has not been compared yet", await client.GetStringAsync("/read/needle/soreness/history", Cancel));
        Assert.DoesNotContain("has not been compared yet", await client.GetStringAsync("/read/needle/fever-matters/history", Cancel));
        Assert.Contains("The newest version that was compared is that of 2 January 2026", await client.GetStringAsync("/safety", Cancel));
    }

    [Fact]
    public async Task The_past_of_a_claim_tells_its_words_its_marks_and_whom_it_told_something_else()
    {
        var old = ReviewedArticle.Approved();
        var changed = ReviewedArticle.Approved().Edit("needle.md", "within 30 days", "within 20 days").Edit("needle.md", "A fever after", "Any fever after").Edit("needle.md", "#fever-matters .supported", "#fever-matters .partly-supported because=\"One <small> trial.\"");
        var second = Version(changed, old) with
        {
            At = First.AddDays(9),
            Signed = [new SignedBy("Ana", "for tests", ["fever-matters", "soreness"], []), new SignedBy("Ben", "for tests", [], ["soreness"])],
            Advice =
            [
                new AdviceChange(AdviceDirection.Lowered, [new AdviceStep("urgent", "contact")], "21 days after a <needle>: a fever: yes.", ["fever-matters"]),
                new AdviceChange(AdviceDirection.Raised, [new AdviceStep("nothing against it", "ask first")], "Before a needle.", []),
            ],
        };
        await using var two = await ReviewedSite.Start(browser, Recorded(changed, Version(old), second));
        using var client = two.Client();

        var past = await client.GetStringAsync("/read/needle/fever-matters/history", Cancel);
        Assert.Contains("Its words changed. Fact-check: partly supported. Before: supported. It says why now: One <small> trial. Its rules changed: alarm “infection” changed.", WebUtility.HtmlDecode(past));
        Assert.Contains("<span class=\"visually-hidden\">because: </span>One &lt;small&gt; trial.</span>", past);
        Assert.Contains("<blockquote><p>A fever after a needle has to be looked at.</p></blockquote>", past);
        Assert.Contains("Signed by Ana (for tests).", past);
        Assert.DoesNotContain("Ben", past);
        Assert.Contains("Nobody had signed it.", past);
        Assert.Contains("Less urgent for somebody", past);
        Assert.Contains("21 days after a &lt;needle&gt;", past);
        Assert.DoesNotContain("More urgent for somebody", past);

        var version = await client.GetStringAsync($"/safety/versions/{second.ShortHash}", Cancel);
        Assert.True(version.IndexOf("Less urgent for somebody", StringComparison.Ordinal) < version.IndexOf("More urgent for somebody", StringComparison.Ordinal));
        Assert.Contains("This is what you read today.", version);
        Assert.Contains($"Compared with <a href=\"/safety/versions/{Version(old).ShortHash}\">", version);
        Assert.Contains("Some people are told something less urgent than before", await client.GetStringAsync("/safety", Cancel));
    }

    [Fact]
    public async Task The_feed_tells_of_each_version_claim_by_claim_and_first_of_lowered_urgency()
    {
        var old = ReviewedArticle.Approved();
        var changed = ReviewedArticle.Approved().Edit("needle.md", "within 30 days", "within 20 days");
        var second = Version(changed, old) with { At = First.AddDays(9), Advice = [new AdviceChange(AdviceDirection.Lowered, [new AdviceStep("urgent", "contact")], "21 days after a needle.", ["fever-matters"])] };
        await using var two = await ReviewedSite.Start(browser, Recorded(changed, Version(old), second));
        using var client = two.Client();
        var feed = XDocument.Parse(await client.GetStringAsync("/feed.xml", Cancel)).Root!;
        var entries = feed.Elements().Where(e => e.Name.LocalName == "entry").Select(e => e.Elements().Where(c => c.Name.LocalName != "link").ToDictionary(c => c.Name.LocalName, c => c.Value)).ToArray();

        Assert.Equal([second.ShortHash, Version(old).ShortHash], entries.Select(e => e["title"].Split(", ")[1]));
        Assert.Equal("2026-01-11T08:00:00Z", entries[0]["updated"]);
        Assert.Contains("Less urgent for somebody: before urgent, now contact. 21 days after a needle.", entries[0]["content"]);
        Assert.Contains($"/read/needle/fever-matters/history\">fever matters</a>: changed", entries[0]["content"]);
        Assert.Equal(2, entries.Select(e => e["id"]).Distinct().Count());
    }

    [Fact]
    public async Task A_text_that_came_back_is_told_each_time()
    {
        var (old, changed) = (ReviewedArticle.Approved(), ReviewedArticle.Approved().Edit("needle.md", "Soreness is", "Some soreness is"));
        await using var thrice = await ReviewedSite.Start(browser, Recorded(old, Version(old), Version(changed, old) with { At = First.AddDays(1) }, Version(old, changed) with { At = First.AddDays(2) }));
        using var client = thrice.Client();
        Assert.Equal(3, (await client.GetStringAsync($"/safety/versions/{Version(old).ShortHash}", Cancel)).Split("This text came more than once.").Length);
        var ids = XDocument.Parse(await client.GetStringAsync("/feed.xml", Cancel)).Descendants().Where(e => e.Name.LocalName == "entry").Select(e => e.Elements().First(c => c.Name.LocalName == "id").Value).ToArray();
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"article": "another", "versions": []}""")]
    [InlineData(null)]
    public async Task Without_a_history_the_site_says_so_and_answers_all_the_same(string? text)
    {
        var article = ReviewedArticle.Approved();
        await using var bare = await ReviewedSite.Start(browser, text is null ? article : article.Put(ArticleHistory.FileName, text));
        using var client = bare.Client();
        Assert.Contains("Nothing is recorded of earlier versions.", await client.GetStringAsync("/safety/versions", Cancel));
        Assert.Contains("Nothing is recorded of its past.", await client.GetStringAsync("/read/needle/soreness/history", Cancel));
        Assert.Contains(article.Compiled.Hash[..12], await client.GetStringAsync("/feed.xml", Cancel));
    }

    private static ReviewedArticle Recorded(ReviewedArticle article, params RecordedVersion[] versions) => article.Put(ArticleHistory.FileName, HistoryJson.Write(new ArticleHistory("small", [.. versions])));

    private static RecordedVersion Version(ReviewedArticle article, ReviewedArticle? before = null) => new(
        First, new string('c', 40), article.Compiled.Hash, ClaimChange.Between(before?.Compiled, article.Compiled), [], [],
        Version: "1.0.0", Since: before?.Compiled.Hash, Advice: before is null ? null : []);
}
