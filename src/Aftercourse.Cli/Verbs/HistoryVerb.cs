using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Versions;
using Aftercourse.Content;
using Aftercourse.History;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse history</c>: what changed from version to version of an article, kept in a file beside it.</summary>
public static class HistoryVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = new Option<string?>("--article") { Description = "A folder with article.md in a repository of git. Left out: the current folder, or the only article below its `articles`." };
        var again = new Option<bool>("--again") { Description = "Compare everything anew, and keep nothing of what was recorded." };
        var format = Options.Format();
        var command = new Command("history", "Record what changed from version to version: claims, signatures, and whom it told something else.") { article, again, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article) ?? ".", parsed.GetValue(again), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool again, OutputFormat format)
    {
        try
        {
            if (ArticlePlace.OnDisk(folder) is not { } place || !Directory.Exists(place.Path))
                throw new GitException($"There is no folder {folder}.");
            return Record(terminal, place, again, format);
        }
        catch (GitException e)
        {
            Messages.Error(terminal, e.Message, "A history is read from git: name the folder of an article in a repository.");
            return ExitCodes.BadInput;
        }
    }

    private static int Record(Terminal terminal, ArticlePlace place, bool again, OutputFormat format)
    {
        if (CompiledInput.Read(place.Path, terminal, out var exitCode) is not { } present)
            return exitCode;
        var path = RecordedHistory.PathIn(place.Path);
        if (Recorded(terminal, place.Path, present.Article.Id, again) is not { } recorded || CommittedVersion.Of(place.Path, terminal) is not { } versions)
            return ExitCodes.BadInput;

        var recording = new HistoryRecording(recorded);
        var history = ArticleHistory.None(present.Article.Id);
        var compared = 0;
        foreach (var version in recording.Record(versions))
        {
            history = history with { Versions = history.Versions.Add(version) };
            // A comparison can take a minute: none is lost when somebody stops here.
            if (recording.Compared == compared)
                continue;
            compared = recording.Compared;
            Paragraphs.Write(terminal.Error, 0, null, new Paragraphs.Run($"compared {version.ShortHash}, {history.Versions.Length} of {versions.Count}", "dim"));
            if (!OutputFile.Write(terminal, path, HistoryJson.Write(history)))
                return ExitCodes.BadInput;
        }

        var text = HistoryJson.Write(history);
        if (text != RecordedHistory.Text(place.Path) && !OutputFile.Write(terminal, path, text))
            return ExitCodes.BadInput;
        if (format == OutputFormat.Json)
            terminal.Plain.Write(text);
        else
            HistoryRendering.Text(terminal, history, present.Article);
        return ExitCodes.Success;
    }

    private static ArticleHistory? Recorded(Terminal terminal, string folder, string article, bool again)
    {
        try
        {
            if (again || RecordedHistory.Text(folder) is not { } text)
                return ArticleHistory.None(article);
            if (HistoryJson.Read(text, out var problem) is { } history)
                return history;
            Messages.Error(terminal, $"{RecordedHistory.PathIn(folder)} is no history: {problem}.", "`aftercourse history --again` writes it anew.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Error(terminal, $"Cannot read {RecordedHistory.PathIn(folder)}: {Messages.Why(e)}.");
        }

        return null;
    }
}
