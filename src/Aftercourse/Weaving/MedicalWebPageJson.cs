using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;

namespace Aftercourse.Weaving;

/// <summary>A section as schema.org's MedicalWebPage, in JSON-LD. What is not known is not said: no review, no <c>lastReviewed</c>.</summary>
public static class MedicalWebPageJson
{
    /// <summary>The JSON of a page, which can stand in a script element as it is: it holds no <c>&lt;</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="section">The section that the page shows.</param>
    /// <param name="url">The address of the page.</param>
    /// <param name="modified">When its text was last changed, or null.</param>
    /// <param name="review">Where the review of the section's claims stands: only where every one of them is reviewed is a review told.</param>
    public static string Write(WovenArticle article, WovenSection section, Uri url, DateOnly? modified, ReviewStanding review)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
            Page(writer, article, section, url, modified, review);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Page(Utf8JsonWriter writer, WovenArticle article, WovenSection section, Uri url, DateOnly? modified, ReviewStanding review)
    {
        writer.WriteStartObject();
        writer.WriteString("@context", "https://schema.org");
        writer.WriteString("@type", "MedicalWebPage");
        writer.WriteString("name", section.Title);
        writer.WriteString("url", url.AbsoluteUri);
        writer.WriteString("inLanguage", article.Article.Language);
        if (section.Summary.Length > 0)
            writer.WriteString("description", section.Summary);
        writer.WriteString("version", article.Article.Version);
        if (modified is { } day)
            writer.WriteString("dateModified", Day(day));
        if (review is { IsReviewed: true, LastReview: { } on })
        {
            writer.WriteString("lastReviewed", Day(on));
            writer.WriteStartArray("reviewedBy");
            foreach (var reviewer in review.Reviewers)
            {
                writer.WriteStartObject();
                writer.WriteString("@type", "Person");
                writer.WriteString("name", reviewer.Name);
                writer.WriteString("jobTitle", reviewer.Profession);
                writer.WriteString("description", reviewer.Credentials);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("about");
        About(writer, "MedicalSignOrSymptom", article.Article.Title);
        foreach (var procedure in Procedures(section))
            About(writer, "MedicalProcedure", procedure.Title.Value);
        writer.WriteEndArray();

        if (!section.Sources.IsEmpty)
        {
            writer.WriteStartArray("citation");
            foreach (var source in section.Sources)
                Source(writer, source.Reference);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void About(Utf8JsonWriter writer, string type, string name)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", type);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    private static IEnumerable<Procedure> Procedures(WovenSection section) => section.Claims
        .SelectMany(c => c.Rules)
        .SelectMany(r => r.Rules)
        .SelectMany(r => r.Procedures)
        .Distinct()
        .OrderBy(p => p.Index);

    private static void Source(Utf8JsonWriter writer, Reference reference)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", reference.Type switch
        {
            "article-journal" or "paper-conference" => "ScholarlyArticle",
            "webpage" => "WebPage",
            "report" => "Report",
            "chapter" => "Chapter",
            _ => "CreativeWork",
        });
        writer.WriteString("name", reference.Title);
        if (Address(reference) is { } address)
            writer.WriteString("url", address);
        if (reference.Doi is { } doi)
        {
            writer.WriteStartObject("identifier");
            writer.WriteString("@type", "PropertyValue");
            writer.WriteString("propertyID", "doi");
            writer.WriteString("value", doi);
            writer.WriteEndObject();
        }

        if (reference.Year is { } year)
            writer.WriteString("datePublished", year.ToString("0000", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    // The first of the links that a reader is given.
    private static string? Address(Reference reference) => Vancouver.Format(reference).OfType<CitationLink>().FirstOrDefault()?.Address;
}
