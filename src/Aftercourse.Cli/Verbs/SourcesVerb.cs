using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Sourcing;
using Aftercourse.Guidance;
using Aftercourse.Sourcing;
using Aftercourse.Telling;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse sources [ARTICLE]</c>: the table of sources, and what registries say of them.</summary>
public static class SourcesVerb
{
    // Reviews of evidence are mostly renewed after five to ten years.
    private const int OldAfterYears = 10;

    public static Command Create(Terminal terminal)
    {
        var article = Options.Article();
        var retractions = Options.Retractions();
        var resolve = new Option<string?>("--resolve") { Description = "An answer of the Crossref REST API, as a file or an https address: titles are compared, so that a mistyped DOI shows." };
        var format = Options.Format();
        var command = new Command("sources", "List the sources, their class and year, and the claims that rest on each.") { article, retractions, resolve, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article), parsed.GetValue(retractions), parsed.GetValue(resolve), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string? path, string? retractions, string? resolve, OutputFormat format)
    {
        if (CompiledInput.Read(path, terminal, out var exitCode) is not { } input)
            return exitCode;

        NoticedSource[] noticed = [];
        if (retractions is not null)
        {
            if (Notices.Read(terminal, input.Article, retractions) is not { } found)
                return ExitCodes.BadInput;
            noticed = [.. found];
        }

        MistypedDoi[] mistyped = [];
        if (resolve is not null)
        {
            if (Fetching.FileOrAddress(terminal, resolve) is not { } bytes)
                return ExitCodes.BadInput;
            if (CrossrefFile.Read(bytes) is not { } works)
            {
                Messages.Error(terminal, $"{resolve} is no answer of the Crossref REST API.", "Ask for https://api.crossref.org/works?filter=doi:A,doi:B and save the answer.");
                return ExitCodes.BadInput;
            }

            mistyped = [.. Titles.Mistyped(input.Article, works)];
        }

        var table = SourceTable.Of(input.Article);
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => Json(writer, input.Article, table, noticed, mistyped)));
        else
            Text(terminal, table, noticed, mistyped);
        return noticed.Any(n => n.Notice.Nature >= NoticeNature.ExpressionOfConcern) || mistyped.Length > 0 ? ExitCodes.Wrong : ExitCodes.Success;
    }

    private static void Text(Terminal terminal, SourceTable table, NoticedSource[] noticed, MistypedDoi[] mistyped)
    {
        var console = terminal.Out;
        for (var i = 0; i < table.Sources.Length; i++)
        {
            var (source, claims, rules) = table.Sources[i];
            Write(console, 0, new Run($"[{i + 1}]", "dim"), new Run(CitationLine.Of(source)));
            Write(console, 4, null, new Run($"{source.Id}; {SourceTable.NameOf(source.Class)}; {Plural.Of(claims.Length, "claim")}, {Plural.Of(rules, "rule")}: {string.Join(", ", claims.Select(c => c.Id))}", "dim"));
            foreach (var one in noticed.Where(n => n.Source == source))
                Write(console, 4, null, new Run($"{one.Notice.Name}, {Date(one.Notice.Date)}: {one.Notice.Reason}", one.Notice.Nature >= NoticeNature.ExpressionOfConcern ? "red bold" : "yellow"));
            foreach (var one in mistyped.Where(m => m.Source == source))
                Write(console, 4, null, new Run($"the DOI stands for another work: {one.Registered.Title} ({one.Similarity} of 100 alike)", "red bold"));
        }

        console.WriteLine();
        Write(console, 0, null, new Run(string.Join(", ", table.Sources.CountBy(s => s.Source.Class).OrderBy(c => c.Key).Select(c => $"{c.Value} {SourceTable.NameOf(c.Key)}")) + "."));
        var year = terminal.Clock.GetLocalNow().Year;
        var old = table.Claims.Where(c => c.NewestYear <= year - OldAfterYears).OrderBy(c => c.NewestYear).ToArray();
        if (old.Length > 0)
            Write(console, 0, null, new Run($"The newest source is older than {OldAfterYears} years for {Plural.Of(old.Length, "claim")}: {string.Join(", ", old.Select(c => $"{c.Claim.Id} {c.NewestYear}"))}."));
        foreach (var group in noticed.GroupBy(n => n.Notice.Nature).OrderByDescending(g => g.Key))
            Write(console, 0, null, new Run($"{group.First().Notice.Name}: {string.Join("; ", group.Select(n => $"{n.Source.Id}, on which rests {Resting(n)}"))}.", "bold"));
    }

    private static string Resting(NoticedSource noticed) => noticed.Claims.IsEmpty ? "nothing" : string.Join(", ", noticed.Claims.Select(c => c.Id));

    private static void Json(Utf8JsonWriter writer, CompiledArticle article, SourceTable table, NoticedSource[] noticed, MistypedDoi[] mistyped)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("sources");
        foreach (var (source, claims, rules) in table.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("source", source.Id);
            writer.WriteString("citation", CitationLine.Of(source));
            writer.WriteString("class", SourceTable.NameOf(source.Class));
            if (source.Year is { } year)
                writer.WriteNumber("year", year);
            writer.WriteString("doi", source.Doi);
            writer.WriteString("pmid", source.Pmid);
            writer.WriteString("url", source.Url);
            Names(writer, "claims", claims);
            writer.WriteNumber("rules", rules);
            if (noticed.FirstOrDefault(n => n.Source == source) is { } notice)
            {
                writer.WriteStartObject("notice");
                writer.WriteString("nature", notice.Notice.Name);
                writer.WriteString("date", Date(notice.Notice.Date));
                writer.WriteString("reason", notice.Notice.Reason);
                writer.WriteString("record", notice.Notice.Record);
                writer.WriteEndObject();
            }

            if (mistyped.FirstOrDefault(m => m.Source == source) is { } other)
                writer.WriteString("doiStandsFor", other.Registered.Title);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("claims");
        foreach (var claim in table.Claims)
        {
            writer.WriteStartObject();
            writer.WriteString("claim", claim.Claim.Id);
            writer.WriteString("status", claim.Claim.Status.Name());
            writer.WriteString("because", ReasonWords.Of(article, claim.Claim));
            writer.WriteString("strongest", SourceTable.NameOf(claim.Strongest));
            if (claim.NewestYear is { } newest)
                writer.WriteNumber("newest", newest);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter writer, string name, IEnumerable<Claim> claims)
    {
        writer.WriteStartArray(name);
        foreach (var claim in claims)
            writer.WriteStringValue(claim.Id);
        writer.WriteEndArray();
    }

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "date not known";
}
