using Aftercourse.Web.Pages;
using Aftercourse.Web.Safety;
using Aftercourse.Web.Tests.Harness;
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
        Assert.Matches(@"On \d{4}-\d{2}-\d{2}, for version [0-9.]+, (\d+) of \1 statements were proved", page);
        Assert.Equal(SafetyModel.Asked.Count, page.Split("<ul class=\"proofs\">")[1].Split("</ul>")[0].Split("class=\"badge\"").Length - 1);
    }

    [Fact]
    public void A_report_of_another_article_says_nothing_of_this_one() => Assert.Null(Proofs.Read(AsBuilt.Report, new string('0', 64)));

    /// <summary>A site with the report that its build has made.</summary>
    public sealed class AsBuilt(Browser browser) : RunningSite(browser)
    {
        public static string Report => Path.Combine(Repository.Root, "src", "Aftercourse.Web", "bin", Configuration, "net10.0", Proofs.File);

        protected override IEnumerable<string> Options => ["--proofs", Report];

        // The tests and the site are built alike.
        private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    }
}
