using Aftercourse.Values;

namespace Aftercourse.Records;

/// <summary>The changes that every page of every interview makes. Times are milliseconds, as <see cref="RecordsContext"/> stores them.</summary>
internal static class AnswerWriting
{
    private const string Next = """
        UPDATE "Episodes" SET "Version" = @p0 + 1 WHERE "Id" = @p1 AND "Version" = @p0 AND ("Expires" IS NULL OR "Expires" > @p2)
        """;

    private const string NextWithStory = """
        UPDATE "Episodes" SET "Version" = @p0 + 1, "Person" = @p3, "Procedures" = @p4
        WHERE "Id" = @p1 AND "Version" = @p0 AND ("Expires" IS NULL OR "Expires" > @p2)
        """;

    private const string Answers = """
        UPDATE "CheckIns" SET "Answers" = @p1, "Note" = @p2, "Pages" = @p3, "Completed" = @p4 WHERE "Id" = @p0
        """;

    private const string Told = """
        INSERT INTO "Assessments" ("Id", "CheckInId", "At", "ArticleId", "ArticleVersion", "ArticleHash", "Level", "Input", "Result")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
        """;

    /// <summary>Takes the next version of an episode; false where somebody else has taken it, or it has expired.</summary>
    public static async Task<bool> Take(RecordsContext context, StoredEpisode episode, DateTimeOffset at, CancellationToken cancel) =>
        await context.Statements.Change(Next, cancel, episode.Version, episode.Id, at.ToUnixTimeMilliseconds()) > 0;

    /// <summary>The same, with what is answered about the person and what was done.</summary>
    public static async Task<bool> Take(RecordsContext context, StoredEpisode episode, string person, string procedures, DateTimeOffset at, CancellationToken cancel) =>
        await context.Statements.Change(NextWithStory, cancel, episode.Version, episode.Id, at.ToUnixTimeMilliseconds(), person, procedures) > 0;

    /// <summary>What was answered in a check-in.</summary>
    public static Task Save(RecordsContext context, Guid checkIn, string answers, string? note, string pages, DateTimeOffset? completed, CancellationToken cancel) =>
        context.Statements.Change(Answers, cancel, checkIn, answers, note, pages, completed?.ToUnixTimeMilliseconds());

    /// <summary>What was told.</summary>
    public static Task Add(RecordsContext context, AssessmentRecord told, CancellationToken cancel) => context.Statements.Change(
        Told, cancel, told.Id, told.CheckInId, told.At.ToUnixTimeMilliseconds(), told.ArticleId, told.ArticleVersion, told.ArticleHash, told.Level.Name(), told.Input, told.Result);
}
