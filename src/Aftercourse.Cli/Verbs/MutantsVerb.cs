using System.Collections.Immutable;
using System.CommandLine;
using Aftercourse.Cases;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Proving;
using Aftercourse.Proving.Mutating;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse mutants [ARTICLE]</c>: whether the cases and obligations of an article would notice a small fault in it.</summary>
public static class MutantsVerb
{
    // A mutant is asked a few questions, and there are thousands of mutants.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static Command Create(Terminal terminal)
    {
        var article = Options.Article();
        var format = Options.Format();
        var rule = new Option<string?>("--rule") { Description = "Only mutants of the rule, fact or finding of this name." };
        var sample = new Option<int?>("--sample") { Description = "Only so many mutants, drawn by chance." };
        var seed = new Option<int>("--seed") { Description = "Another number draws another sample." };
        var saveCases = new Option<string?>("--save-cases") { Description = "Write the person of each survivor's story as a case file into this folder: the case would catch it." };
        var command = new Command("mutants", "Put small faults into an article, one at a time, and say which of them no case and no obligation notices.") { article, format, rule, sample, seed, saveCases };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(article), parsed.GetValue(format), parsed.GetValue(rule), parsed.GetValue(sample), parsed.GetValue(seed), parsed.GetValue(saveCases)));
        return command;
    }

    private static int Run(Terminal terminal, string? path, OutputFormat format, string? rule, int? sample, int seed, string? casesFolder)
    {
        if (CompiledInput.Read(path, terminal, out var exitCode) is not { } input)
            return exitCode;
        if (Suite(terminal, input, out exitCode) is not { } suite)
            return exitCode;

        var mutants = Mutant.Of(input.Syntax, input.Article).Where(m => rule is null || m.Declaration.Name.Text == rule).ToImmutableArray();
        if (mutants.IsEmpty)
        {
            Messages.Error(terminal, rule is null ? "There is nothing in this article that can be mutated." : $"Nothing of the name `{rule}` can be mutated.", "Mutants are made of alarms, courses, cautions, findings, and facts with `only if`.");
            return ExitCodes.BadInput;
        }

        if (sample is { } size)
            mutants = Mutant.Sample(mutants, size, seed);
        var report = new MutationReport(new MutationRun(input.Article, suite, new CpSatSolver(Limit)).Try(mutants, done => Progress(terminal, done, mutants.Length)));
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => MutationRendering.Json(writer, input.Article, report)));
        else
            MutationRendering.Text(terminal.Out, report);
        if (casesFolder is not null && !SaveCases(terminal, input, report, casesFolder))
            return ExitCodes.BadInput;
        return report.Count(Fate.SurvivesLowering) > 0 ? ExitCodes.Lowered : report.Count(Fate.Unknown) > 0 ? ExitCodes.NotProved : ExitCodes.Success;
    }

    // What is noticed in a mutant says something only where nothing is wrong without it.
    private static CaseSuite? Suite(Terminal terminal, CompiledInput input, out int exitCode)
    {
        var diagnostics = new DiagnosticBag();
        var suite = CaseSuite.Run(input.Article, CompiledEvaluator.Best(input.Article), input.Files, diagnostics);
        exitCode = ExitCodes.Wrong;
        if (diagnostics.HasErrors)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return null;
        }

        if (!suite.Broken.IsEmpty)
        {
            Messages.Error(terminal, $"{suite.Broken.Length} of the article's cases do not hold as it is, so they cannot say what a fault would change.", "`aftercourse test` shows them.");
            return null;
        }

        var proofs = Prover.Usual.Prove(input.Article);
        if (proofs.Refuted + proofs.Unknown == 0)
            return suite;
        exitCode = proofs.Refuted > 0 ? ExitCodes.Refuted : ExitCodes.NotProved;
        Messages.Error(terminal, $"{proofs.Refuted + proofs.Unknown} of the article's obligations are not proved as it is, so they cannot say what a fault would change.", "`aftercourse check` shows them.");
        return null;
    }

    private static void Progress(Terminal terminal, int done, int all)
    {
        if (terminal.Error.Profile.Capabilities.Interactive && done < all && done * 10 / all > (done - 1) * 10 / all)
            Paragraphs.Write(terminal.Error, 0, null, new Paragraphs.Run($"{done} of {all} mutants", "dim"));
    }

    private static bool SaveCases(Terminal terminal, CompiledInput input, MutationReport report, string folder)
    {
        var grounds = new Grounds(input.Article);
        return OutputFile.Write(
            terminal,
            folder,
            from numbered in report.Uncaught.Index()
            let result = numbered.Item
            where result.Story is { } story && (story.Before is not null || !story.Person.Occurrences.IsEmpty)
            let name = $"mutant-{numbered.Index + 1}-{result.Mutant.Declaration.Name.Text}"
            select (name + ".yaml", StoryCases.Write(grounds, result.Story!.Person, result.Story.Before, name, $"Another answer than that of an article in which {result.Mutant}.")));
    }
}
