using System.Data.Common;
using System.Globalization;
using Aftercourse.Records.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Aftercourse.Records.Tests;

/// <summary>How SQLite is used: what holds for its files only.</summary>
public sealed class SqliteStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("temp_store", "2")]
    public async Task Every_connection_has_the_settings(string setting, string value)
    {
        await using var file = new SqliteFile();
        using var database = await file.Open();

        async Task<string> Read(RecordsContext context)
        {
            await using var rows = await context.Statements.Read($"PRAGMA {setting}", Cancel);
            Assert.True(await rows.ReadAsync(Cancel));
            return Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!;
        }

        // One within the other: two connections to read with, and the one that writes.
        Assert.Equal(value, await database.Change(Read));
        await database.Read(async context =>
        {
            Assert.Equal(value, await Read(context));
            Assert.Equal(value, await database.Read(Read));
            return true;
        });
    }

    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_expects()
    {
        await using var file = new SqliteFile();
        using var database = await file.Open();
        Assert.False(await database.Read(context => Task.FromResult(context.Database.HasPendingModelChanges())), "Run `dotnet ef migrations add`.");
        Assert.Empty(await database.Read(context => context.Database.GetPendingMigrationsAsync(Cancel)));
    }

    [Fact]
    public async Task A_file_with_older_tables_is_brought_up_to_date_and_one_that_is_up_to_date_is_left_alone()
    {
        await using var file = new SqliteFile();
        await using (var context = new RecordsContext(Options(file.File)))
        {
            // An empty file with the history of migrations but none applied: as old as can be.
            await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, Cancel);
            Assert.NotEmpty(await context.Database.GetPendingMigrationsAsync(Cancel));
        }

        var secret = Secret.New();
        for (var time = 0; time < 3; time++)
        {
            using var database = await file.Open();
            var keeping = new EpisodeKeeping(database, new SetClock());
            if (time == 0)
                secret = (await keeping.Begin(GivenEpisode.Article, GivenEpisode.Epidural(new SetClock().Moment), new SetClock().Moment, Cancel)).Secret;
            Assert.NotNull(await keeping.Find(secret, GivenEpisode.Article, Cancel));
        }
    }

    [Fact]
    public async Task A_program_that_died_while_it_migrated_does_not_block_the_next()
    {
        await using var file = new SqliteFile();
        await using (var connection = new SqliteConnection($"Data Source={file.File};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        using var database = await file.Open();
        Assert.Equal(0, await database.Read(context => context.Episodes.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_both_find_the_tables()
    {
        await using var file = new SqliteFile();
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(file.Open, Cancel)));
        foreach (var database in databases)
        {
            Assert.Equal(0, await database.Read(context => context.Episodes.CountAsync(Cancel)));
            database.Dispose();
        }
    }

    [Fact]
    public async Task A_second_program_can_write_while_the_first_is_writing()
    {
        await using var file = new SqliteFile();
        using var site = await file.Open();
        using var desk = await file.Open();
        var report = new NewReport { Page = "/read", Exact = "a", ArticleVersion = "1", ArticleHash = "2" };
        await Task.WhenAll(((Database[])[site, desk]).SelectMany((d, i) => Enumerable.Range(0, 10).Select(n => Task.Run(
            () => new ReportKeeping(d, new SetClock()).Send(report with { Comment = $"{i} {n}" }, Cancel), Cancel))));
        Assert.Equal(20, (await new ReportKeeping(site, new SetClock()).List(null, Cancel)).Length);
    }

    [Fact]
    public async Task Of_changes_that_are_written_together_one_that_fails_takes_no_other_with_it()
    {
        await using var file = new SqliteFile();
        using var database = await file.Open();
        var made = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            try
            {
                return await database.Change(async context =>
                {
                    context.Add(new ReportRecord { Id = Guid.CreateVersion7(), Created = DateTimeOffset.UnixEpoch, Fingerprint = [(byte)i], Page = "/", Exact = "", Prefix = "", Suffix = "", Comment = $"{i}", ArticleVersion = "1", ArticleHash = "2", State = ReportState.Open });
                    await context.SaveChangesAsync(Cancel);
                    return i % 3 == 0 ? throw new InvalidOperationException("after it was written") : i;
                });
            }
            catch (InvalidOperationException)
            {
                return -1;
            }
        }, Cancel)));
        Assert.Equal(made.Where(i => i >= 0).Select(i => $"{i}").Order(), (await database.Read(context => context.Reports.Select(r => r.Comment).ToListAsync(Cancel))).Order());
        Assert.Equal(Enumerable.Range(0, 60).Where(i => i % 3 != 0), made.Where(i => i >= 0).Order());
    }

    [Fact]
    public async Task Whatever_goes_wrong_with_a_connection_what_comes_after_it_is_read_and_written()
    {
        await using var file = new SqliteFile();
        using var database = await file.Open();
        var report = new NewReport { Page = "/read", Exact = "a", ArticleVersion = "1", ArticleHash = "2" };
        var reports = new ReportKeeping(database, new SetClock());

        // The transaction of the group is gone under the change.
        await Assert.ThrowsAnyAsync<DbException>(() => database.Change(async context =>
        {
            context.Add(new ReportLinkRecord { SecretHash = [1], ReportId = Guid.Empty });
            return await context.Statements.Change("ROLLBACK", Cancel);
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Read<int>(async context =>
        {
            await context.Statements.Read("SELECT 1", Cancel);
            throw new InvalidOperationException("while rows are read");
        }));

        Assert.Equal(SendOutcome.Sent, (await reports.Send(report, Cancel)).Outcome);
        Assert.Single(await reports.List(null, Cancel));
    }

    [Fact]
    public async Task What_fails_says_nothing_of_the_person()
    {
        await using var file = new SqliteFile();
        using var database = await file.Open();
        var error = await Assert.ThrowsAnyAsync<DbUpdateException>(() => database.Change(
            context =>
            {
                context.Add(new CheckInRecord { Id = Guid.Empty, EpisodeId = Guid.Empty, AtMinutes = 1, AtOffset = 0, Answers = "{\"fever\":\"yes\"}", Note = "very private", Pages = "[]" });
                return context.SaveChangesAsync(Cancel);
            }));
        Assert.DoesNotContain("fever", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("very private", error.ToString(), StringComparison.Ordinal);
    }

    private static DbContextOptions<RecordsContext> Options(string file)
    {
        var options = new DbContextOptionsBuilder<RecordsContext>();
        using var store = new SqliteStore(file);
        store.Configure(options);
        return options.Options;
    }
}
