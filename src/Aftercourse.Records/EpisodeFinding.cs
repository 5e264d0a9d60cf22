using System.Collections.Immutable;
using System.Data.Common;
using Aftercourse.Episodes;
using Aftercourse.Guidance;

namespace Aftercourse.Records;

/// <summary>Rows to an episode of the core, for the present article. Every page begins with it: one statement reads all of it as it is at one moment, but for what the assessments say.</summary>
internal static class EpisodeFinding
{
    // A row for each assessment, and for each check-in that has none. The columns are read by their places below.
    private const string Everything = """
        SELECT e."Id", e."Version", e."Created", e."Saved", e."Expires", e."PinHash" IS NOT NULL, e."ArticleId", e."Person", e."Procedures",
          c."Id", c."AtMinutes", c."AtOffset", c."Answers", c."Note", c."Pages", c."Completed",
          a."Id", a."At", a."Level", a."ArticleVersion", a."ArticleHash"
        FROM "Episodes" AS e JOIN "CheckIns" AS c ON c."EpisodeId" = e."Id" LEFT JOIN "Assessments" AS a ON a."CheckInId" = c."Id"
        """;

    private const string InOrder = """
         AND (e."Expires" IS NULL OR e."Expires" > @p1) ORDER BY c."AtMinutes"
        """;

    private const string BySecret = $"""{Everything} WHERE e."SecretHash" = @p0{InOrder}""";
    private const string ById = $"""{Everything} WHERE e."Id" = @p0{InOrder}""";

    /// <summary>The episode of a secret; null where there is none, or it has expired.</summary>
    public static Task<StoredEpisode?> Find(RecordsContext context, Secret secret, DateTimeOffset now, CompiledArticle article, CancellationToken cancel) =>
        Find(context, BySecret, secret.Hash, now, article, cancel);

    /// <summary>An episode as it is now; null where it is gone, or has expired.</summary>
    public static Task<StoredEpisode?> Find(RecordsContext context, Guid id, DateTimeOffset now, CompiledArticle article, CancellationToken cancel) =>
        Find(context, ById, id, now, article, cancel);

    private static async Task<StoredEpisode?> Find(RecordsContext context, string sql, object key, DateTimeOffset now, CompiledArticle article, CancellationToken cancel)
    {
        await using var rows = await context.Statements.Read(sql, cancel, key, now.ToUnixTimeMilliseconds());
        if (!await rows.ReadAsync(cancel))
            return null;
        var episode = Episode(rows, article);
        var checkIns = ImmutableArray.CreateBuilder<StoredCheckIn>(1);
        for (var isRow = true; isRow;)
        {
            var checkIn = CheckIn(rows, article);
            var told = ImmutableArray.CreateBuilder<StoredAssessment>(1);
            do
            {
                if (!rows.IsDBNull(16))
                    told.Add(Assessment(rows));
                isRow = await rows.ReadAsync(cancel);
            }
            while (isRow && rows.GetGuid(9) == checkIn.Id);

            // Few, and mostly one: quicker here than in the database.
            if (told.Count > 1)
                told.Sort((a, b) => (a.At, a.Id).CompareTo((b.At, b.Id)));
            checkIns.Add(checkIn with { Assessments = told.DrainToImmutable() });
        }

        return episode with { CheckIns = checkIns.DrainToImmutable() };
    }

    private static StoredEpisode Episode(DbDataReader row, CompiledArticle article) => new()
    {
        Id = row.GetGuid(0),
        Version = row.GetInt32(1),
        Created = Time(row, 2)!.Value,
        Saved = Time(row, 3),
        Expires = Time(row, 4),
        HasPin = row.GetBoolean(5),
        ArticleId = row.GetString(6),
        StoredPerson = StoredAnswers.Read(row.GetString(7), article.Facts, f => f.AboutPerson),
        StoredProcedures = StoredProcedures.Read(row.GetString(8), article),
        CheckIns = [],
    };

    private static StoredCheckIn CheckIn(DbDataReader row, CompiledArticle article)
    {
        var answers = StoredAnswers.Read(row.GetString(12), article.Facts, f => !f.AboutPerson);
        var at = new Moment(row.GetInt64(10), row.GetInt32(11));
        return new StoredCheckIn(
            row.GetGuid(9), new CheckIn(at, answers.Answers, row.IsDBNull(13) ? null : row.GetString(13)), Time(row, 15), StoredPages.Read(row.GetString(14)), [], answers.Unread);
    }

    private static StoredAssessment Assessment(DbDataReader row) =>
        new(row.GetGuid(16), Time(row, 17)!.Value, RecordsContext.ParseLevel(row.GetString(18)), row.GetString(19), row.GetString(20));

    private static DateTimeOffset? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
