using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Aftercourse.Assessing;
using Aftercourse.Cases;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Spectre.Console;
using Rule = Aftercourse.Guidance.Rule;

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
        if (CompiledInput.Read(path, terminal) is not { } input)
            return ExitCodes.Wrong;

        var diagnostics = new DiagnosticBag();
        var files = input.Files.Where(f => f.Path.Contains("cases/", StringComparison.Ordinal) && f.Path.EndsWith(".yaml", StringComparison.Ordinal));
        var cases = files.SelectMany(f => CaseReading.Read(f, input.Article, diagnostics)).ToArray();
        if (diagnostics.HasErrors)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return ExitCodes.Wrong;
        }

        var run = new CaseRun(input.Article, CompiledEvaluator.Best(input.Article));
        var results = cases.Select(run.Run).ToImmutableArray();
        var interview = new InterviewRun(input.Article, CompiledEvaluator.Best(input.Article));
        var pages = results.ToLookup(r => r.Assessment.Level, r => interview.Hold(r.Case).Pages);
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => Json(writer, input.Article, results, pages)));
        else
            Text(terminal.Out, input.Article, results, pages);
        return results.All(r => r.Holds) ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private static void Text(IAnsiConsole console, CompiledArticle article, ImmutableArray<CaseResult> results, ILookup<Level, int> pages)
    {
        foreach (var result in results.Where(r => !r.Holds))
        {
            console.MarkupLineInterpolated($"[red bold]✗ {result.Case.Name}[/]  [dim]{result.Case.Span.ToString()}[/]");
            foreach (var difference in result.Differences)
                Paragraphs.Write(console, 4, null, new Paragraphs.Run(difference + "."));
        }

        var rules = Covered(article);
        var table = new Table().Border(TableBorder.Simple).AddColumn("rule").AddColumn("kind").AddColumn(new TableColumn("fired").RightAligned()).AddColumn(new TableColumn("decided").RightAligned());
        foreach (var rule in rules)
        {
            var (fired, decided) = (Fired(rule, results), Decided(rule, results));
            var style = fired == 0 ? "red" : decided == 0 && rule is Alarm or Course ? "yellow" : "default";
            table.AddRow(new Markup($"[{style}]{rule.Name}[/]"), new Markup(rule.Kind), new Markup($"{fired}"), new Markup(rule is Alarm or Course ? $"{decided}" : ""));
        }

        console.Write(table);
        var never = rules.Where(r => Fired(r, results) == 0).Select(r => r.Name).ToArray();
        var broken = results.Count(r => !r.Holds);
        Paragraphs.Write(console, 0, null, new Paragraphs.Run($"{rules.Length - never.Length} of {rules.Length} rules fired in some case.{(never.Length > 0 ? $" Never: {string.Join(", ", never)}." : "")}"));
        foreach (var level in LevelNames.All.Where(l => pages[l].Any()))
            Paragraphs.Write(console, 0, null, new Paragraphs.Run($"{level.Name()}: {pages[level].Count()} cases, settled after a median of {Median(pages[level])} pages of questions, at most {pages[level].Max()}."));
        console.MarkupLineInterpolated($"[{(broken == 0 ? "green" : "red")} bold]{results.Length - broken} cases hold, {broken} do not.[/]");
    }

    private static ImmutableArray<Rule> Covered(CompiledArticle article) => [.. article.Rules.Where(r => r is Alarm or Course or Cause or Advice)];

    private static int Fired(Rule rule, ImmutableArray<CaseResult> results) => rule is Advice advice
        ? results.Count(r => r.Assessment.Advice.Contains(advice))
        : results.Count(r => r.Truths[rule.Index].IsYes);

    private static int Decided(Rule rule, ImmutableArray<CaseResult> results) => results.Count(r => r.Decisive.Contains(rule));

    private static int Median(IEnumerable<int> numbers) => numbers.Order().ElementAt(numbers.Count() / 2);

    private static void Json(Utf8JsonWriter writer, CompiledArticle article, ImmutableArray<CaseResult> results, ILookup<Level, int> pages)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cases", results.Length);
        writer.WriteNumber("broken", results.Count(r => !r.Holds));
        writer.WriteStartArray("differences");
        foreach (var result in results.Where(r => !r.Holds))
        {
            writer.WriteStartObject();
            writer.WriteString("case", result.Case.Name);
            writer.WriteString("at", result.Case.Span.ToString());
            writer.WriteStartArray("differences");
            foreach (var difference in result.Differences)
                writer.WriteStringValue(difference);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("pages");
        foreach (var level in LevelNames.All.Where(l => pages[l].Any()))
        {
            writer.WriteStartObject(level.Name());
            writer.WriteNumber("median", Median(pages[level]));
            writer.WriteNumber("most", pages[level].Max());
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("rules");
        foreach (var rule in Covered(article))
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Name);
            writer.WriteString("kind", rule.Kind);
            writer.WriteNumber("fired", Fired(rule, results));
            if (rule is Alarm or Course)
                writer.WriteNumber("decided", Decided(rule, results));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
