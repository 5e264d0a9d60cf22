using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>Words in lines, wrapped between words only, so that an address can still be copied; lines after the first hang under the text.</summary>
public static class Paragraphs
{
    /// <summary>A stretch of text in one style of Spectre's markup; null for plain.</summary>
    public readonly record struct Run(string Text, string? Style = null);

    /// <summary>A line in Spectre's markup, and how many characters of it are seen.</summary>
    public readonly record struct Line(string Markup, int Length);

    /// <summary>Writes one paragraph.</summary>
    /// <param name="console">Where it goes.</param>
    /// <param name="indent">Spaces before each line.</param>
    /// <param name="sign">What stands before the first line, such as a bullet, or null.</param>
    /// <param name="runs">The text; runs are joined as they are.</param>
    public static void Write(IAnsiConsole console, int indent, Run? sign, params IEnumerable<Run> runs)
    {
        foreach (var line in Lines(Math.Min(console.Profile.Width, Terminal.Measure), indent, sign, runs))
            console.MarkupLine(line.Markup);
    }

    /// <summary>Writes one paragraph in one style, without a sign.</summary>
    public static void Write(IAnsiConsole console, int indent, string text, string? style = null) => Write(console, indent, null, new Run(text, style));

    /// <summary>The lines of one paragraph, none wider than this but for a single word that is.</summary>
    public static IEnumerable<Line> Lines(int width, int indent, Run? sign, IEnumerable<Run> runs)
    {
        var hang = indent + (sign is { } s ? s.Text.Length + 1 : 0);
        var line = new System.Text.StringBuilder(new string(' ', indent));
        var column = indent;
        if (sign is { } first)
        {
            line.Append(Styled(first.Text, first.Style)).Append(' ');
            column = hang;
        }

        var isStart = true;
        foreach (var word in Words(runs))
        {
            var length = word.Sum(r => r.Text.Length);
            if (!isStart && column + 1 + length > width)
            {
                yield return new Line(line.ToString(), column);
                line.Clear().Append(' ', hang);
                column = hang;
                isStart = true;
            }

            if (!isStart)
            {
                line.Append(' ');
                column++;
            }

            foreach (var run in word)
                line.Append(Styled(run.Text, run.Style));
            column += length;
            isStart = false;
        }

        yield return new Line(line.ToString(), column);
    }

    // A word may change its style in the middle: "eases.[1]".
    private static List<List<Run>> Words(IEnumerable<Run> runs)
    {
        var words = new List<List<Run>> { new() };
        foreach (var run in runs)
        {
            var parts = Printable.Of(run.Text).Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    words.Add([]);
                if (parts[i].Length > 0)
                    words[^1].Add(new Run(parts[i], run.Style));
            }
        }

        words.RemoveAll(w => w.Count == 0);
        return words;
    }

    private static string Styled(string text, string? style) => style is null ? Markup.Escape(text) : $"[{style}]{Markup.Escape(text)}[/]";
}
