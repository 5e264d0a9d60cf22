using System.CommandLine;
using System.Text;
using System.Text.Json;
using Aftercourse.Records;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Reporting;

/// <summary>
/// <c>aftercourse reports</c>: what readers reported, for the editors. A verb of the site's program: the database belongs to it, and the command line is compiled ahead of time, where the
/// database's library cannot follow (docs/decisions/0008).
/// </summary>
public static class ReportsCommand
{
    private const int Success = 0, Wrong = 1, Usage = 2, BadInput = 3;

    /// <summary>Runs it. Exit codes are those of the command line (docs/command-line.md).</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        var data = new Option<string>("--data") { Description = "The site's data folder.", DefaultValueFactory = _ => "data", Recursive = true };
        var article = new Option<string?>("--article") { Description = "An article's folder. Left out: the article that ships with the program.", Recursive = true };
        var id = new Argument<string>("report") { Description = "Its name, or the end of it." };
        var reply = new Option<string?>("--reply") { Description = "What the reader is told." };
        var needed = new Option<string>("--reply") { Description = "What the reader is told.", Required = true };
        var version = new Option<string>("--in") { Description = "The version of the article in which it is fixed.", Required = true };
        var all = new Option<bool>("--all") { Description = "Also those that are answered." };
        var json = new Option<bool>("--json") { Description = "As W3C Web Annotations, one on each line." };
        var address = new Option<Uri>("--address") { Description = "The address of the site in them.", DefaultValueFactory = _ => new Uri("http://localhost/") };

        var list = new Command("list", "Reports that wait for an answer, oldest first.") { all, json, address };
        list.SetAction((parsed, cancel) => With(parsed, async reports =>
        {
            foreach (var report in await reports.List(parsed.GetValue(all) ? null : ReportState.Open, cancel))
                output.WriteLine(parsed.GetValue(json) ? Annotation(report, parsed.GetValue(address)!) : ReportTelling.Line(report));
            return Success;
        }));
        var show = new Command("show", "One report, beside what stands there today and the rules that rest on it.") { id };
        show.SetAction((parsed, cancel) => With(parsed, reports => One(parsed, reports, cancel, report =>
        {
            if (Edition.Load(parsed.GetValue(article), errors) is not { } edition)
                return Task.FromResult(BadInput);
            foreach (var line in ReportTelling.Whole(report, edition.Woven))
                output.WriteLine(line);
            return Task.FromResult(Success);
        })));
        var accept = new Command("accept", "Tell the reader that it is right, and will be changed.") { id, reply };
        accept.SetAction((parsed, cancel) => Answer(parsed, ReportState.Accepted, parsed.GetValue(reply), null, cancel));
        var decline = new Command("decline", "Tell the reader that it stays as it is, and why.") { id, needed };
        decline.SetAction((parsed, cancel) => Answer(parsed, ReportState.Declined, parsed.GetValue(needed), null, cancel));
        var isFixed = new Command("fixed", "Tell the reader in which version it is fixed.") { id, version, reply };
        isFixed.SetAction((parsed, cancel) => Answer(parsed, ReportState.Fixed, parsed.GetValue(reply), parsed.GetValue(version), cancel));
        var delete = new Command("delete", "Delete it for good, such as one in which somebody wrote about their health. The reader's link then leads nowhere.") { id };
        delete.SetAction((parsed, cancel) => With(parsed, reports => One(parsed, reports, cancel, async report =>
        {
            await reports.Delete(report.Id, cancel);
            output.WriteLine($"{report.Id}: deleted");
            return Success;
        })));

        var root = new RootCommand("What readers reported, and what they are told.") { list, show, accept, decline, isFixed, delete, data, article };
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
            errors.WriteLine($"error: {message}");
        errors.WriteLine("help: `aftercourse reports --help` shows how to call it.");
        return Usage;

        // A misspelt folder must not become an empty database.
        async Task<int> With(ParseResult parsed, Func<ReportKeeping, Task<int>> what)
        {
            var file = RecordsHosting.File(parsed.GetValue(data)!);
            if (!File.Exists(file))
            {
                errors.WriteLine($"error: There is no database {file}.\nhelp: Name the site's data folder with --data.");
                return BadInput;
            }

            using var database = await Database.Open(file);
            return await what(new ReportKeeping(database, TimeProvider.System));
        }

        async Task<int> One(ParseResult parsed, ReportKeeping reports, CancellationToken cancel, Func<StoredReport, Task<int>> what)
        {
            var name = parsed.GetValue(id)!;
            var named = (await reports.List(null, cancel)).Where(r => name.Length >= 4 && r.Id.ToString().EndsWith(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
            if (named.Count == 1)
                return await what(named[0]);
            errors.WriteLine(named.Count == 0 ? $"error: There is no report {name}." : $"error: Several reports end with {name}.");
            errors.WriteLine("help: `aftercourse reports list --all` shows their names; four characters of the end are enough where they are of one report only.");
            return Wrong;
        }

        Task<int> Answer(ParseResult parsed, ReportState state, string? text, string? fixedIn, CancellationToken cancel) =>
            With(parsed, reports => One(parsed, reports, cancel, async report =>
            {
                await reports.Answer(report.Id, state, string.IsNullOrWhiteSpace(text) ? null : text.Trim(), fixedIn, cancel);
                output.WriteLine($"{report.Id}: {StateWords.Word(report.State)} -> {StateWords.Word(state)}");
                return Success;
            }));
    }

    private static string Annotation(StoredReport report, Uri address)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            WebAnnotation.Write(writer, report, address);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
