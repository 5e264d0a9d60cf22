using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Versions;
using Aftercourse.Comparing;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Solving;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse diff OLD NEW</c>: where two versions of an article tell somebody something different.</summary>
public static class DiffVerb
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("old") { Description = "The old version: a folder, a file, or a revision of git such as HEAD~3, v0.1.0 or main:FOLDER." }.RefusingOptions();
        var changed = new Argument<string>("new") { Description = "The new version, in the same way." }.RefusingOptions();
        var episodes = new Option<string?>("--episodes") { Description = "Recorded episodes (YAML, JSON, NDJSON, or a folder of them): says which of them are answered otherwise." };
        var html = new Option<string?>("--html") { Description = "Write the report as one page into this file as well." };
        var format = Options.Format();
        var limit = Options.Limit("one pair of levels");
        var command = new Command("diff", "Say where two versions tell somebody something different: which edit, for whom, and how many.") { old, changed, episodes, html, format, limit };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(old)!, parsed.GetValue(changed)!, parsed.GetValue(episodes), parsed.GetValue(html), parsed.GetValue(format), parsed.GetValue(limit)));
        return command;
    }

    private static int Run(Terminal terminal, string old, string changed, string? episodesPath, string? html, OutputFormat format, TimeSpan limit)
    {
        if (Versions(terminal, old, changed, out var exitCode) is not var (before, after))
            return exitCode;

        RecordedEpisodes? episodes = null;
        if (episodesPath is not null && (episodes = RecordedEpisodes.Compare(episodesPath, new EpisodeComparison(before.Article, after.Article), terminal)) is null)
            return ExitCodes.BadInput;
        var difference = new VersionComparison(new CpSatSolver(limit)).Compare(before.Article, after.Article);
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => ComparisonJson.Write(writer, difference, episodes is null ? null : w => DifferenceRendering.Json(w, episodes))));
        else
            DifferenceRendering.Text(terminal, old, changed, difference, episodes);
        if (html is not null && !OutputFile.Write(terminal, html, DifferencePage.Write(old, changed, difference, episodes)))
            return ExitCodes.BadInput;
        return difference.IsLowered || episodes?.Changed.Any(e => e.IsLowered) == true ? ExitCodes.Lowered
            : episodes is { Unread: > 0 } ? ExitCodes.BadInput
            : difference.IsUnknown ? ExitCodes.NotProved
            : ExitCodes.Success;
    }

    private static (ArticleVersion Before, ArticleVersion After)? Versions(Terminal terminal, string old, string changed, out int exitCode)
    {
        exitCode = ExitCodes.BadInput;
        try
        {
            var (first, second) = ArticlePlace.Find(old, changed);
            if (ArticleVersion.Read(first, old, terminal, out exitCode) is not { } before || ArticleVersion.Read(second, changed, terminal, out exitCode) is not { } after)
                return null;
            foreach (var version in new[] { before, after }.Where(v => v.HouseRules > 0))
                Paragraphs.Write(terminal.Error, 0, new Paragraphs.Run("note:", "yellow bold"), new Paragraphs.Run($"{version.Name} breaks {version.HouseRules} of the rules that `aftercourse check` holds it to. It is compared by what its rules do."));
            return (before, after);
        }
        catch (GitException e)
        {
            Messages.Error(terminal, e.Message, "A version is a folder with an article.md, a revision of git, or REVISION:FOLDER.");
            return null;
        }
    }
}
