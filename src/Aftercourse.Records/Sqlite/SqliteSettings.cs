using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Aftercourse.Records.Sqlite;

/// <summary>Sets what SQLite forgets with each connection.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    // FULL: the log is on the disk before a change is acknowledged. Temporary tables hold answers too, and stay in memory.
    private const string Settings = """
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 5000;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
