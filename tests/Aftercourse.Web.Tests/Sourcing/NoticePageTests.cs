using Aftercourse.Web.Hosting;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Sourcing;

/// <summary>A source that was retracted shows wherever it stands: beside the statements that rest on it, and in each list of sources.</summary>
public sealed class NoticePageTests(NoticePageTests.NoticedSite site) : IClassFixture<NoticePageTests.NoticedSite>
{
    private static readonly string Article = Path.Combine(Repository.Root, "corpus", "sourcing", "bad", "notices");

    [Theory]
    [InlineData("/sources", 1)]
    [InlineData("/read/introduction", 3)] // two statements, and the list
    public async Task A_retraction_is_told_on(string path, int times)
    {
        using var client = site.Client();
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(times, page.Split("This source was retracted on 30 August 2024: do not rely on it.").Length - 1);
        Assert.Contains("The notice says: Error in Data.", page);
        Assert.Contains("The editors who published this source said on 1 September 2024 that they have doubts about it.", page);
        Assert.Contains("This source was corrected on 1 September 2024.", page);
        Assert.DoesNotContain("taken back on", page);
    }

    [Theory]
    [InlineData("nowhere.csv", "cannot be read")]
    [InlineData("article.md", "is not the Retraction Watch database: it has no column")]
    public void A_file_that_is_not_the_database_stops_the_site_and_is_said(string file, string why)
    {
        var errors = new StringWriter();
        Assert.Null(Edition.Load(Article, errors, Path.Combine(Article, file)));
        Assert.Contains(why, errors.ToString());
    }

    /// <summary>The site with an article whose sources are in the database.</summary>
    public sealed class NoticedSite(Browser browser) : RunningSite(browser)
    {
        /// <inheritdoc/>
        protected override IEnumerable<string> Options => ["--article", Article, "--retractions", Path.Combine(Article, "retractions.csv")];
    }
}
