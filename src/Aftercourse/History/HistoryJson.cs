using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aftercourse.Comparing;

namespace Aftercourse.History;

/// <summary>Histories to text and back. Strict: what has an unknown member, or lacks one, was not written by <c>aftercourse history</c>.</summary>
public static class HistoryJson
{
    /// <summary>The file's text.</summary>
    public static string Write(ArticleHistory history) => JsonSerializer.Serialize(history, HistoryContext.Default.ArticleHistory).ReplaceLineEndings("\n") + "\n";

    /// <summary>Reads a file's text; null where it is no history, with the reason in a sentence.</summary>
    public static ArticleHistory? Read(string text, out string? problem)
    {
        problem = null;
        try
        {
            RefuseNull(text);
            return JsonSerializer.Deserialize(text, HistoryContext.Default.ArticleHistory);
        }
        catch (JsonException e)
        {
            problem = $"line {(e.LineNumber ?? 0) + 1} is not as `aftercourse history` writes it";
            return null;
        }
    }

    // What is not there is left out, so that a null stands nowhere; inside a list it would be found too late.
    private static void RefuseNull(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new JsonException(null, null, bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'), null);
        }
    }
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    IndentSize = 1,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(WordOf<EditKind>), typeof(WordOf<ClaimPart>), typeof(WordOf<AdviceDirection>)])]
[JsonSerializable(typeof(ArticleHistory))]
internal sealed partial class HistoryContext : JsonSerializerContext;

internal sealed class WordOf<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
