using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>What one kind of database does in its own way.</summary>
internal abstract class Store : IDisposable
{
    /// <summary>How to reach it.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Applies the migrations that are missing.</summary>
    public abstract Task Migrate(RecordsContext context, CancellationToken cancel);

    /// <summary>Makes a change whole or not at all, and is done when it is on the disk.</summary>
    /// <param name="open">An open context on the database.</param>
    /// <param name="change">The change, without a transaction of its own.</param>
    public abstract Task<T> Change<T>(Func<Task<RecordsContext>> open, Func<RecordsContext, Task<T>> change);

    /// <summary>Removes what deleted rows leave behind outside the tables.</summary>
    public abstract Task Purge(RecordsContext context, CancellationToken cancel);

    /// <summary>Lets go of all connections.</summary>
    public abstract void Dispose();
}
