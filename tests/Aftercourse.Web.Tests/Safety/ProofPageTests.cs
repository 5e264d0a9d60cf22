using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Pages;
using Aftercourse.Web.Safety;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Safety;

/// <summary>The site is built together with a report of what is proved of the very article that it serves.</summary>
public sealed class ProofPageTests(ProofPageTests.AsBuilt site) : IClassFixture<ProofPageTests.AsBuilt>
{
    [Fact]
    public async Task The_safety_page_says_what_is_proved_of_this_article()
    {
        using var client = site.Client();
        var page = await client.GetStringAsync("/safety", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Not proved yet", page);
        Assert.Matches(@"On \d+ [A-Z][a-z]+ \d{4}, for version [0-9.]+, (\d+) of \1 statements were proved", page);
        Assert.Equal(SafetyModel.Asked.Count, page.Split("<ul class=\"proofs\">")[1].Split("</ul>")[0].Split("class=\"badge\"").Length - 1);
    }

    [Fact]
    public async Task Every_statement_can_be_taken_home_and_put_to_another_prover()
    {
        using var client = site.Client();
        var page = await client.GetStringAsync("/safety", TestContext.Current.CancellationToken);
        var link = Regex.Match(page, "href=\"([^\"]+\\.zip)\"").Groups[1].Value;
        using var response = await client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var article = site.Services.GetRequiredService<Edition>().Article;
        Assert.Equal(article.Hash, zip.Comment);
        Assert.Contains(article.Hash, Text(zip, "README.txt"));
        var scripts = zip.Entries.Where(e => e.Name.EndsWith(".smt2", StringComparison.Ordinal)).ToArray();
        Assert.Equal(SafetyModel.Asked.Count, scripts.Length);
        // Each statement that the page counts is asked, and has its answer.
        var stated = int.Parse(Regex.Match(page, @"(\d+) of \1 statements were proved").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(stated, scripts.Sum(s => Regex.Count(Text(zip, s.Name), @"^\(check-sat\)$", RegexOptions.Multiline)));
        Assert.Equal(stated, scripts.Sum(s => Regex.Count(Text(zip, Path.ChangeExtension(s.Name, ".answers")), "^(un)?sat$", RegexOptions.Multiline)));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Theory]
    [InlineData(ProofScripts.Address)]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/feed.xml")]
    [InlineData("/api/pages.json")]
    public async Task What_can_be_fetched_can_be_asked_about_first(string address)
    {
        using var client = site.Client();
        using var question = new HttpRequestMessage(HttpMethod.Head, address);
        using var told = await client.SendAsync(question, TestContext.Current.CancellationToken);
        using var fetched = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Equal(fetched.Content.Headers.ContentType, told.Content.Headers.ContentType);
        Assert.Empty(await told.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_report_of_another_article_says_nothing_of_this_one() => Assert.Null(Proofs.Read(AsBuilt.Report, new string('0', 64)));

    [Fact]
    public void Scripts_of_another_article_are_not_offered() => Assert.Null(ProofScripts.Beside(AsBuilt.Report, new string('0', 64)));

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>A site with the report that its build has made.</summary>
    public sealed class AsBuilt(Browser browser) : RunningSite(browser)
    {
        public static string Report => Path.Combine(Repository.Root, "src", "Aftercourse.Web", "bin", Configuration, "net10.0", Proofs.File);

        protected override IEnumerable<string> Options => ["--proofs", Report];

        // The tests and the site are built alike.
        private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    }
}

/// <summary>A site that was set up without proofs says so, and offers nothing that is not there.</summary>
public sealed class NoProofsTests(NoProofsTests.Without site) : IClassFixture<NoProofsTests.Without>
{
    [Fact]
    public async Task It_says_so_and_has_no_file()
    {
        using var client = site.Client();
        var page = await client.GetStringAsync("/safety", TestContext.Current.CancellationToken);
        Assert.Contains("Not proved yet for this version", page);
        Assert.Contains("this site was set up without them", page);
        Assert.DoesNotContain(".zip", page);
        using var response = await client.GetAsync(ProofScripts.Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Its report lies nowhere.</summary>
    public sealed class Without(Browser browser) : RunningSite(browser)
    {
        protected override IEnumerable<string> Options => ["--proofs", Path.Combine(Path.GetTempPath(), "no-such-folder", Proofs.File)];
    }
}
