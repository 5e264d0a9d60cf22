using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aftercourse.Records.Sqlite;

/// <summary>
/// Writes to the disk together what waits together. SQLite has one writer at a time, and most of a small change is waiting for the disk: while one group is written the next gathers. Whoever
/// gets the turn writes everything that waits; each change is whole or not at all by itself, and done only when the group is on the disk.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int Largest = 100;
    private const string Savepoint = "change";

    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Makes a change, and is done when it is on the disk.</summary>
    /// <param name="open">A context on the database.</param>
    /// <param name="change">The change, without a transaction of its own.</param>
    public async Task<T> Change<T>(Func<RecordsContext> open, Func<RecordsContext, Task<T>> change)
    {
        var mine = new Waiting<T>(change);
        _waiting.Enqueue(mine);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            // Somebody before may have written it already.
            while (!mine.IsOver)
                await WriteGroup(open);
        }
        finally
        {
            _turn.Release();
        }

        return await mine.Result;
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteGroup(Func<RecordsContext> open)
    {
        var group = new List<Waiting>();
        while (group.Count < Largest && _waiting.TryDequeue(out var next))
            group.Add(next);
        try
        {
            await using var context = open();
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var change in group)
                await Make(change, context, transaction);
            await transaction.CommitAsync();
        }
        catch (Exception e)
        {
            // Nothing of the group is on the disk.
            foreach (var change in group)
                change.Fail(e);
        }

        foreach (var change in group)
            change.Finish();
    }

    private static async Task Make(Waiting change, RecordsContext context, IDbContextTransaction transaction)
    {
        await transaction.CreateSavepointAsync(Savepoint);
        try
        {
            await change.Make(context);
        }
        catch (Exception e)
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
            change.Fail(e);
        }

        await transaction.ReleaseSavepointAsync(Savepoint);
        context.ChangeTracker.Clear();
    }

    private abstract class Waiting
    {
        public abstract bool IsOver { get; }

        public abstract Task Make(RecordsContext context);

        public abstract void Fail(Exception why);

        /// <summary>Tells whoever waits.</summary>
        public abstract void Finish();
    }

    private sealed class Waiting<T>(Func<RecordsContext, Task<T>> make) : Waiting
    {
        private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _failed;
        private T? _made;

        public Task<T> Result => _told.Task;

        public override bool IsOver => _told.Task.IsCompleted;

        public override async Task Make(RecordsContext context) => _made = await make(context);

        public override void Fail(Exception why) => _failed ??= why;

        public override void Finish()
        {
            if (_failed is OperationCanceledException cancelled)
                _told.SetCanceled(cancelled.CancellationToken);
            else if (_failed is not null)
                _told.SetException(_failed);
            else
                _told.SetResult(_made!);
        }
    }
}
