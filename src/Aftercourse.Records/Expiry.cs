using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>Deletes interviews that were not saved in time, with all that belongs to them.</summary>
/// <param name="database">Where.</param>
/// <param name="clock">The time now.</param>
public sealed class Expiry(Database database, TimeProvider clock)
{
    /// <summary>Deletes what has expired, for good, and says how many episodes that were. To be run every few minutes; what has expired is not found in between either.</summary>
    public async Task<int> DeleteExpired(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var deleted = await database.Change(context => context.Episodes.Where(e => e.Expires <= now).ExecuteDeleteAsync(cancel));
        // Also where nothing expired: an earlier deletion may have left text in the log, because someone was reading.
        await database.Purge(cancel);
        return deleted;
    }
}
