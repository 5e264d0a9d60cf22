using System.Net;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Data.Sqlite;

namespace Aftercourse.Load;

/// <summary>The whole site, with interviews of people who have answered all but the last page. Each request that is prepared answers it: the check-in is completed, assessed, and on the disk.</summary>
internal static class PreparedSite
{
    public static async Task<int> Run(string data, string address, int interviews, string requests)
    {
        if (Build(data, address, FromManyAddresses) is not { } site)
            return 1;
        await using (site)
        {
            var (cookie, token) = Token(site);
            var lines = new string[interviews];
            await Parallel.ForAsync(0, interviews, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancel) => lines[i] = await Prepare(site, token, cancel));
            await File.WriteAllLinesAsync(requests, lines.Prepend(cookie));
            await site.RunAsync();
        }

        return 0;
    }

    /// <summary>The site with nothing but warnings in its log; null where the article does not compile.</summary>
    /// <param name="data">Its folder of data.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="change">What is changed before it is put together.</param>
    internal static WebApplication? Build(string data, string address, Action<WebApplicationBuilder>? change = null) => Site.Build(
        ["--data", data, "--urls", address, "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning"], Console.Error, change);

    /// <summary>How many check-ins are completed in a database.</summary>
    public static async Task<long> Completed(string file)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM CheckIns WHERE Completed IS NOT NULL";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // The address and the form of the last page, with a tab between.
    private static async Task<string> Prepare(WebApplication site, string token, CancellationToken cancel)
    {
        var (secret, sitting) = await Unfinished(site, cancel);
        var replies = sitting.Page.Select(Reply).ToArray();
        var fields = AnswerForm.Fields(replies).SelectMany(f => f.Value, (f, value) => (f.Key, Value: value ?? "")).Append((AnswerForm.Next, AnswerForm.Names(replies.Select(r => r.Question)))).Append(("form", token));
        return $"{CheckAddress.Of(secret, sitting.Answered.Length)}\t{string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Item1)}={Uri.EscapeDataString(f.Item2)}"))}";
    }

    /// <summary>An interview of which all but the last page is answered: 20 hours after a spinal, sore where the needle went in, all else no. Its secret, and how it stands.</summary>
    /// <param name="site">Where.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="most">The most pages that are answered.</param>
    internal static async Task<(string Secret, Sitting Sitting)> Unfinished(WebApplication site, CancellationToken cancel, int most = int.MaxValue)
    {
        var (edition, checks) = (site.Services.GetRequiredService<Edition>(), site.Services.GetRequiredService<CheckKeeping>());
        var secret = (await checks.Begin(edition.Article.Procedures.Where(p => p.Name == "spinal"), cancel)).Text;
        var begun = (await checks.Find(secret, cancel))!;
        await checks.Save(begun, 0, begun.Stored.Episode.Procedures[0] with { Began = When.At(checks.Now() with { Minutes = checks.Now().Minutes - (20 * 60) }) }, cancel);
        var check = (await checks.Find(secret, cancel))!;
        var sitting = check.Sitting;
        while (sitting.Answered.Length < most && sitting.Answer(sitting.Page.Select(Reply)) is { IsOver: false } next)
            sitting = next;
        await checks.Save(check, sitting, cancel);
        return (secret, sitting);
    }

    /// <summary>The secret of a second check-in of that person, begun and not answered.</summary>
    internal static async Task<string> Later(WebApplication site, CancellationToken cancel)
    {
        var checks = site.Services.GetRequiredService<CheckKeeping>();
        var (secret, sitting) = await Unfinished(site, cancel);
        var done = await checks.Save((await checks.Find(secret, cancel))!, sitting.Answer(sitting.Page.Select(Reply)), cancel);
        await checks.Keep(checks.Open(done.Episode!), secret, null, cancel);
        var kept = (await checks.Kept(secret, cancel))!.Link!.Text;
        await checks.BeginNext((await checks.Find(kept, cancel))!.Stored, cancel);
        return kept;
    }

    /// <summary>What that person answers.</summary>
    internal static Reply Reply(Question question) => new(question, (question.Fact?.Name, question.Fact?.Type) switch
    {
        ("place", AnyOfType any) => Answer.Of(1 << any.Options.Single(o => o.Name == "needle-site").Index),
        ("trend", OneOfType one) => Answer.Of(one.Options.Single(o => o.Name == "easing").Index),
        (_, YesNoType) => Answer.No,
        (_, NumberType) => Answer.Of(3),
        (_, DurationType) => Answer.Of(15 * 60),
        _ => Answer.Unsure,
    });

    private static (string Cookie, string Token) Token(WebApplication site)
    {
        var tokens = site.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = site.Services });
        return ($"form={tokens.CookieToken}", tokens.RequestToken!);
    }

    // Limits by address hold for each person; a load test is many.
    private static void FromManyAddresses(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, EachIsSomebody>();

    private sealed class EachIsSomebody : IStartupFilter
    {
        private int count;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                var number = Interlocked.Increment(ref count);
                context.Connection.RemoteIpAddress = new IPAddress([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
                return go(context);
            });
            next(app);
        };
    }
}
