using System.Collections.Concurrent;
using Aftercourse.Records.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>An open database. One for the whole program; used by many at once.</summary>
public sealed class Database : IDisposable
{
    private readonly Store _store;
    private readonly DbContextOptions<RecordsContext> _options;

    // Each is open, and has its statements prepared. There are as many as have ever read at once.
    private readonly ConcurrentBag<RecordsContext> _idle = [];
    private volatile bool _isDisposed;

    private Database(Store store)
    {
        _store = store;
        var options = new DbContextOptionsBuilder<RecordsContext>();
        store.Configure(options);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        // Never EnableSensitiveDataLogging: parameters are answers about health.
        _options = options.Options;
    }

    /// <summary>Opens a file of SQLite, makes it where it is missing, and applies the migrations that are missing.</summary>
    /// <param name="path">The file; its folder must exist. Two more files, with <c>-wal</c> and <c>-shm</c> after the name, belong to it.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<Database> Open(string path, CancellationToken cancel = default) => Open(new SqliteStore(path), cancel);

    internal static async Task<Database> Open(Store store, CancellationToken cancel)
    {
        var database = new Database(store);
        await using var context = new RecordsContext(database._options);
        await store.Migrate(context, cancel);
        return database;
    }

    /// <summary>Reads. Nothing that is read is tracked, and the context is not to be used later.</summary>
    internal async Task<T> Read<T>(Func<RecordsContext, Task<T>> read)
    {
        if (!_idle.TryTake(out var context))
            context = await Connect();
        try
        {
            var result = await read(context);
            _idle.Add(context);
            context = null;
            return result;
        }
        finally
        {
            // After an error nobody knows what the connection is in the middle of.
            if (context is not null)
                await context.DisposeAsync();
            if (_isDisposed)
                DisposeIdle();
        }
    }

    /// <summary>Makes one change: all of it holds, on the disk, when this returns, or nothing.</summary>
    /// <param name="change">The change; without a transaction of its own. What it tracks is forgotten after it.</param>
    internal Task<T> Change<T>(Func<RecordsContext, Task<T>> change) => _store.Change(Connect, change);

    /// <summary>Removes what deleted rows leave behind.</summary>
    internal Task Purge(CancellationToken cancel) => Read(async context =>
    {
        await _store.Purge(context, cancel);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        DisposeIdle();
        _store.Dispose();
    }

    private async Task<RecordsContext> Connect()
    {
        var context = new RecordsContext(_options);
        try
        {
            await context.Database.OpenConnectionAsync();
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private void DisposeIdle()
    {
        while (_idle.TryTake(out var context))
            context.Dispose();
    }
}
