using System.Diagnostics;
using System.Globalization;
using Aftercourse.Asking;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Load;

/// <summary>What a check-in is made of, step by step, on one thread: microseconds of each, warm.</summary>
internal static class Steps
{
    public static async Task Run(string data, int interviews)
    {
        if (Site.Build(["--data", data, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"], Console.Error) is not { } site)
            return;
        await using (site)
        {
            var (edition, keeping, episodes) = (site.Services.GetRequiredService<Edition>(), site.Services.GetRequiredService<CheckKeeping>(), site.Services.GetRequiredService<EpisodeKeeping>());
            var secrets = new List<(string, Sitting)>();
            for (var i = 0; i < interviews; i++)
                secrets.Add(await PreparedSite.Unfinished(site, default));
            var times = new Dictionary<string, (double Time, double Bytes)>();
            for (var round = 0; round < 3; round++)
            {
                times.Clear();
                foreach (var (text, last) in secrets)
                {
                    if (!Secret.TryParse(text, out var secret)) continue;
                    var stored = await Timed("find", async () => (await episodes.Find(secret, edition.Article))!);
                    var check = await Timed("resume", () => Task.FromResult(new Check(stored, edition.Interviewer.Resume(stored.Episode, stored.CheckIns[^1].Pages.Select(p => p.AsEnumerable())))));
                    await Timed("page asked", () => Task.FromResult(check.Sitting.Page));
                    var replies = check.Sitting.Page.Select(PreparedSite.Reply).ToArray();
                    var next = await Timed("answer", () => Task.FromResult(check.Sitting.Answer(replies)));
                    await Timed("next page", () => Task.FromResult(next.Page));
                    var snapshot = await Timed("snapshot", () => Task.FromResult(next.Snapshot));
                    await Timed("assess without changes", () => Task.FromResult(edition.Assessor.Assess(snapshot, false)));
                    var assessment = await Timed("assess", () => Task.FromResult(edition.Assessor.Assess(snapshot)));
                    await Timed("replay", () => Task.FromResult(Replay.Of(next.Episode, assessment)));
                    if (round == 2)
                        await Timed("save", () => keeping.Save(check, next, default));
                }
            }

            foreach (var (name, (time, bytes)) in times)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{time / secrets.Count * 1000,8:0.0} µs {bytes / secrets.Count / 1000,8:0.0} kB"));

            async Task<T> Timed<T>(string name, Func<Task<T>> step)
            {
                var (began, bytes) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
                var result = await step();
                var old = times.GetValueOrDefault(name);
                times[name] = (old.Time + Stopwatch.GetElapsedTime(began).TotalMilliseconds, old.Bytes + GC.GetTotalAllocatedBytes() - bytes);
                return result;
            }
        }
    }
}
