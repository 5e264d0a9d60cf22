using System.Diagnostics;
using System.Globalization;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Load;

/// <summary>What a check-in is made of, step by step, one after another: microseconds and bytes of each, once warm. No HTTP, and nobody to write to the disk with.</summary>
internal static class Steps
{
    private const int Rounds = 3;

    public static async Task<int> Run(string data, int interviews)
    {
        if (PreparedSite.Build(data, "http://127.0.0.1:0") is not { } site)
            return 1;
        await using (site)
        {
            var secrets = new List<Secret>();
            for (var i = 0; i < interviews; i++)
            {
                if (Secret.TryParse((await PreparedSite.Unfinished(site, CancellationToken.None)).Secret, out var secret))
                    secrets.Add(secret);
            }

            for (var round = 1; round <= Rounds; round++)
            {
                var steps = new Measured();
                foreach (var secret in secrets)
                    await OneCheckIn(site.Services, secret, isLast: round == Rounds, steps);
                if (round == Rounds)
                    steps.Show(secrets.Count);
            }
        }

        return 0;
    }

    private static async Task OneCheckIn(IServiceProvider services, Secret secret, bool isLast, Measured steps)
    {
        var (edition, keeping, episodes) = (services.GetRequiredService<Edition>(), services.GetRequiredService<CheckKeeping>(), services.GetRequiredService<EpisodeKeeping>());
        var stored = (await steps.Measure("find", () => episodes.Find(secret, edition.Article)))!;
        var check = await steps.Measure("take up again", () => Task.FromResult(keeping.Open(stored)));
        var page = await steps.Measure("page asked", () => Task.FromResult(check.Sitting.Page));
        var replies = page.Select(PreparedSite.Reply).ToArray();
        var next = await steps.Measure("answer", () => Task.FromResult(check.Sitting.Answer(replies)));
        await steps.Measure("next page", () => Task.FromResult(next.Page));
        var assessment = await steps.Measure("assess", () => Task.FromResult(edition.Assessor.Assess(next.Snapshot)));
        await steps.Measure("write out", () => Task.FromResult(Replay.Of(next.Episode, assessment)));
        // It can be saved once only.
        if (isLast)
            await steps.Measure("save, assessment included", () => keeping.Save(check, next, CancellationToken.None));
    }

    private sealed class Measured
    {
        private readonly Dictionary<string, (TimeSpan Time, long Bytes)> _steps = [];

        public async Task<T> Measure<T>(string name, Func<Task<T>> step)
        {
            var (began, bytes) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
            var result = await step();
            var before = _steps.GetValueOrDefault(name);
            _steps[name] = (before.Time + Stopwatch.GetElapsedTime(began), before.Bytes + GC.GetTotalAllocatedBytes() - bytes);
            return result;
        }

        public void Show(int count)
        {
            foreach (var (name, (time, bytes)) in _steps)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{time.TotalMicroseconds / count,8:0.0} µs {bytes / 1000.0 / count,8:0.0} kB"));
        }
    }
}
