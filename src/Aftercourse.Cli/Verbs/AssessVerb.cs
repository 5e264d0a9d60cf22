using System.CommandLine;
using Aftercourse.Assessing;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse assess EPISODE</c>: tells how urgent one person's pain is, and why.</summary>
public static class AssessVerb
{
    public static Command Create(Terminal terminal)
    {
        var episode = new Argument<string>("episode") { Description = "An episode as YAML or JSON (docs/episode-format.md); `-` reads standard input." }.RefusingOptions();
        var article = Options.ArticleOption();
        var at = new Option<string?>("--at") { Description = "The moment to assess: a date with an offset, or a time such as \"20 hours\". Left out: the last check-in." };
        var format = Options.Format();
        var command = new Command("assess", "Tell how urgent one person's pain is, why, and until when that holds.") { episode, article, at, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(episode)!, parsed.GetValue(article), parsed.GetValue(at), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? articlePath, string? at, OutputFormat format)
    {
        if (CompiledInput.Read(articlePath, terminal, out var exitCode) is not { } input)
            return exitCode;

        var diagnostics = new DiagnosticBag();
        var source = Input.File(path, diagnostics, terminal);
        if (source is null)
            return ExitCodes.BadInput;

        var episode = diagnostics.HasErrors ? null : EpisodeReading.Read(source, input.Article, diagnostics);
        if (episode is null)
        {
            DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
            return ExitCodes.BadInput;
        }

        if (MomentOf(terminal, at, episode) is not { } moment)
            return ExitCodes.Usage;
        var snapshot = new SnapshotReduction(input.Article).At(episode, moment);
        var assessment = new Assessor(input.Article, new Interpreter(input.Article)).Assess(snapshot);
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => AssessmentJson.Write(writer, assessment, later => Later(moment, later))));
        else
            new AssessmentRendering(terminal.Out, assessment, snapshot, moment, input.Standing(terminal)).Show();
        return ExitCodes.Success;
    }

    private static string Later(Moment moment, int minutes) => moment.Plus(new Values.Duration(minutes)).ToString();

    private static Moment? MomentOf(Terminal terminal, string? at, Episode episode)
    {
        if (at is null)
            return episode.Last;
        if (Moment.TryParse(at, out var moment) == MomentProblem.None && moment.IsAbsolute == episode.IsAbsolute)
        {
            if (moment.CompareTo(episode.CheckIns[0].At) >= 0)
                return moment;
            Messages.Error(terminal, $"At {at} the person had not answered anything yet.", "Choose a moment at or after the first check-in.");
            return null;
        }

        Messages.Error(terminal, $"`{at}` is not a moment of this episode.", episode.IsAbsolute ? "Write a date with an offset: 2026-03-06T09:00+01:00." : "Write a time from the episode's origin: 20 hours.");
        return null;
    }
}
