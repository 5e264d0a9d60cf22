using System.Text.Json;

namespace Aftercourse.Records;

/// <summary>A report as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), so that other tools can read it.</summary>
public static class WebAnnotation
{
    /// <summary>Writes one JSON-LD object.</summary>
    /// <param name="writer">Where it goes; left open.</param>
    /// <param name="report">The report.</param>
    /// <param name="site">The address of the site that the page belongs to.</param>
    public static void Write(Utf8JsonWriter writer, StoredReport report, Uri site)
    {
        writer.WriteStartObject();
        Context(writer, site);
        writer.WriteString("id", "urn:uuid:" + report.Id.ToString("D"));
        writer.WriteString("type", "Annotation");
        // The model's word for asking that the target be changed.
        writer.WriteString("motivation", "editing");
        writer.WriteString("created", Time(report.Created));
        if (report.Answered is { } answered)
            writer.WriteString("modified", Time(answered));

        writer.WriteStartArray("body");
        Body(writer, "commenting", report.Comment);
        Body(writer, "replying", report.Reply);
        writer.WriteEndArray();

        writer.WriteStartObject("target");
        writer.WriteString("type", "SpecificResource");
        writer.WriteString("source", new UriBuilder(site) { Path = report.Page }.Uri.AbsoluteUri);
        if (report.Exact.Length > 0 || report.ClaimId is not null)
        {
            writer.WritePropertyName("selector");
            Selector(writer, report);
        }

        writer.WriteStartObject("state");
        writer.WriteString("type", "TimeState");
        writer.WriteString("sourceDate", Time(report.Created));
        writer.WriteEndObject();
        writer.WriteEndObject();

        writer.WriteString("articleVersion", report.ArticleVersion);
        writer.WriteString("articleHash", report.ArticleHash);
        writer.WriteString("reportState", Name(report.State));
        if (report.FixedIn is { } version)
            writer.WriteString("fixedIn", version);
        writer.WriteEndObject();
    }

    // What the model has no word for gets one of this site.
    private static void Context(Utf8JsonWriter writer, Uri site)
    {
        writer.WriteStartArray("@context");
        writer.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        writer.WriteStartObject();
        foreach (var term in (ReadOnlySpan<string>)["articleVersion", "articleHash", "reportState", "fixedIn"])
            writer.WriteString(term, new Uri(site, "/report#" + term).AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Body(Utf8JsonWriter writer, string purpose, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        writer.WriteStartObject();
        writer.WriteString("type", "TextualBody");
        writer.WriteString("purpose", purpose);
        writer.WriteString("format", "text/plain");
        writer.WriteString("value", text);
        writer.WriteEndObject();
    }

    // Within the paragraph of the claim where there is one: the same words may stand in others.
    private static void Selector(Utf8JsonWriter writer, StoredReport report)
    {
        writer.WriteStartObject();
        if (report.ClaimId is { } claim)
        {
            writer.WriteString("type", "FragmentSelector");
            writer.WriteString("value", claim);
            if (report.Exact.Length > 0)
            {
                writer.WriteStartObject("refinedBy");
                Quote(writer, report);
                writer.WriteEndObject();
            }
        }
        else
        {
            Quote(writer, report);
        }

        writer.WriteEndObject();
    }

    private static void Quote(Utf8JsonWriter writer, StoredReport report)
    {
        writer.WriteString("type", "TextQuoteSelector");
        writer.WriteString("exact", report.Exact);
        writer.WriteString("prefix", report.Prefix);
        writer.WriteString("suffix", report.Suffix);
    }

    private static string Name(ReportState state) => state switch
    {
        ReportState.Accepted => "accepted",
        ReportState.Declined => "declined",
        ReportState.Fixed => "fixed",
        _ => "open",
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
