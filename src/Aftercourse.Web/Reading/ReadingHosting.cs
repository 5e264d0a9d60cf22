using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;

namespace Aftercourse.Web.Reading;

/// <summary>What the pages of the article need.</summary>
public static class ReadingHosting
{
    /// <summary>Adds it.</summary>
    public static void AddReading(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(s => new ArticleHtml(s.GetRequiredService<Edition>().Woven));
        services.AddSingleton<ReviewsToday>();
        services.AddSingleton<Past>();
        services.AddSingleton(s => EditionLog.Open(Path.Combine(options.Data, "editions.jsonl"), s.GetRequiredService<Edition>().Woven, s.GetRequiredService<TimeProvider>().GetUtcNow()));
    }
}
