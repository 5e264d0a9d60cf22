using System.Net;
using Aftercourse.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Aftercourse.Web.Tests.Refusing;

/// <summary>What people type stays with them: not in the log, not on the page of an error.</summary>
public sealed class DiscretionTests(DiscretionTests.LoggedSite site) : IClassFixture<DiscretionTests.LoggedSite>
{
    private const string Told = "told-in-confidence";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_fails_says_nothing_of_why_and_the_log_says_where_but_not_what()
    {
        using var client = site.Client();
        using var response = await client.GetAsync($"/throws/{Told}", Cancel);

        var page = await HostileFormTests.IsPage(response, HttpStatusCode.InternalServerError, "Something went wrong");
        Assert.DoesNotContain(Told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.Contains(site.Log.Lines, l => l.Contains("A page failed with System.InvalidOperationException", StringComparison.Ordinal) && l.Contains(nameof(DiscretionTests), StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, l => l.Contains(Told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_is_sent_stands_in_the_log()
    {
        using var client = site.Client();
        foreach (var path in new[] { $"/check/{Told}", $"/follow/{Told}", $"/reports/{Told}", $"/before/{Told}", $"/?q={Told}" })
            (await client.GetAsync(path, Cancel)).Dispose();
        (await client.Send("/", [("done", Told)], Cancel)).Dispose();
        (await client.Send("/before/massage", [("fever", Told), (Told, "yes")], Cancel)).Dispose();
        (await client.Send("/before/massage", [("fever", "yes")], Cancel)).Dispose();
        (await client.PostAsync("/before/massage", new FormUrlEncodedContent([new("fever", Told)]), Cancel)).Dispose();
        (await client.PostAsync("/before/massage", new StringContent(Told), Cancel)).Dispose();
        (await client.Send("/before/massage", [(Told, new string('x', 1 << 20))], Cancel)).Dispose();

        Assert.DoesNotContain(site.Log.Lines, l => l.Contains(Told, StringComparison.Ordinal) || l.Contains("fever", StringComparison.Ordinal));
    }

    /// <summary>The site with the levels of logging that it ships with, a log that is read, and a page that fails.</summary>
    public sealed class LoggedSite(Browser browser) : RunningSite(browser)
    {
        /// <summary>What was logged.</summary>
        public KeptLog Log { get; } = new();

        /// <inheritdoc/>
        protected override void Change(WebApplicationBuilder builder)
        {
            base.Change(builder);
            builder.Logging.ClearProviders().AddProvider(Log);
        }

        /// <inheritdoc/>
        protected override void Add(WebApplication running) =>
            running.MapGet("/throws/{told}", IResult (string told) => throw new InvalidOperationException(told));
    }
}
