using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records.Sqlite;

/// <summary>A file of SQLite with a write-ahead log. An acknowledged change survives a power cut; what is deleted is overwritten.</summary>
internal sealed class SqliteStore(string path) : Store
{
    private readonly GroupCommit _commit = new();

    // A connection stays with its context.
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(_connection).AddInterceptors(new SqliteSettings());

    public override async Task Migrate(RecordsContext context, CancellationToken cancel)
    {
        if ((await context.Database.GetPendingMigrationsAsync(cancel)).Any())
            await MigrateAlone(context, cancel);
        // Stays with the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
    }

    public override Task<T> Change<T>(Func<Task<RecordsContext>> open, Func<RecordsContext, Task<T>> change) => _commit.Change(open, change);

    // Deleted rows are overwritten in the file (secure_delete); older pages with their text are still in the log until it is emptied. Someone who reads just now
    // delays that, so it is tried more than once; what remains is emptied by the next deletion or expiry.
    public override async Task Purge(RecordsContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        // The first column says whether someone was in the way.
        for (var attempt = 0; attempt < 5 && await command.ExecuteScalarAsync(cancel) is not 0L; attempt++)
            await Task.Delay(20, cancel);
    }

    public override void Dispose() => _commit.Dispose();

    private async Task MigrateAlone(RecordsContext context, CancellationToken cancel)
    {
        // The lock of the migrations is a row, and stays if the process dies. A lock on a file does not: who holds it may remove the row.
        await using var held = await MigrationLock(cancel);
        if (File.Exists(path))
        {
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel); // Made again where it is missing.
        }

        await context.Database.MigrateAsync(cancel);
    }

    private async Task<FileStream> MigrationLock(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (!cancel.IsCancellationRequested && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                await Task.Delay(50, cancel);
            }
        }
    }
}
