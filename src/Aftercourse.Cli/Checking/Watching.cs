using System.Globalization;
using System.Runtime.InteropServices;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Proving;
using Aftercourse.Proving.Remembering;
using Aftercourse.Proving.Solving;
using Spectre.Console;

namespace Aftercourse.Cli.Checking;

/// <summary>
/// <c>check --watch</c>: checks an article again whenever it is saved, until told to stop, and ends with what the last check said. What was proved is remembered, so that only what an edit touches is
/// proved again (docs/decisions/0022-proving-while-writing.md).
/// </summary>
public static class Watching
{
    /// <summary>Watches until Ctrl+C.</summary>
    /// <param name="terminal">Where blocks go.</param>
    /// <param name="request">What to check.</param>
    /// <param name="show">Shows a check as <c>check</c> itself does.</param>
    public static int Run(Terminal terminal, CheckRequest request, Action<ArticleCheck> show)
    {
        if (request.Path is null or "-" || request.Format != DiagnosticFormat.Text)
        {
            Messages.Error(terminal, "`--watch` needs an article that can be saved, and writes text for people.", "Name a folder or a file, and leave `--format` out: `aftercourse check FOLDER --watch`.");
            return ExitCodes.Usage;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        var prover = new Prover(new CpSatSolver(request.Limit), new ProofMemory());
        // Watching begins before reading, so that nothing is saved unseen in between.
        using var folder = Watch(terminal, request.Path);
        if (folder is null || ArticleCheck.Of(terminal, request, prover) is not { } last)
            return ExitCodes.BadInput;

        show(last);
        var exitCode = last.Write(terminal, request) ? last.ExitCode : ExitCodes.BadInput;
        Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run($"Watching {request.Path}. Each save is checked; Ctrl+C ends.", "dim"));
        while (folder.Wait(stop.Token))
        {
            var start = terminal.Clock.GetTimestamp();
            var diagnostics = new DiagnosticBag();
            var files = Input.Article(request.Path, diagnostics, terminal);
            var changed = files is null ? [] : ChangedSections.Between(last.Files, files);
            // Something else in the folder, or a save that changed nothing.
            if (files is not null && changed.Count == 0 && exitCode == last.ExitCode)
                continue;
            if (files is null || ArticleCheck.Of(terminal, request, prover, files, diagnostics) is not { } check)
            {
                exitCode = ExitCodes.BadInput;
                continue;
            }

            Block(terminal, changed, check, terminal.Clock.GetElapsedTime(start));
            exitCode = check.Write(terminal, request) ? check.ExitCode : ExitCodes.BadInput;
            last = check;
        }

        return exitCode;
    }

    private static FolderWatch? Watch(Terminal terminal, string path)
    {
        try
        {
            return new FolderWatch(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Messages.Error(terminal, $"{path} cannot be watched.", "Check that it is there. Where the system watches no more folders, close a program that watches many.");
            return null;
        }
    }

    // What was saved, what is wrong, and one line with the verdict and the time it took.
    private static void Block(Terminal terminal, IReadOnlyList<string> changed, ArticleCheck check, TimeSpan time)
    {
        var saved = changed.Count == 0 ? "readable again" : string.Join("; ", changed);
        terminal.Out.WriteLine(string.Empty);
        Paragraphs.Write(terminal.Out, 0, new Paragraphs.Run(terminal.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture), "dim"), new Paragraphs.Run(saved, "bold"));
        DiagnosticRendering.Show(terminal, check.Compilation.Diagnostics, DiagnosticFormat.Text);
        if (check.Report is { } report)
            ProofRendering.Faults(terminal.Out, report);
        var (sign, colour) = check.ExitCode switch { ExitCodes.Success => ("✓", "green"), ExitCodes.NotProved => ("?", "yellow"), _ => ("✗", "red") };
        Paragraphs.Write(terminal.Out, 0, new Paragraphs.Run(sign, colour), new Paragraphs.Run(string.Create(CultureInfo.InvariantCulture, $"{Verdict(check)}, in {time.TotalSeconds:0.00} s.")));
    }

    private static string Verdict(ArticleCheck check) => check switch
    {
        { Report: { } report } => $"{report.Proved} of {report.Count} obligations proved, {report.Refuted} refuted, {report.Unknown} not decided",
        { Compilation.Article: null } => $"Does not compile: {CheckCounts.Problems(check.Compilation.Diagnostics)}",
        _ => "Compiles",
    };
}
