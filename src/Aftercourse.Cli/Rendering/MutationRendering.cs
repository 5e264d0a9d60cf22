using System.Globalization;
using System.Text.Json;
using Aftercourse.Guidance;
using Aftercourse.Proving.Mutating;
using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>What became of the mutants of an article, to the terminal and to JSON.</summary>
public static class MutationRendering
{
    private static readonly Fate[] Fates = Enum.GetValues<Fate>();

    /// <summary>Shows it to people: the survivors first, then the counts.</summary>
    public static void Text(IAnsiConsole console, MutationReport report)
    {
        foreach (var result in report.Uncaught)
            Show(console, result);
        console.Write(Table(report));
        Paragraphs.Write(console, 0, Summary(report), report.Count(Fate.SurvivesLowering) > 0 ? "red bold" : report.Count(Fate.Unknown) > 0 ? "yellow bold" : "green bold");
    }

    /// <summary>The result in a few sentences.</summary>
    public static string Summary(MutationReport report)
    {
        var (lowering, raising, unknown) = (report.Count(Fate.SurvivesLowering), report.Count(Fate.SurvivesRaising), report.Count(Fate.Unknown));
        var share = report.Faults == 0 ? 100m : Math.Floor(1000m * report.Caught / report.Faults) / 10m;
        return string.Create(CultureInfo.InvariantCulture, $"""
            {report.Caught} of {report.Faults} faults are caught, {share} %. Of the rest, {lowering} {(lowering == 1 ? "lowers" : "lower")} urgency, {raising} only {(raising == 1 ? "raises" : "raise")} it, and {unknown} {(unknown == 1 ? "is" : "are")} not decided. {report.Count(Fate.Equivalent)} further mutants are no faults, since they tell nobody anything else, and {report.Count(Fate.Refused)} do not compile.
            """);
    }

    /// <summary>Writes it for machines (docs/mutation-check.md).</summary>
    public static void Json(Utf8JsonWriter writer, CompiledArticle article, MutationReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("article", article.Hash);
        writer.WriteNumber("mutants", report.Results.Length);
        writer.WriteNumber("faults", report.Faults);
        writer.WriteNumber("caught", report.Caught);
        Counts(writer, report);
        writer.WriteStartObject("kinds");
        foreach (var (kind, of) in report.ByKind)
        {
            writer.WriteStartObject(Name(kind.ToString()));
            Counts(writer, of);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("results");
        foreach (var result in report.Results)
            Result(writer, result);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter writer, MutationReport report)
    {
        foreach (var fate in Fates)
            writer.WriteNumber(Name(fate.ToString()), report.Count(fate));
    }

    private static void Result(Utf8JsonWriter writer, MutantResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("of", $"{result.Mutant.Declaration.Keyword.Text} {result.Mutant.Declaration.Name.Text}");
        writer.WriteString("kind", Name(result.Mutant.Kind.ToString()));
        writer.WriteString("says", result.Mutant.Says);
        writer.WriteString("at", result.Mutant.Declaration.Span.ToString());
        writer.WriteString("fate", Name(result.Fate.ToString()));
        if (result.By is { } by)
            writer.WriteString("by", by);
        if (result.Story is { } story)
        {
            writer.WriteStartArray("story");
            foreach (var sentence in story.Sentences)
                writer.WriteStringValue(sentence);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Show(IAnsiConsole console, MutantResult result)
    {
        var (sign, colour) = result.Fate switch { Fate.SurvivesLowering => ("↓", "red"), Fate.SurvivesRaising => ("↑", "blue"), _ => ("?", "yellow") };
        Paragraphs.Write(console, 0, new Paragraphs.Run(sign, colour), new Paragraphs.Run(result.Mutant.ToString(), $"{colour} bold"));
        Paragraphs.Write(console, 4, result.Mutant.Declaration.Span.ToString(), "dim");
        if (result.By is { } by)
            Paragraphs.Write(console, 4, $"Not decided: {by}.");
        foreach (var sentence in result.Story?.Sentences ?? [])
            Paragraphs.Write(console, 4, sentence);
    }

    private static Table Table(MutationReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("mutation").AddColumn(new TableColumn("mutants").RightAligned());
        foreach (var fate in Fates)
            table.AddColumn(new TableColumn(Words(fate)).RightAligned());
        foreach (var (words, of) in report.ByKind.Select(k => (Words(k.Kind), k.Report)).Append(("all", report)))
            table.AddRow([words, Number(of.Results.Length), .. Fates.Select(f => Number(of.Count(f)))]);
        return table;
    }

    /// <summary>A kind of mutation in words.</summary>
    public static string Words(MutationKind kind) => kind switch
    {
        MutationKind.Removed => "a rule removed",
        MutationKind.Weakened => "a level or kind weakened",
        MutationKind.Doubt => "\"not sure\" counts less",
        MutationKind.Limit => "a limit moved a step",
        MutationKind.Turned => "a comparison or `not` turned",
        MutationKind.Part => "a part of a condition dropped",
        _ => "a procedure, place or option left out or added",
    };

    private static string Words(Fate fate) => fate switch
    {
        Fate.CaughtByCase => "case",
        Fate.CaughtByObligation => "obligation",
        Fate.Refused => "refused",
        Fate.Equivalent => "no fault",
        Fate.SurvivesLowering => "lowers",
        Fate.SurvivesRaising => "raises",
        _ => "not decided",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
