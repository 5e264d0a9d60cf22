using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Aftercourse.Assessing;
using Aftercourse.Cases;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using Spectre.Console;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse test [ARTICLE]</c>: runs the article's cases and reports which rules they cover.</summary>
public static class TestVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = Options.Article();
        var format = Options.Format();
        var command = new Command("test", "Run the article's cases and report which rules fired, which decided, and which never did.") { article, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string? path, OutputFormat format)
    {
        if (CompiledInput.Read(path, terminal, out var exitCode) is not { } input)
            return exitCode;

        var diagnostics = new DiagnosticBag();
        var suite = CaseSuite.Run(input.Article, CompiledEvaluator.Best(input.Article), input.Files, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return ExitCodes.Wrong;
        }

        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => Json(writer, suite)));
        else
            Text(terminal.Out, suite);
        return suite.Broken.IsEmpty ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private static void Text(IAnsiConsole console, CaseSuite suite)
    {
        foreach (var broken in suite.Broken)
        {
            Paragraphs.Write(console, 0, new Paragraphs.Run("✗", "red"), new Paragraphs.Run(broken.Name, "red bold"), new Paragraphs.Run($" {broken.Span}", "dim"));
            foreach (var difference in broken.Differences)
                Paragraphs.Write(console, 4, null, new Paragraphs.Run(difference + "."));
        }

        console.Write(Table(suite));
        var never = suite.Coverage.Where(c => c.Fired == 0).Select(c => c.Rule.Name).ToArray();
        Paragraphs.Write(console, 0, $"{suite.Coverage.Length - never.Length} of {suite.Coverage.Length} rules fired in some case.{(never.Length > 0 ? $" Never: {string.Join(", ", never)}." : "")}");
        var idle = suite.Coverage.Where(c => c.Decided == 0).Select(c => c.Rule.Name).ToArray();
        if (idle.Length > 0)
            Paragraphs.Write(console, 0, $"Never decisive: {string.Join(", ", idle)}.");
        if (!suite.Interviews.IsEmpty)
            console.Write(Pages(suite));
        console.MarkupLineInterpolated($"[{(suite.Broken.IsEmpty ? "green" : "red")} bold]{suite.Count - suite.Broken.Length} cases hold, {suite.Broken.Length} do not.[/]");
    }

    private static Table Table(CaseSuite suite)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("rule").AddColumn("kind").AddColumn(new TableColumn("fired").RightAligned()).AddColumn(new TableColumn("decided").RightAligned());
        foreach (var (rule, fired, decided) in suite.Coverage)
        {
            var style = fired == 0 ? "red" : decided == 0 ? "yellow" : "default";
            table.AddRow(new Markup($"[{style}]{rule.Name}[/]"), new Markup(rule.Kind), new Markup($"{fired}"), new Markup($"{decided}"));
        }

        return table;
    }

    private static Table Pages(CaseSuite suite)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("pages of questions").AddColumn(new TableColumn("people").RightAligned());
        foreach (var column in (string[])["first: median", "95 %", "most", "later: median", "95 %", "most"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var (level, first, later) in suite.Interviews)
        {
            int[] figures = [first.Cases, first.Median, first.NinetyFive, first.Most, later.Median, later.NinetyFive, later.Most];
            table.AddRow([level?.Name() ?? "all", .. figures.Select(f => f.ToString(CultureInfo.InvariantCulture))]);
        }

        return table;
    }

    private static void Json(Utf8JsonWriter writer, CaseSuite suite)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cases", suite.Count);
        writer.WriteStartArray("broken");
        foreach (var broken in suite.Broken)
        {
            writer.WriteStartObject();
            writer.WriteString("case", broken.Name);
            writer.WriteString("at", broken.Span.ToString());
            writer.WriteStartArray("differences");
            foreach (var difference in broken.Differences)
                writer.WriteStringValue(difference);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("pages");
        foreach (var (level, first, later) in suite.Interviews)
        {
            writer.WriteStartObject(level?.Name() ?? "all");
            writer.WriteNumber("people", first.Cases);
            Length("first", first);
            Length("later", later);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("rules");
        foreach (var (rule, fired, decided) in suite.Coverage)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Name);
            writer.WriteString("kind", rule.Kind);
            writer.WriteNumber("fired", fired);
            if (decided is { } count)
                writer.WriteNumber("decided", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Length(string name, InterviewLength length)
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("median", length.Median);
            writer.WriteNumber("ninetyFivePercent", length.NinetyFive);
            writer.WriteNumber("most", length.Most);
            writer.WriteEndObject();
        }
    }
}
