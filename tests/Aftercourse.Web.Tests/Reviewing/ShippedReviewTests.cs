using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Reviewing;

/// <summary>The shipped article has no reviews, and says so everywhere.</summary>
public sealed class ShippedReviewTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Every_page_says_that_no_clinician_has_reviewed_it()
    {
        var edition = site.Services.GetRequiredService<Edition>();
        Assert.Empty(edition.Reviews.Reviews);
        Assert.Equal("Not yet reviewed by a clinician.", site.Services.GetRequiredService<ReviewsToday>().Standing.Sentence);

        using var client = site.Client();
        foreach (var path in (string[])["/", "/read", "/read/questions", "/sources", "/safety", "/privacy", "/before", "/before/massage", "/search?q=fever", .. edition.Woven.Sections.Select(s => "/read/" + s.Slug)])
        {
            var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains("Not yet reviewed by a clinician.", page);
            Assert.DoesNotContain(">reviewed by ", page);
            Assert.DoesNotContain("lastReviewed", page);
            Assert.DoesNotContain("reviewedBy", page);
        }
    }
}
