using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aftercourse.Documents;

namespace Aftercourse.Records;

/// <summary>The pages answered so far as they are stored: a JSON list of lists of names of questions. Only this class writes them, and nothing but the way back is lost with them.</summary>
internal static class StoredPages
{
    public static string Write(ImmutableArray<ImmutableArray<string>> pages) => JsonText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var page in pages)
        {
            writer.WriteStartArray();
            foreach (var name in page)
                writer.WriteStringValue(name);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    });

    public static ImmutableArray<ImmutableArray<string>> Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var page = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                page.Add(reader.GetString()!);
            else if (reader is { TokenType: JsonTokenType.EndArray, CurrentDepth: 1 })
                pages.Add(page.DrainToImmutable());
        }

        return pages.DrainToImmutable();
    }
}
