using System.Globalization;
using System.Text.Json;
using Aftercourse.Reviewing;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;

namespace Aftercourse.Web.Reviewing;

/// <summary>
/// <c>/api/pages.json</c>: the pages of the article with the days of their reviews, for the tools of editors (docs/review-format.md). Title, url and review_by as GOV.UK's tech-docs-gem
/// writes them (lib/govuk_tech_docs/pages.rb), so that what reads its list reads ours; the dates come from signatures here.
/// </summary>
public static class PagesJson
{
    /// <summary>Adds it.</summary>
    public static void MapPagesJson(this IEndpointRouteBuilder site) => site.MapRead("/api/pages.json", (HttpRequest request, Edition edition, ReviewsToday reviews) =>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            Write(writer, Listings.Address(request), edition, reviews);
        return Results.Bytes(stream.ToArray(), "application/json; charset=utf-8");
    });

    private static void Write(Utf8JsonWriter writer, string address, Edition edition, ReviewsToday reviews)
    {
        var lasts = (edition.Article.Review ?? Guidance.ReviewPolicy.Default).Lasts.ToString();
        writer.WriteStartArray();
        foreach (var section in edition.Woven.Sections)
        {
            var standing = reviews.Of(section.Claims.Select(c => c.Claim));
            writer.WriteStartObject();
            writer.WriteString("title", section.Title);
            writer.WriteString("url", $"{address}/read/{section.Slug}");
            writer.WriteString("last_reviewed_on", Day(standing.LastReview));
            writer.WriteString("review_in", lasts);
            writer.WriteString("review_by", Day(standing.ReviewBy));
            writer.WriteString("state", standing.Claims == 0 ? "nothing to review" : standing.State.Say());
            writer.WriteNumber("claims", standing.Claims);
            writer.WriteNumber("claims_reviewed", standing.Reviewed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
