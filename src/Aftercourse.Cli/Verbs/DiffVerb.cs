using System.CommandLine;
using System.Text.Json;
using Aftercourse.Cli.Rendering;
using Aftercourse.Proving.Differences;
using Aftercourse.Values;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse diff OLD NEW</c>: where two versions of an article tell somebody something different.</summary>
public static class DiffVerb
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("old") { Description = "The folder or file of the old version." };
        var changed = new Argument<string>("new") { Description = "The folder or file of the new version." };
        var format = Options.Format();
        var command = new Command("diff", "Say for each pair of levels whether somebody moves from one to the other, with the smallest story.") { old, changed, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(old)!, parsed.GetValue(changed)!, parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string old, string changed, OutputFormat format)
    {
        if (CompiledInput.Read(old, terminal, out var exitCode) is not { } before || CompiledInput.Read(changed, terminal, out exitCode) is not { } after)
            return exitCode;

        var differences = VersionComparison.Usual.Compare(before.Article, after.Article);
        if (format == OutputFormat.Json)
            terminal.Plain.WriteLine(JsonOutput.Write(writer => Json(writer, before.Article.Hash, after.Article.Hash, differences)));
        else
            Text(terminal, differences);
        return differences.Any(d => d.IsLowered) ? ExitCodes.Lowered
            : differences.Any(d => d.Verdict == DifferenceVerdict.Unknown) ? ExitCodes.NotProved
            : ExitCodes.Success;
    }

    private static void Text(Terminal terminal, IReadOnlyList<VersionDifference> differences)
    {
        foreach (var difference in differences.Where(d => d.Verdict != DifferenceVerdict.Nobody))
        {
            var (sign, colour) = difference.Verdict == DifferenceVerdict.Unknown ? ("?", "yellow") : difference.IsLowered ? ("↓", "red") : ("↑", "blue");
            Paragraphs.Write(terminal.Out, 0, new Paragraphs.Run(sign, colour), new Paragraphs.Run($"{difference.From.Name()} becomes {difference.To.Name()}", $"{colour} bold"));
            foreach (var sentence in difference.Sentences)
                Paragraphs.Write(terminal.Out, 4, null, new Paragraphs.Run(sentence));
            foreach (var rule in difference.Rules)
                Paragraphs.Write(terminal.Out, 4, null, new Paragraphs.Run($"{rule.Kind} {rule}, {rule.Span}", "dim"));
        }

        var nobody = differences.Where(d => d.Verdict == DifferenceVerdict.Nobody).Select(d => $"{d.From.Name()} to {d.To.Name()}").ToArray();
        Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run(
            nobody.Length == differences.Count ? "Both versions tell everybody the same: proved for all patients." : $"Proved that nobody moves: {string.Join(", ", nobody)}."));
    }

    private static void Json(Utf8JsonWriter writer, string old, string changed, IReadOnlyList<VersionDifference> differences)
    {
        writer.WriteStartObject();
        writer.WriteString("old", old);
        writer.WriteString("new", changed);
        writer.WriteBoolean("lowered", differences.Any(d => d.IsLowered));
        writer.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("from", difference.From.Name());
            writer.WriteString("to", difference.To.Name());
            writer.WriteString("verdict", difference.Verdict switch { DifferenceVerdict.Nobody => "nobody", DifferenceVerdict.Somebody => "somebody", _ => "unknown" });
            writer.WriteStartArray("story");
            foreach (var sentence in difference.Sentences)
                writer.WriteStringValue(sentence);
            writer.WriteEndArray();
            writer.WriteStartArray("rules");
            foreach (var rule in difference.Rules)
                writer.WriteStringValue($"{rule} {rule.Span}");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
