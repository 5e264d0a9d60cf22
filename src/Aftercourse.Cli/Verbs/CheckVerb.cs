using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Sourcing;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Sourcing;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse check [ARTICLE]</c>: compiles and reports.</summary>
public static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = Options.Article();
        var retractions = Options.Retractions();
        var format = Options.Format<DiagnosticFormat>("text for people, gnu (one line each) for editors, or json.");
        var command = new Command("check", "Compile an article and report everything that is wrong with it.") { article, retractions, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article), parsed.GetValue(retractions), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string? path, string? retractions, DiagnosticFormat format)
    {
        var diagnostics = new DiagnosticBag();
        if (Input.Article(path, diagnostics, terminal) is not { } files)
            return ExitCodes.BadInput;

        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Article is { } article)
        {
            // Who may review is part of what can be wrong with an article's folder.
            ReviewFolder.Read(article, files, diagnostics);
            if (retractions is not null)
            {
                if (Notices.Read(terminal, article, retractions) is not { } noticed)
                    return ExitCodes.BadInput;
                NoticedSource.Report(noticed, diagnostics);
            }

            compilation = new Compilation(diagnostics.HasErrors ? null : article, compilation.Syntax, diagnostics.Sorted());
        }

        DiagnosticRendering.Show(terminal, compilation.Diagnostics, format);
        if (format == DiagnosticFormat.Text)
            Summary(terminal, compilation);
        return compilation.Article is null ? ExitCodes.Wrong : ExitCodes.Success;
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
