using System.Text.Json;
using Aftercourse.Cli.Versions;
using Aftercourse.Proving.Differences;
using Aftercourse.Values;
using Spectre.Console;
using Rule = Aftercourse.Guidance.Rule;

namespace Aftercourse.Cli.Rendering;

/// <summary>A difference between two versions, to the terminal and to JSON.</summary>
public static class DifferenceRendering
{
    /// <summary>Shows it to people.</summary>
    public static void Text(Terminal terminal, string old, string changed, VersionDifference difference, RecordedEpisodes? episodes)
    {
        var console = terminal.Out;
        Paragraphs.Write(console, 0, $"{DifferenceWords.Version(old, difference.Old)}", "dim");
        Paragraphs.Write(console, 0, $"{DifferenceWords.Version(changed, difference.New)}", "dim");
        Paragraphs.Write(console, 0, DifferenceWords.Summary(difference), difference.IsLowered ? "red bold" : difference.IsUnknown ? "yellow bold" : "green bold");
        if (episodes is not null)
            Episodes(console, episodes);
        foreach (var group in difference.Groups.Where(g => g.Levels.Length + g.Cautions.Length > 0))
            Group(console, group);
        foreach (var group in difference.Groups.Where(g => g.Levels.Length + g.Cautions.Length == 0))
        {
            Paragraphs.Write(console, 0, new Paragraphs.Run("·", "dim"), new Paragraphs.Run(DifferenceWords.Edits(group), "bold"));
            Paragraphs.Write(console, 4, DifferenceWords.MovesNobody(group));
        }

        if (!difference.Reworded.IsEmpty)
            Paragraphs.Write(console, 0, $"The same in other words: {DifferenceWords.Names(difference.Reworded, e => e.ToString())}.");
        foreach (var sentence in new[] { DifferenceWords.OnlyOneKnows(difference), DifferenceWords.Apart(difference), DifferenceWords.Nobody(difference) })
        {
            if (sentence is not null)
                Paragraphs.Write(console, 0, sentence);
        }
    }

    private static void Group(IAnsiConsole console, GroupDifference group)
    {
        var (sign, colour) = Sign(group.IsLowered, group.IsUnknown);
        Paragraphs.Write(console, 0, new Paragraphs.Run(sign, colour), new Paragraphs.Run(DifferenceWords.Edits(group), $"{colour} bold"));
        foreach (var edit in group.Edits.Where(e => e.Span is not null).Take(1))
            Paragraphs.Write(console, 4, edit.Span.ToString()!, "dim");
        foreach (var move in group.Levels)
            Move(console, move.IsLowered, move.Verdict, $"{LevelStyle.Shape(move.From)} {move.From.Name()} becomes {LevelStyle.Shape(move.To)} {move.To.Name()}", move.Sentences, move.Rules);
        foreach (var move in group.Cautions)
            Move(console, move.IsLowered, move.Verdict, $"before {move.Before.Title}: {ComparisonJson.Name(move.From)} becomes {ComparisonJson.Name(move.To)}", move.Sentences, move.Rules);
        if (group.Share is { } share)
            Paragraphs.Write(console, 4, DifferenceWords.Told(share));
    }

    private static void Move(IAnsiConsole console, bool isLowered, DifferenceVerdict verdict, string heading, IEnumerable<string> sentences, IEnumerable<Rule> rules)
    {
        var (sign, colour) = Sign(isLowered, verdict == DifferenceVerdict.Unknown);
        Paragraphs.Write(console, 4, new Paragraphs.Run(sign, colour), new Paragraphs.Run(heading, colour));
        foreach (var sentence in sentences)
            Paragraphs.Write(console, 6, sentence);
        foreach (var rule in rules)
            Paragraphs.Write(console, 6, $"{rule.Kind} {rule}, {rule.Span}", "dim");
    }

    private static void Episodes(IAnsiConsole console, RecordedEpisodes episodes)
    {
        Paragraphs.Write(console, 0, DifferenceWords.Told(episodes));
        foreach (var episode in episodes.Changed)
        {
            var (sign, colour) = Sign(episode.IsLowered, false);
            Paragraphs.Write(console, 4, new Paragraphs.Run(sign, colour), new Paragraphs.Run(episode.Name, "bold"), new Paragraphs.Run($" {DifferenceWords.CheckIns(episode)}"));
        }
    }

    private static (string Sign, string Colour) Sign(bool isLowered, bool isUnknown) => isLowered ? ("↓", "red") : isUnknown ? ("?", "yellow") : ("↑", "blue");

    /// <summary>Recorded episodes as the field <c>episodes</c>.</summary>
    public static void Json(Utf8JsonWriter writer, RecordedEpisodes episodes)
    {
        writer.WriteStartObject("episodes");
        writer.WriteNumber("read", episodes.Told.Length);
        writer.WriteNumber("unread", episodes.Unread);
        writer.WriteNumber("changed", episodes.Changed.Count());
        writer.WriteNumber("lowered", episodes.Changed.Count(e => e.IsLowered));
        writer.WriteStartArray("which");
        foreach (var episode in episodes.Changed)
        {
            writer.WriteStartObject();
            writer.WriteString("episode", episode.Name);
            writer.WriteStartArray("checkIns");
            foreach (var checkIn in episode.Changed)
            {
                writer.WriteStartObject();
                writer.WriteString("at", checkIn.At.ToString());
                writer.WriteString("from", checkIn.Old.Name());
                writer.WriteString("to", checkIn.New.Name());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
