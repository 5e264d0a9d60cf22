using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>What one kind of database does in its own way.</summary>
internal abstract class Store : IDisposable
{
    /// <summary>How to reach it.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Applies the migrations that are missing.</summary>
    public abstract Task Migrate(RecordsContext context, CancellationToken cancel);

    /// <summary>Runs a change when its turn has come, where only one can run at a time.</summary>
    public abstract Task<T> InTurn<T>(Func<Task<T>> change, CancellationToken cancel);

    /// <summary>Removes what deleted rows leave behind outside the tables.</summary>
    public abstract Task Purge(RecordsContext context, CancellationToken cancel);

    /// <summary>Lets go of all connections.</summary>
    public abstract void Dispose();
}
