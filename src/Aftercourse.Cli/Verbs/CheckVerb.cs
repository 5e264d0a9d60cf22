using System.CommandLine;
using Aftercourse.Cli.Checking;
using Aftercourse.Cli.Rendering;
using Aftercourse.Proving;
using Aftercourse.Proving.Solving;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse check [ARTICLE]</c>: compiles, proves and reports; once, or with <c>--watch</c> at each save.</summary>
public static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = Options.Article();
        var retractions = Options.Retractions();
        var format = Options.Format<DiagnosticFormat>("text for people, gnu (one line each) for editors, or json.");
        var noProofs = new Option<bool>("--no-proofs") { Description = "Compile only, and prove nothing." };
        var limit = Options.Limit("one obligation");
        var saveCases = new Option<string?>("--save-cases") { Description = "Write the person of each story as a case file into this folder." };
        var reportFile = new Option<string?>("--report") { Description = "Write what was proved into this file, as JSON that names the article by its hash: the site shows it." };
        var watch = new Option<bool>("--watch") { Description = "Check again whenever the article is saved, until Ctrl+C; only what an edit touches is proved again." };
        var command = new Command("check", "Compile an article, report everything that is wrong with it, and prove that it is safe for all patients.")
        {
            article, retractions, format, noProofs, limit, saveCases, reportFile, watch,
        };
        command.SetAction(parsed =>
        {
            var request = new CheckRequest(
                parsed.GetValue(article), parsed.GetValue(retractions), parsed.GetValue(format), !parsed.GetValue(noProofs), parsed.GetValue(saveCases), parsed.GetValue(reportFile), parsed.GetValue(limit));
            return parsed.GetValue(watch) ? Watching.Run(terminal, request, check => Show(terminal, check, request.Format)) : Run(terminal, request);
        });
        return command;
    }

    private static int Run(Terminal terminal, CheckRequest request)
    {
        if (ArticleCheck.Of(terminal, request, new Prover(new CpSatSolver(request.Limit))) is not { } check)
            return ExitCodes.BadInput;
        Show(terminal, check, request.Format);
        return check.Write(terminal, request) ? check.ExitCode : ExitCodes.BadInput;
    }

    private static void Show(Terminal terminal, ArticleCheck check, DiagnosticFormat format)
    {
        DiagnosticRendering.Show(terminal, check.Compilation.Diagnostics, format, check.Report is null ? null : writer => ProofRendering.Json(writer, check.Report));
        if (format == DiagnosticFormat.Text)
            Summary(terminal, check.Compilation);
        if (check.Report is not null && format != DiagnosticFormat.Json)
            ProofRendering.Show(terminal, check.Report, format);
    }

    private static void Summary(Terminal terminal, Compilation compilation)
    {
        if (compilation.Article is { } article)
            Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run($"{article.Id} {article.Version}", "green bold"), new Paragraphs.Run($" compiles: {CheckCounts.Parts(article)}."));
        if (compilation.Diagnostics.Length > 0)
            Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run($"{CheckCounts.Problems(compilation.Diagnostics)}."));
    }
}
