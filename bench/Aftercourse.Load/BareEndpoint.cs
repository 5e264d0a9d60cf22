using Microsoft.Data.Sqlite;

namespace Aftercourse.Load;

/// <summary>
/// As little as a durable write over HTTP can be: a form is read and one row inserted, in the same SQLite with the same settings as the site's. One connection, one prepared command, one writer at a time.
/// </summary>
internal static class BareEndpoint
{
    public static async Task Run(string file, string address)
    {
        await using var database = new SqliteConnection($"Data Source={file}");
        await database.OpenAsync();
        await Execute(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, At INTEGER, Body TEXT)");
        await using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO Rows (At, Body) VALUES ($at, $body)";
        var (at, body) = (insert.Parameters.Add("$at", SqliteType.Integer), insert.Parameters.Add("$body", SqliteType.Text));
        await insert.PrepareAsync();
        using var turn = new SemaphoreSlim(1, 1);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var site = builder.Build();
        site.MapPost("/{**any}", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            await turn.WaitAsync();
            try
            {
                at.Value = Environment.TickCount64;
                body.Value = string.Join('&', form.Select(f => $"{f.Key}={f.Value}"));
                await insert.ExecuteNonQueryAsync();
            }
            finally
            {
                turn.Release();
            }

            return Results.StatusCode(StatusCodes.Status204NoContent);
        });
        await site.RunAsync();
    }

    private static async Task Execute(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
