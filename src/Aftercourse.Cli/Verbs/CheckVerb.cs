using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Sourcing;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Proving;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Stories;
using Aftercourse.Reviewing;
using Aftercourse.Sourcing;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse check [ARTICLE]</c>: compiles, proves and reports.</summary>
public static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = Options.Article();
        var retractions = Options.Retractions();
        var format = Options.Format<DiagnosticFormat>("text for people, gnu (one line each) for editors, or json.");
        var noProofs = new Option<bool>("--no-proofs") { Description = "Compile only, and prove nothing." };
        var saveCases = new Option<string?>("--save-cases") { Description = "Write the person of each story as a case file into this folder." };
        var reportFile = new Option<string?>("--report") { Description = "Write what was proved into this file, as JSON that names the article by its hash: the site shows it." };
        var command = new Command("check", "Compile an article, report everything that is wrong with it, and prove that it is safe for all patients.") { article, retractions, format, noProofs, saveCases, reportFile };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article), parsed.GetValue(retractions), parsed.GetValue(format), !parsed.GetValue(noProofs), parsed.GetValue(saveCases), parsed.GetValue(reportFile)));
        return command;
    }

    private static int Run(Terminal terminal, string? path, string? retractions, DiagnosticFormat format, bool proves, string? casesFolder, string? reportFile)
    {
        var diagnostics = new DiagnosticBag();
        if (Input.Article(path, diagnostics, terminal) is not { } files)
            return ExitCodes.BadInput;

        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Article is { } compiled)
        {
            // Who may review is part of what can be wrong with an article's folder.
            ReviewFolder.Read(compiled, files, diagnostics);
            if (retractions is not null)
            {
                if (Notices.Read(terminal, compiled, retractions) is not { } noticed)
                    return ExitCodes.BadInput;
                NoticedSource.Report(noticed, diagnostics);
            }

            compilation = new Compilation(diagnostics.HasErrors ? null : compiled, compilation.Syntax, diagnostics.Sorted());
        }

        var report = proves && compilation.Article is { } article ? Prover.Usual.Prove(article) : null;
        DiagnosticRendering.Show(terminal, compilation.Diagnostics, format, report is null ? null : writer => ProofRendering.Json(writer, report));
        if (format == DiagnosticFormat.Text)
            Summary(terminal, compilation);
        if (report is not null && format != DiagnosticFormat.Json)
            ProofRendering.Show(terminal, report, format);
        if (report is not null && casesFolder is not null && !SaveCases(terminal, report, compilation.Article!, casesFolder))
            return ExitCodes.BadInput;
        if (report is not null && reportFile is not null
            && !OutputFile.Write(terminal, reportFile, JsonOutput.Write(writer => ProofRendering.Report(writer, compilation.Article!, report, terminal.Today))))
            return ExitCodes.BadInput;
        return compilation.Article is null ? ExitCodes.Wrong
            : report is null ? ExitCodes.Success
            : report.Refuted > 0 ? ExitCodes.Refuted
            : report.Unknown > 0 ? ExitCodes.NotProved
            : ExitCodes.Success;
    }

    private static bool SaveCases(Terminal terminal, ProofReport report, CompiledArticle article, string folder)
    {
        var grounds = new Grounds(article);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (obligation, story) in report.Families.SelectMany(f => f.Refuted))
            {
                if (StoryCases.Write(obligation, story, grounds) is { } text)
                    File.WriteAllText(Path.Combine(folder, StoryCases.Name(obligation) + ".yaml"), text);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, $"The cases cannot be written: {e.Message}");
            return false;
        }
    }

    private static void Summary(Terminal terminal, Compilation compilation)
    {
        var errors = compilation.Diagnostics.Count(d => d.Code.Severity == Severity.Error);
        var warnings = compilation.Diagnostics.Length - errors;
        if (compilation.Article is { } article)
            Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run($"{article.Id} {article.Version}", "green bold"), new Paragraphs.Run($" compiles: {Counts(article)}."));
        if (errors + warnings > 0)
            Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run($"{Count(errors, "error")}, {Count(warnings, "warning")}."));
    }

    private static string Counts(CompiledArticle article) => string.Join(", ", new[]
    {
        Count(article.Claims.Length, "claim"), Count(article.References.Count, "source"), Count(article.Procedures.Length, "procedure"),
        Count(article.Facts.Length + article.Details.Length, "fact"), Count(article.Alarms.Length, "alarm"), Count(article.Courses.Length, "course"),
        Count(article.Causes.Length, "cause"), Count(article.Cautions.Length, "caution"), Count(article.Promises.Length, "promise"),
    });

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
