using System.Text.Json;
using Aftercourse.Guidance;

namespace Aftercourse.Screening;

/// <summary>A screening as one JSON object.</summary>
public static class ScreeningJson
{
    /// <summary>Writes the object; the writer is left open.</summary>
    public static void Write(Utf8JsonWriter writer, ScreeningResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("before", result.Before.Name);
        writer.WriteString("strongest", result.Strongest is { } strongest ? strongest.Name() : null);
        writer.WriteBoolean("complete", result.IsComplete);
        writer.WriteStartArray("reasons");
        foreach (var reason in result.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", reason.Caution.Name);
            writer.WriteString("strength", reason.Strength.Name());
            writer.WriteBoolean("unsure", reason.IsUnsure);
            writer.WriteString("text", reason.Caution.Say?.Value);
            writer.WriteString("claim", reason.Caution.Claim?.Id);
            writer.WriteStartArray("sources");
            foreach (var key in reason.Caution.Claim?.Citations ?? [])
                writer.WriteStringValue(key);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unknown");
        foreach (var fact in result.Unknown)
            writer.WriteStringValue(fact.Name);
        writer.WriteEndArray();
        writer.WriteStartObject("article");
        writer.WriteString("id", result.Article.Id);
        writer.WriteString("version", result.Article.Version);
        writer.WriteString("hash", result.Article.Hash);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
