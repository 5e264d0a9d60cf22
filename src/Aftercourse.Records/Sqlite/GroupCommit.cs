using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records.Sqlite;

/// <summary>
/// Writes to the disk together what waits together. SQLite has one writer at a time, and most of a small change is waiting for the disk: while one group is written the next gathers. It is
/// written by a thread of its own, since a thread that waits for the disk is none that answers. Each change is whole or not at all by itself, and done only when the group is on the disk.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int Largest = 100;

    private readonly BlockingCollection<Waiting> _waiting = [];
    private readonly Thread _writer;

    public GroupCommit()
    {
        _writer = new Thread(Write) { IsBackground = true, Name = "Writes to SQLite" };
        _writer.Start();
    }

    /// <summary>Makes a change, and is done when it is on the disk.</summary>
    /// <param name="open">An open context on the database; one serves for all changes until something goes wrong with it.</param>
    /// <param name="change">The change, without a transaction of its own.</param>
    public Task<T> Change<T>(Func<Task<RecordsContext>> open, Func<RecordsContext, Task<T>> change)
    {
        var mine = new Waiting<T>(open, change);
        _waiting.Add(mine);
        return mine.Result;
    }

    /// <summary>Writes what still waits, and ends.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer.Join();
        _waiting.Dispose();
    }

    private void Write()
    {
        RecordsContext? context = null;
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            var group = new List<Waiting> { first };
            while (group.Count < Largest && _waiting.TryTake(out var next))
                group.Add(next);
            // SQLite never lets go of the thread that calls it, so nothing waits here but for the disk.
            context = WriteGroup(group, context).GetAwaiter().GetResult();
        }

        context?.Dispose();
    }

    // Gives back the context if it is as good as before.
    private static async Task<RecordsContext?> WriteGroup(List<Waiting> group, RecordsContext? context)
    {
        try
        {
            context ??= await group[0].Open();
            // Ours, and no change makes its own.
            context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            await context.Statements.Change("BEGIN IMMEDIATE", default);
            foreach (var change in group)
                await Make(change, context);
            await context.Statements.Change("COMMIT", default);
        }
        catch (Exception e)
        {
            // Nothing of the group is on the disk.
            foreach (var change in group)
                change.Fail(e);
            context?.Dispose();
            context = null;
        }

        foreach (var change in group)
            change.Finish();
        return context;
    }

    private static async Task Make(Waiting change, RecordsContext context)
    {
        await context.Statements.Change("SAVEPOINT change", default);
        try
        {
            await change.Make(context);
        }
        catch (Exception e)
        {
            await context.Statements.Change("ROLLBACK TO SAVEPOINT change", default);
            change.Fail(e);
        }

        await context.Statements.Change("RELEASE SAVEPOINT change", default);
        context.ChangeTracker.Clear();
    }

    private abstract class Waiting(Func<Task<RecordsContext>> open)
    {
        public Task<RecordsContext> Open() => open();

        public abstract Task Make(RecordsContext context);

        public abstract void Fail(Exception why);

        /// <summary>Tells whoever waits.</summary>
        public abstract void Finish();
    }

    private sealed class Waiting<T>(Func<Task<RecordsContext>> open, Func<RecordsContext, Task<T>> make) : Waiting(open)
    {
        private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _failed;
        private T? _made;

        public Task<T> Result => _told.Task;

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
