using System.Collections.Immutable;
using Aftercourse.Cli.Rendering;
using Aftercourse.Comparing;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Cli.Versions;

/// <summary>What two versions of an article tell of recorded episodes.</summary>
/// <param name="Told">Each episode that could be read, in order.</param>
/// <param name="Unread">How many could not; what is wrong with them was shown.</param>
public sealed record RecordedEpisodes(ImmutableArray<EpisodeDifference> Told, int Unread)
{
    // What is wrong with an episode is said; a file of the wrong kind must not fill the screen.
    private const int MostShown = 5;

    /// <summary>Those that are answered otherwise, lowered urgency first.</summary>
    public IEnumerable<EpisodeDifference> Changed => Told.Where(e => e.Changed.Any()).OrderByDescending(e => e.IsLowered);

    /// <summary>Reads and compares: one episode as YAML or JSON, NDJSON with one in each line, or a folder of such files. Null where there is nothing to read, which is shown.</summary>
    public static RecordedEpisodes? Compare(string path, EpisodeComparison comparison, Terminal terminal)
    {
        if (Sources(path, terminal) is not { } sources)
            return null;
        var told = ImmutableArray.CreateBuilder<EpisodeDifference>();
        var unread = 0;
        foreach (var source in sources)
        {
            var diagnostics = new DiagnosticBag();
            if (comparison.Compare(source, diagnostics) is { } difference)
                told.Add(difference);
            else if (unread++ < MostShown)
                DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
        }

        return new RecordedEpisodes(told.ToImmutable(), unread);
    }

    private static List<SourceText>? Sources(string path, Terminal terminal)
    {
        var files = new List<string> { path };
        if (Directory.Exists(path))
        {
            files = [.. Directory.EnumerateFiles(path).Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".json" or ".ndjson" or ".jsonl").Order(StringComparer.Ordinal)];
            if (files.Count == 0)
            {
                Messages.Error(terminal, $"There are no episodes in {path}.", "They are files that end with .yaml, .json or .ndjson.");
                return null;
            }
        }

        var sources = new List<SourceText>();
        foreach (var file in files)
        {
            var diagnostics = new DiagnosticBag();
            if (Input.File(file, diagnostics, terminal) is not { } text)
                return null;
            if (diagnostics.HasErrors)
            {
                DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
                return null;
            }

            sources.AddRange(IsLines(text) ? Lines(text) : [text]);
        }

        return sources;
    }

    // Several lines, each an object of its own.
    private static bool IsLines(SourceText text) => text.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Take(1000).All(l => l[0] == '{' && l[^1] == '}');

    private static IEnumerable<SourceText> Lines(SourceText text) =>
        text.Text.Split('\n').Select((line, i) => (line, i)).Where(l => l.line.Trim().Length > 0).Select(l => new SourceText($"{text.Path}#{l.i + 1}", l.line));
}
