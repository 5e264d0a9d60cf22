using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Sourcing;

namespace Aftercourse.Cli.Sourcing;

/// <summary>Answers of the Crossref REST API (https://api.crossref.org/swagger-ui): one work, or a list of works. Only DOI, title and subtitle are read.</summary>
public static class CrossrefFile
{
    /// <summary>The works in an answer. Null where it is none.</summary>
    public static ImmutableArray<RegisteredWork>? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.Object)
                return null;
            if (!message.TryGetProperty("items", out var items))
                return Work(message) is { } only ? [only] : null;
            return items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(Work).OfType<RegisteredWork>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RegisteredWork? Work(JsonElement work) =>
        work.ValueKind == JsonValueKind.Object
        && work.TryGetProperty("DOI", out var doi) && doi.ValueKind == JsonValueKind.String
        && First(work, "title") is { } title
            ? new RegisteredWork(doi.GetString()!, First(work, "subtitle") is { } subtitle ? $"{title}: {subtitle}" : title)
            : null;

    // A title is a list of texts, mostly of one.
    private static string? First(JsonElement work, string name) =>
        work.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String
            ? list[0].GetString()
            : null;
}
