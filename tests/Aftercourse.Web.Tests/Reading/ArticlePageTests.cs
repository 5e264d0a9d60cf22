using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aftercourse.Guidance;
using Aftercourse.Telling;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Reading;

public sealed partial class ArticlePageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private Edition Edition => site.Services.GetRequiredService<Edition>();

    private Task<string> Get(string path) => site.Client().GetStringAsync(path, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Every_claim_of_the_article_has_its_anchor_its_status_and_its_sources_on_its_page()
    {
        foreach (var section in Edition.Woven.Sections)
        {
            var page = await Get("/read/" + section.Slug);
            Assert.All(section.Claims, c => Assert.Contains($"id=\"{c.Anchor}\" data-claim", page));
            Assert.All(section.Sources, s => Assert.Contains($"<li id=\"{s.Anchor}\" value=\"{s.Number}\">", page));
            Assert.Equal(section.Claims.Count(c => c.Claim.IsJudgement), Count(page, "our choice, waits for a clinician</span>"));
        }
    }

    [Fact]
    public async Task Every_status_stands_beside_its_reason()
    {
        foreach (var section in Edition.Woven.Sections)
        {
            var page = WebUtility.HtmlDecode(await Get("/read/" + section.Slug));
            foreach (var claim in section.Claims.Select(c => c.Claim))
            {
                var shown = page[page.IndexOf($"id=\"{claim.Id}\" data-claim", StringComparison.Ordinal)..];
                shown = shown[..shown.IndexOf("Its past", StringComparison.Ordinal)];
                Assert.Contains($"{claim.Status.Name()}</span>", shown);
                if (ReasonWords.Of(Edition.Article, claim) is { } reason)
                    Assert.Contains($"because: </span>{reason}</span>", shown);
            }
        }
    }

    [Fact]
    public async Task Every_number_on_a_page_leads_to_a_source_on_the_same_page()
    {
        foreach (var section in Edition.Woven.Sections)
        {
            var page = await Get("/read/" + section.Slug);
            Assert.All(Numbers().Matches(page).Select(m => m.Groups[1].Value).Distinct(), anchor => Assert.Contains($"<li id=\"{anchor}\"", page));
        }
    }

    [Fact]
    public async Task No_link_within_the_article_leads_nowhere()
    {
        var pages = new Dictionary<string, string>();
        foreach (var path in (string[])["/read", "/read/questions", "/sources", .. Edition.Woven.Sections.Select(s => "/read/" + s.Slug)])
            pages[path] = await Get(path);

        foreach (var (path, page) in pages)
        {
            var broken = Links().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
                .Select(l => l.StartsWith('#') ? path + l : l)
                .Select(l => l.Split('#'))
                .Where(l => pages.TryGetValue(l[0].Split('?')[0], out var target) && l.Length > 1 && !target.Contains($"id=\"{l[1]}\"", StringComparison.Ordinal))
                .Select(l => string.Join('#', l));
            Assert.Empty(broken);
        }
    }

    [Fact]
    public async Task An_outdated_claim_is_set_back_and_says_what_holds_today()
    {
        var outdated = Edition.Woven.Sections.SelectMany(s => s.Claims, (s, c) => (s, c)).Where(x => x.c.Claim.Status == Guidance.ClaimStatus.Outdated && x.c.ReplacedBy is not null).ToList();
        Assert.NotEmpty(outdated);
        foreach (var (section, claim) in outdated)
        {
            var page = await Get("/read/" + section.Slug);
            Assert.Contains($"class=\"statement set-back\" id=\"{claim.Anchor}\"", page);
            Assert.Contains($"href=\"/read/{claim.ReplacedBy!.Slug}#{claim.ReplacedBy.Claim.Id}\"", page);
        }
    }

    [Fact]
    public async Task The_rules_are_folded_until_they_are_asked_for()
    {
        Assert.DoesNotContain("<details class=\"rule\" open", await Get("/read/after-a-massage"));
        Assert.DoesNotContain("<details class=\"rule\">", await Get("/read/after-a-massage?rules=1"));
    }

    [Fact]
    public async Task A_page_tells_machines_its_sources_and_no_review_that_did_not_happen()
    {
        var page = await Get("/read/after-a-massage");
        using var json = JsonDocument.Parse(Ld().Match(page).Groups[1].Value);
        Assert.Equal("MedicalWebPage", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(Edition.Woven.Section("after-a-massage")!.Sources.Length, json.RootElement.GetProperty("citation").GetArrayLength());
        Assert.False(json.RootElement.TryGetProperty("lastReviewed", out _));
    }

    [Theory]
    [InlineData("", "Write one or two words")]
    [InlineData("fever", "In the article")]
    [InlineData("qwertz", "Nothing was found")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;")]
    public async Task A_search_always_answers(string query, string said) => Assert.Contains(said, await Get("/search?q=" + Uri.EscapeDataString(query)));

    [Fact]
    public async Task A_search_that_is_too_long_is_cut_and_says_so() => Assert.Contains("Only the first 200 characters", await Get("/search?q=" + new string('x', 5000)));

    [Fact]
    public async Task All_pages_of_the_sitemap_can_be_opened()
    {
        var map = XDocument.Parse(await Get("/sitemap.xml"));
        var client = site.Client();
        foreach (var address in map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Reading_sets_no_cookie()
    {
        var answer = await site.Client().GetAsync("/read/general", TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    [GeneratedRegex("href=\"#(source-[0-9]+)\"")]
    private static partial Regex Numbers();

    [GeneratedRegex("href=\"([/#][^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Ld();
}
