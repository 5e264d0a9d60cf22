using System.Globalization;
using System.Text.Json;
using Aftercourse.Reviewing;

namespace Aftercourse.Cli.Rendering;

/// <summary>Where the review of an article stands, for machines.</summary>
public static class ReviewJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, ReviewStatus status)
    {
        writer.WriteStartObject();
        writer.WriteString("hash", status.Hash);
        writer.WriteBoolean("reviewed", status.Standing.IsReviewed);
        writer.WriteStartObject("policy");
        writer.WriteNumber("reviewers", status.Policy.Reviewers);
        writer.WriteStartArray("professions");
        foreach (var profession in status.Policy.Professions)
            writer.WriteStringValue(profession);
        writer.WriteEndArray();
        writer.WriteString("lasts", status.Policy.Lasts.ToString());
        writer.WriteEndObject();
        writer.WriteStartArray("claims");
        foreach (var claim in status.Claims)
        {
            writer.WriteStartObject();
            writer.WriteString("claim", claim.Claim.Id);
            writer.WriteString("section", claim.Section);
            writer.WriteString("hash", claim.Hash);
            writer.WriteString("state", claim.State.Say());
            Date(writer, "lastReview", claim.LastReview);
            Date(writer, "reviewBy", claim.ReviewBy);
            Entries(writer, "reviews", claim.Entries);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Entries(writer, "unattached", status.Unattached);
        writer.WriteEndObject();
    }

    private static void Entries(Utf8JsonWriter writer, string name, IEnumerable<ReviewEntry> entries)
    {
        writer.WriteStartArray(name);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("file", entry.Path);
            writer.WriteString("reviewer", entry.Reviewer?.Name);
            Date(writer, "date", entry.Statement?.Date);
            writer.WriteString("verdict", entry.Statement is { } statement ? ReviewStatement.NameOf(statement.Verdict) : null);
            writer.WriteString("comment", entry.Statement?.Comment);
            writer.WriteBoolean("counts", entry.Fault == ReviewFault.None);
            writer.WriteString("why", entry.Fault == ReviewFault.None ? null : entry.Fault.Say());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter writer, string name, DateOnly? date) => writer.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
