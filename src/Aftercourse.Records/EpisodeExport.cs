using System.Text.Json;
using Aftercourse.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>Everything that is kept of a person, for that person.</summary>
/// <param name="database">Where.</param>
public sealed class EpisodeExport(Database database)
{
    /// <summary>
    /// Writes one JSON object with all that the database holds of an episode, as it lies there; left out are only the hashes of the secret and the PIN. False, and nothing written, where it is
    /// gone.
    /// </summary>
    public async Task<bool> Write(Utf8JsonWriter writer, StoredEpisode episode, CancellationToken cancel = default)
    {
        var record = await database.Read(context => context.Episodes.Include(e => e.CheckIns).ThenInclude(c => c.Assessments).FirstOrDefaultAsync(e => e.Id == episode.Id, cancel));
        if (record is null)
            return false;

        writer.WriteStartObject();
        writer.WriteString("id", record.Id);
        writer.WriteString("article", record.ArticleId);
        writer.WriteString("created", record.Created);
        Time(writer, "saved", record.Saved);
        Time(writer, "expires", record.Expires);
        writer.WriteBoolean("hasPin", record.PinHash is not null);
        Raw(writer, "person", record.Person);
        Raw(writer, "procedures", record.Procedures);
        writer.WriteStartArray("checkIns");
        foreach (var checkIn in record.CheckIns.OrderBy(c => c.AtMinutes))
            Write(writer, checkIn);
        writer.WriteEndArray();
        writer.WriteEndObject();
        return true;
    }

    private static void Write(Utf8JsonWriter writer, CheckInRecord checkIn)
    {
        writer.WriteStartObject();
        writer.WriteString("id", checkIn.Id);
        writer.WriteString("at", new Moment(checkIn.AtMinutes, checkIn.AtOffset).ToString());
        Time(writer, "completed", checkIn.Completed);
        Raw(writer, "answers", checkIn.Answers);
        writer.WriteString("note", checkIn.Note);
        Raw(writer, "pages", checkIn.Pages);
        writer.WriteStartArray("assessments");
        foreach (var assessment in checkIn.Assessments.OrderBy(a => a.At).ThenBy(a => a.Id))
        {
            writer.WriteStartObject();
            writer.WriteString("id", assessment.Id);
            writer.WriteString("at", assessment.At);
            writer.WriteString("articleVersion", assessment.ArticleVersion);
            writer.WriteString("articleHash", assessment.ArticleHash);
            writer.WriteString("input", assessment.Input);
            Raw(writer, "result", assessment.Result);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter writer, string name, string json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json);
    }

    private static void Time(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } known)
            writer.WriteString(name, known);
        else
            writer.WriteNull(name);
    }
}
