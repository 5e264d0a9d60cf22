using System.Diagnostics;
using System.Globalization;
using Aftercourse.Web.Checks;

namespace Aftercourse.Load;

/// <summary>
/// How long the server takes for a question: from the moment that it has read the request until the page is written, over loopback, one request after another, in a warm process. Every page of an
/// interview in which nothing is wrong, and that of a later check-in.
/// </summary>
internal static class QuestionTimes
{
    private const int WarmUp = 1500;

    public static async Task<int> Run(string data, int requests)
    {
        var clock = new ServerClock();
        if (PreparedSite.Build(data, "http://127.0.0.1:0", b => b.Services.AddSingleton<IStartupFilter>(clock)) is not { } site)
            return 1;
        await using (site)
        {
            await site.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
            List<(string Name, string Address)> pages = [];
            var (secret, sitting) = await PreparedSite.Unfinished(site, CancellationToken.None);
            for (var page = 0; page < sitting.Answered.Length; page++)
                pages.Add(($"page {page + 1}", CheckAddress.Of((await PreparedSite.Unfinished(site, CancellationToken.None, page)).Secret)));
            pages.Add(("the last page", CheckAddress.Of(secret)));
            pages.Add(("a later check-in", CheckAddress.Of(await PreparedSite.Later(site, CancellationToken.None))));

            foreach (var (_, address) in pages)
                await clock.Time(client, address, WarmUp);
            Console.WriteLine($"{"milliseconds of the server",-28}{"median",8}{"95 %",8}");
            foreach (var (name, address) in pages)
            {
                var times = await clock.Time(client, address, requests);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{times[requests / 2].TotalMilliseconds,8:0.00}{times[requests * 95 / 100].TotalMilliseconds,8:0.00}"));
            }
        }

        return 0;
    }

    /// <summary>Stands before everything else that the site does.</summary>
    private sealed class ServerClock : IStartupFilter
    {
        private TimeSpan _last;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => site =>
        {
            site.Use(async (context, go) =>
            {
                var began = Stopwatch.GetTimestamp();
                await go(context);
                await context.Response.CompleteAsync();
                _last = Stopwatch.GetElapsedTime(began);
            });
            next(site);
        };

        /// <summary>The times of some requests, the shortest first.</summary>
        public async Task<TimeSpan[]> Time(HttpClient client, string address, int requests)
        {
            var times = new TimeSpan[requests];
            for (var i = 0; i < requests; i++)
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                times[i] = _last;
            }

            Array.Sort(times);
            return times;
        }
    }
}
