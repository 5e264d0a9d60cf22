using Aftercourse.Tests.Reviewing;
using Aftercourse.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Aftercourse.Web.Tests.Reviewing;

/// <summary>The site on a day of its own with a small article that test keys have signed. Such keys are made in the test and are shipped nowhere.</summary>
internal sealed class ReviewedSite : RunningSite
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aftercourse-reviewed-").FullName;
    private readonly DateOnly _today;

    private ReviewedSite(Browser browser, ReviewedArticle article, DateOnly today)
        : base(browser)
    {
        _today = today;
        foreach (var file in article.Files)
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Options => ["--article", _folder];

    /// <summary>Starts it, on the day of the article's tests where no other is given.</summary>
    public static async Task<ReviewedSite> Start(Browser browser, ReviewedArticle article, DateOnly? today = null)
    {
        var site = new ReviewedSite(browser, article, today ?? ReviewedArticle.Today);
        await site.InitializeAsync();
        return site;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <inheritdoc/>
    protected override void Change(WebApplicationBuilder builder)
    {
        base.Change(builder);
        builder.Services.AddSingleton<TimeProvider>(new Noon(_today));
    }

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
