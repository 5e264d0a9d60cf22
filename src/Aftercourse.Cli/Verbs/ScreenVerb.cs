using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Screening;
using Aftercourse.Telling;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse screen FILE</c>: tells what speaks against a procedure before it is done.</summary>
public static class ScreenVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("screening") { Description = "A screening as YAML or JSON (docs/episode-format.md); `-` reads standard input." }.RefusingOptions();
        var article = Options.ArticleOption();
        var format = Options.Format();
        var command = new Command("screen", "Tell what speaks against a procedure before it is done.") { file, article, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(file)!, parsed.GetValue(article), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? articlePath, OutputFormat format)
    {
        if (CompiledInput.Read(articlePath, terminal, out var exitCode) is not { } input)
            return exitCode;

        var diagnostics = new DiagnosticBag();
        var source = Input.File(path, diagnostics, terminal);
        if (source is null)
            return ExitCodes.BadInput;

        var planned = diagnostics.HasErrors ? null : ScreeningReading.Read(source, input.Article, diagnostics);
        if (planned is null)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return ExitCodes.BadInput;
        }

        var result = Screener.Screen(input.Article, planned);
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => ScreeningJson.Write(writer, result)));
        else
            Show(terminal.Out, result, input.Standing(terminal));
        return ExitCodes.Success;
    }

    private static void Show(IAnsiConsole console, ScreeningResult result, ReviewStanding standing)
    {
        var citations = new Citations(result.Article);
        Write(console, 0, null, new Run($"Before {result.Before.Title}", "dim"));
        console.WriteLine();
        Write(console, 0, null, new Run(CautionWords.Headline(result.Strongest, result.IsComplete), result.Strongest is CautionKind.DoNot ? "red bold" : "bold"));
        foreach (var group in result.Reasons.GroupBy(r => r.Strength))
        {
            console.WriteLine();
            Write(console, 0, null, new Run(CautionWords.Title(group.Key), "bold"));
            foreach (var reason in group)
                Write(console, 2, new Run("·", "dim"), new Run(reason.Caution.Say!.Value + (reason.IsUnsure ? " " + CautionWords.NotSure : "")), Cited.Numbers(citations.Cite(reason.Caution.Claim)));
        }

        if (!result.IsComplete)
        {
            console.WriteLine();
            Write(console, 0, null, new Run("Not answered yet", "bold"));
            Write(console, 2, null, new Run(string.Join("; ", result.Unknown.Select(f => f.Label.Value)) + "."));
        }

        console.WriteLine();
        foreach (var source in citations.List())
            Write(console, 2, new Run($"[{source.Number}]", "dim"), new Run(source.ToString(), "dim"));
        Write(console, 0, null, new Run($"Not a diagnosis. {standing.Sentence} {result.Article.Id} {result.Article.Version}, {result.Article.Hash[..12]}.", "dim"));
    }
}
