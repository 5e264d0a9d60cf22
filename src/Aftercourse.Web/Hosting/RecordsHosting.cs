using Aftercourse.Records;

namespace Aftercourse.Web.Hosting;

/// <summary>The database of the site, opened at the start, and what runs beside it.</summary>
public static partial class RecordsHosting
{
    /// <summary>The file of the database in a data folder.</summary>
    public static string File(string data) => Path.Combine(Path.GetFullPath(data), "records.db");

    /// <summary>Opens it, while other things are made ready.</summary>
    public static Task<Database> Open(SiteOptions options) => Task.Run(() =>
    {
        Directory.CreateDirectory(options.Data);
        return Database.Open(File(options.Data));
    });

    /// <summary>Adds what works on it.</summary>
    public static void AddRecords(this IServiceCollection services, Task<Database> opening)
    {
        // Waited for: a site that cannot reach its database does not start.
        var database = opening.GetAwaiter().GetResult();
        services.AddSingleton(_ => database);
        services.AddSingleton<EpisodeKeeping>();
        services.AddSingleton<EpisodeExport>();
        services.AddSingleton<PinChecking>();
        services.AddSingleton<ReportKeeping>();
        services.AddSingleton<Expiry>();
        services.AddHostedService<ExpiryRounds>();
    }

    /// <summary>Deletes what was not saved in time, every few minutes.</summary>
    private sealed partial class ExpiryRounds(Expiry expiry, TimeProvider clock, ILogger<ExpiryRounds> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var rounds = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
            try
            {
                do
                    await Round(stoppingToken);
                while (await rounds.WaitForNextTickAsync(stoppingToken));
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The site stops.
            }
        }

        private async Task Round(CancellationToken cancel)
        {
            try
            {
                await expiry.DeleteExpired(cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                // Tried again in the next round; nothing that has expired is found in between either.
                Failed(log, e.GetType().FullName ?? "");
            }
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "What has expired could not be deleted: {Kind}.")]
        private static partial void Failed(ILogger log, string kind);
    }
}
