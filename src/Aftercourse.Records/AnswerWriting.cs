using Aftercourse.Values;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>
/// The statements that every page of every interview makes, written out: building them anew each time took longer than the disk. Plain SQL of any database; times are milliseconds, as
/// <see cref="RecordsContext"/> stores them.
/// </summary>
internal static class AnswerWriting
{
    /// <summary>Takes the next version of an episode; false where somebody else has taken it, or it has expired.</summary>
    public static async Task<bool> Take(RecordsContext context, StoredEpisode episode, DateTimeOffset at, CancellationToken cancel)
    {
        var (now, version) = (at.ToUnixTimeMilliseconds(), episode.Version);
        return await context.Database.ExecuteSqlAsync(
            $"""UPDATE "Episodes" SET "Version" = {version + 1} WHERE "Id" = {episode.Id} AND "Version" = {version} AND ("Expires" IS NULL OR "Expires" > {now})""", cancel) > 0;
    }

    /// <summary>The same, with what is answered about the person and what was done.</summary>
    public static async Task<bool> Take(RecordsContext context, StoredEpisode episode, string person, string procedures, DateTimeOffset at, CancellationToken cancel)
    {
        var (now, version) = (at.ToUnixTimeMilliseconds(), episode.Version);
        return await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Episodes" SET "Version" = {version + 1}, "Person" = {person}, "Procedures" = {procedures}
            WHERE "Id" = {episode.Id} AND "Version" = {version} AND ("Expires" IS NULL OR "Expires" > {now})
            """,
            cancel) > 0;
    }

    /// <summary>What was answered in a check-in.</summary>
    public static Task Save(RecordsContext context, Guid checkIn, string answers, string? note, string pages, DateTimeOffset? completed, CancellationToken cancel)
    {
        var at = completed?.ToUnixTimeMilliseconds();
        return context.Database.ExecuteSqlAsync(
            $"""UPDATE "CheckIns" SET "Answers" = {answers}, "Note" = {note}, "Pages" = {pages}, "Completed" = {at} WHERE "Id" = {checkIn}""", cancel);
    }

    /// <summary>What was told.</summary>
    public static Task Add(RecordsContext context, AssessmentRecord told, CancellationToken cancel)
    {
        var (at, level) = (told.At.ToUnixTimeMilliseconds(), told.Level.Name());
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Assessments" ("Id", "CheckInId", "At", "ArticleId", "ArticleVersion", "ArticleHash", "Level", "Input", "Result")
            VALUES ({told.Id}, {told.CheckInId}, {at}, {told.ArticleId}, {told.ArticleVersion}, {told.ArticleHash}, {level}, {told.Input}, {told.Result})
            """,
            cancel);
    }
}
