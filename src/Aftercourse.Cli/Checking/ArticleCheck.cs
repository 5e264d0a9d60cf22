using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Sourcing;
using Aftercourse.Diagnostics;
using Aftercourse.Proving;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Stories;
using Aftercourse.Reviewing;
using Aftercourse.Sources;
using Aftercourse.Sourcing;

namespace Aftercourse.Cli.Checking;

/// <summary>An article, compiled and proved once: what is wrong with it, and what was proved.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Compilation">What came of compiling, with what is wrong beside the article: who may review, and sources with a notice.</param>
/// <param name="Report">What was proved; null where it does not compile, or where nothing was to be proved.</param>
public sealed record ArticleCheck(IReadOnlyList<SourceText> Files, Compilation Compilation, ProofReport? Report)
{
    /// <summary>What the program says with its exit code.</summary>
    public int ExitCode =>
        Compilation.Article is null ? ExitCodes.Wrong
        : Report is null ? ExitCodes.Success
        : Report.Refuted > 0 ? ExitCodes.Refuted
        : Report.Unknown > 0 ? ExitCodes.NotProved
        : ExitCodes.Success;

    /// <summary>Checks an article. Null where its files, or those of the notices, cannot be read, which is shown.</summary>
    public static ArticleCheck? Of(Terminal terminal, CheckRequest request, Prover prover)
    {
        var diagnostics = new DiagnosticBag();
        return Input.Article(request.Path, diagnostics, terminal) is { } files ? Of(terminal, request, prover, files, diagnostics) : null;
    }

    /// <summary>Checks an article whose files were read.</summary>
    public static ArticleCheck? Of(Terminal terminal, CheckRequest request, Prover prover, IReadOnlyList<SourceText> files, DiagnosticBag diagnostics)
    {
        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Article is { } compiled)
        {
            // Who may review is part of what can be wrong with an article's folder.
            ReviewFolder.Read(compiled, files, diagnostics);
            if (request.Retractions is not null)
            {
                if (Notices.Read(terminal, compiled, request.Retractions) is not { } noticed)
                    return null;
                NoticedSource.Report(noticed, diagnostics);
            }

            compilation = new Compilation(diagnostics.HasErrors ? null : compiled, compilation.Syntax, diagnostics.Sorted());
        }

        return new ArticleCheck(files, compilation, request.Proves && compilation.Article is { } article ? prover.Prove(article) : null);
    }

    /// <summary>Writes the files that were asked for. False where one cannot be written, which is shown.</summary>
    public bool Write(Terminal terminal, CheckRequest request) =>
        Report is not { } report || Compilation.Article is not { } article
        || ((request.CasesFolder is null || SaveCases(terminal, request.CasesFolder))
            && (request.ReportFile is null || OutputFile.Write(terminal, request.ReportFile, JsonOutput.Write(writer => ProofRendering.Report(writer, article, report, terminal.Today)))));

    private bool SaveCases(Terminal terminal, string folder)
    {
        var grounds = new Grounds(Compilation.Article!);
        return OutputFile.Write(
            terminal,
            folder,
            from refuted in Report!.Families.SelectMany(f => f.Refuted)
            let text = StoryCases.Write(refuted.Obligation, refuted.Story, grounds)
            where text is not null
            select (StoryCases.Name(refuted.Obligation) + ".yaml", text));
    }
}
