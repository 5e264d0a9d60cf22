using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>What became of a try.</summary>
public enum PinOutcome
{
    /// <summary>It is the PIN, or none is asked for.</summary>
    Right,

    /// <summary>It is not the PIN.</summary>
    Wrong,

    /// <summary>Too many wrong tries; this one was not looked at.</summary>
    Locked,

    /// <summary>The episode is deleted or has expired.</summary>
    Gone,
}

/// <summary>What became of a try.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="LockedUntil">Where no further try is accepted before a time, that time.</param>
public sealed record PinTry(PinOutcome Outcome, DateTimeOffset? LockedUntil = null);

/// <summary>Looks at PINs, and counts wrong ones.</summary>
/// <param name="database">Where.</param>
/// <param name="clock">The time now.</param>
public sealed class PinChecking(Database database, TimeProvider clock)
{
    /// <summary>Whether this is the PIN of the episode. Slow on purpose.</summary>
    public async Task<PinTry> Check(StoredEpisode episode, string pin, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();

        // A try counts as wrong before it is looked at: many at once are not looked at more often than one after another.
        var (refused, kept) = await database.Change(context => Count(context, episode.Id, now, cancel));
        if (refused is not null)
            return refused;

        if (!await Task.Run(() => kept!.Value.Pin.Is(pin), cancel))
            return new PinTry(PinOutcome.Wrong, kept!.Value.LockedUntil);

        await database.Change(
            context => context.Episodes.Where(e => e.Id == episode.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.PinFailures, 0).SetProperty(e => e.PinLockedUntil, (DateTimeOffset?)null), cancel));
        return new PinTry(PinOutcome.Right);
    }

    private static async Task<(PinTry? Refused, (Pin Pin, DateTimeOffset? LockedUntil)? Kept)> Count(
        RecordsContext context, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        var episode = await context.Episodes.FirstOrDefaultAsync(e => e.Id == id && (e.Expires == null || e.Expires > now), cancel);
        if (episode is null)
            return (new PinTry(PinOutcome.Gone), null);
        if (episode.PinHash is not { } hash || episode.PinSalt is not { } salt)
            return (new PinTry(PinOutcome.Right), null);
        if (episode.PinLockedUntil > now)
            return (new PinTry(PinOutcome.Locked, episode.PinLockedUntil), null);

        var failures = episode.PinFailures + 1;
        var wait = Pin.LockAfter(failures);
        DateTimeOffset? until = wait > TimeSpan.Zero ? now + wait : null;
        await context.Episodes.Where(e => e.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.PinFailures, failures).SetProperty(e => e.PinLockedUntil, until), cancel);
        return (null, (new Pin(hash, salt, episode.PinRounds), until));
    }
}
