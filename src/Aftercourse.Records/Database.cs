using Aftercourse.Records.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Aftercourse.Records;

/// <summary>An open database. One for the whole program; used by many at once.</summary>
public sealed class Database : IDisposable
{
    private readonly Store _store;
    private readonly PooledDbContextFactory<RecordsContext> _contexts;

    private Database(Store store)
    {
        _store = store;
        var options = new DbContextOptionsBuilder<RecordsContext>();
        store.Configure(options);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        // Never EnableSensitiveDataLogging: parameters are answers about health.
        _contexts = new PooledDbContextFactory<RecordsContext>(options.Options);
    }

    /// <summary>Opens a file of SQLite, makes it where it is missing, and applies the migrations that are missing.</summary>
    /// <param name="path">The file; its folder must exist. Two more files, with <c>-wal</c> and <c>-shm</c> after the name, belong to it.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<Database> Open(string path, CancellationToken cancel = default) => Open(new SqliteStore(path), cancel);

    internal static async Task<Database> Open(Store store, CancellationToken cancel)
    {
        var database = new Database(store);
        await using var context = database.Reading();
        await store.Migrate(context, cancel);
        return database;
    }

    /// <summary>A context to read with; nothing that it reads is tracked.</summary>
    internal RecordsContext Reading() => _contexts.CreateDbContext();

    /// <summary>Makes one change: all of it holds, on the disk, when this returns, or nothing.</summary>
    internal Task<T> Change<T>(Func<RecordsContext, Task<T>> change) => _store.Change(Reading, change);

    /// <summary>Removes what deleted rows leave behind.</summary>
    internal async Task Purge(CancellationToken cancel)
    {
        await using var context = Reading();
        await _store.Purge(context, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();
}
