using System.CommandLine;
using Aftercourse.Cases;
using Aftercourse.Cli.Hazards;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Hazards;
using Aftercourse.Proving;
using Aftercourse.Proving.Hazards;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse hazards FILE</c>: holds each hazard against its controls, and writes the hazard log.</summary>
public static class HazardsVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The hazards, YAML or JSON; - reads standard input." }.RefusingOptions();
        var article = Options.ArticleOption();
        var tests = new Option<string?>("--tests") { Description = "The folder of the product's tests, where hazards name some." };
        var command = new Command("hazards", "Check that each hazard has controls that are proved, and write the hazard log.") { file, article, tests };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(file)!, parsed.GetValue(article), parsed.GetValue(tests)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? article, string? tests)
    {
        if (CompiledInput.Read(article, terminal, out var exitCode) is not { } input)
            return exitCode;
        if (tests is not null && !Directory.Exists(tests))
        {
            Messages.Error(terminal, $"There is no folder {tests}.", "Give the folder in which the sources of the tests lie.");
            return ExitCodes.BadInput;
        }

        var diagnostics = new DiagnosticBag();
        if (Input.File(path, diagnostics, terminal) is not { } source)
            return ExitCodes.BadInput;
        var hazards = HazardReading.Read(source, input.Article, diagnostics);
        var suite = CaseSuite.Run(input.Article, CompiledEvaluator.Best(input.Article), input.Files, diagnostics);
        var evidence = new Evidence(input.Article, Prover.Usual.Prove(input.Article), suite, tests is null ? new HashSet<string>() : TestNames.Under(tests));
        // A file that could not be read whole says nothing of what is missing in it.
        if (!diagnostics.HasErrors)
            HazardControl.Check(hazards, evidence, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return ExitCodes.Wrong;
        }

        terminal.Plain.Write(HazardLog.Write(hazards, evidence));
        return ExitCodes.Success;
    }
}
