using System.CommandLine;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Cli.Asking;
using Aftercourse.Cli.Rendering;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Spectre.Console;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse ask</c>: interviews a person, and ends with the same assessment as <c>assess</c>.</summary>
public static class AskVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = Options.ArticleOption();
        var save = new Option<string?>("--save") { Description = "Write the episode to this file, so that `assess` can read it again." };
        var command = new Command("ask", "Ask a person, one question at a time, and tell how urgent their pain is.") { article, save };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article), parsed.GetValue(save)));
        return command;
    }

    private static int Run(Terminal terminal, string? articlePath, string? save)
    {
        if (CompiledInput.Read(articlePath, terminal, out var exitCode) is not { } input)
            return exitCode;
        if (!CanSave(terminal, save))
            return ExitCodes.BadInput;

        var standing = input.Standing(terminal);
        using var lines = new StreamReader(terminal.In);
        var conversation = new Conversation(terminal, lines, input.Article, standing);
        if (conversation.Hold() is not { } episode)
        {
            Say(terminal, "Left without an answer. If you are worried, do not wait: call your emergency number, or the team that treated you.");
            return ExitCodes.Left;
        }

        var snapshot = new SnapshotReduction(input.Article).At(episode, episode.Last);
        var assessment = new Assessor(input.Article, new Interpreter(input.Article)).Assess(snapshot);
        terminal.Out.WriteLine();
        new AssessmentRendering(terminal.Out, assessment, snapshot, episode.Last, standing).Show();
        return save is null ? ExitCodes.Success : Save(terminal, save, episode, input);
    }

    private static int Save(Terminal terminal, string path, Episode episode, CompiledInput input)
    {
        try
        {
            File.WriteAllText(path, EpisodeWriting.Write(episode, input.Article));
            Say(terminal, $"Saved to {path}.");
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Error(terminal, $"Cannot write {path}: {Messages.Why(e)}.");
            return ExitCodes.BadInput;
        }
    }

    // Said before the first question: nobody should answer for nothing.
    private static bool CanSave(Terminal terminal, string? path)
    {
        if (path is null)
            return true;
        if (path.Length > 0 && !Directory.Exists(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            return true;
        Messages.Error(terminal, $"Cannot write {path}.", "Name a file in a folder that exists.");
        return false;
    }

    private static void Say(Terminal terminal, string text) => Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run(text));
}
