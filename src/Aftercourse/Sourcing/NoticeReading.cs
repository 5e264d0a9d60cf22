using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aftercourse.Documents;

namespace Aftercourse.Sourcing;

/// <summary>
/// The Retraction Watch database as Crossref publishes it (https://gitlab.com/crossref/retraction-watch-data): CSV with a header, found by the names of its columns. Only the
/// columns that are used must be there.
/// </summary>
public static class NoticeReading
{
    private static readonly string[] Needed = ["Record ID", "Title", "RetractionDate", "OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature", "Reason"];

    /// <summary>Reads the rows that name a work. Null where it is no such file, with the reason.</summary>
    public static ImmutableArray<Notice>? Read(Stream stream, out string? problem)
    {
        problem = null;
        var notices = ImmutableArray.CreateBuilder<Notice>();
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: false));
        int[]? places = null;
        foreach (var row in CsvRows.Read(reader))
        {
            if (places is null)
            {
                var header = row.Select(h => h.Trim()).ToArray();
                places = [.. Needed.Select(n => Array.IndexOf(header, n))];
                if (Array.IndexOf(places, -1) is >= 0 and var missing)
                {
                    problem = $"it has no column `{Needed[missing]}`";
                    return null;
                }

                continue;
            }

            string Field(int i) => places[i] < row.Count ? row[places[i]].Trim() : "";
            if (Nature(Field(5)) is { } nature)
                notices.Add(new Notice(Field(0), Field(1), Doi(Field(3)), Pmid(Field(4)), nature, Reason(Field(6)), Date(Field(2))));
        }

        problem = places is null ? "it is empty" : null;
        return places is null ? null : notices.ToImmutable();
    }

    private static NoticeNature? Nature(string text) => text.ToLowerInvariant() switch
    {
        "" => null,
        "reinstatement" => NoticeNature.Reinstatement,
        "correction" => NoticeNature.Correction,
        "expression of concern" => NoticeNature.ExpressionOfConcern,
        // What is not known is taken for the gravest.
        _ => NoticeNature.Retraction,
    };

    // "+Error in Data;+Unreliable Results;"
    private static string Reason(string text) => string.Join(", ", text.Split(';').Select(r => r.Trim(' ', '+')).Where(r => r.Length > 0));

    // "unavailable" stands where there is none.
    private static string? Doi(string text)
    {
        var start = text.IndexOf("10.", StringComparison.Ordinal);
        return start >= 0 && text.Contains('/', StringComparison.Ordinal) ? text[start..] : null;
    }

    // "0" stands where there is none.
    private static string? Pmid(string text) => text.Length > 0 && text != "0" && text.All(char.IsAsciiDigit) ? text : null;

    // "8/30/2024 0:00"
    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Split(' ')[0], ["M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
