using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Episodes;
using Aftercourse.Guidance;

namespace Aftercourse.Records;

/// <summary>Rows to an episode of the core, for the present article.</summary>
internal static class EpisodeRebuilding
{
    public static StoredEpisode Rebuild(EpisodeRecord record, ILookup<Guid, StoredAssessment> assessments, CompiledArticle article)
    {
        var person = StoredAnswers.Read(record.Person, article.Facts, f => f.AboutPerson);
        var procedures = StoredProcedures.Read(record.Procedures, article);
        var checkIns = record.CheckIns.OrderBy(c => c.AtMinutes).Select(c => CheckIn(c, [.. assessments[c.Id]], article)).ToImmutableArray();
        return new StoredEpisode
        {
            Id = record.Id,
            Created = record.Created,
            Saved = record.Saved,
            Expires = record.Expires,
            HasPin = record.PinHash is not null,
            ArticleId = record.ArticleId,
            CheckIns = checkIns,
            Version = record.Version,
            StoredPerson = person,
            StoredProcedures = procedures,
        };
    }

    /// <summary>Pages as they are stored.</summary>
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

    /// <summary>A row to a check-in of the core.</summary>
    public static StoredCheckIn CheckIn(CheckInRecord record, ImmutableArray<StoredAssessment> assessments, CompiledArticle article)
    {
        var answers = StoredAnswers.Read(record.Answers, article.Facts, f => !f.AboutPerson);
        var at = new Moment(record.AtMinutes, record.AtOffset);
        return new StoredCheckIn(record.Id, new CheckIn(at, answers.Answers, record.Note), record.Completed, Pages(record.Pages), assessments, answers.Unread);
    }

    // Only this class writes pages, and nothing but the way back is lost with them.
    private static ImmutableArray<ImmutableArray<string>> Pages(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(page => page.EnumerateArray().Select(name => name.GetString()!).ToImmutableArray())];
    }
}
