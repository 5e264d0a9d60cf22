using Aftercourse.Cli.Rendering;
using Spectre.Console;

namespace Aftercourse.Cli.Asking;

/// <summary>What a person did at a question.</summary>
public enum ReplyKind
{
    /// <summary>They answered it.</summary>
    Answer,

    /// <summary>They want to change the answer before.</summary>
    Back,

    /// <summary>They left, or the input ended.</summary>
    Left,
}

/// <summary>What a person did at a question, and the answer where there is one.</summary>
public readonly record struct Reply<T>(ReplyKind Kind, T? Value = default);

/// <summary>Plain lines out and plain lines in.</summary>
public sealed class Dialogue(IAnsiConsole console, TextReader lines)
{
    /// <summary>Says a paragraph, in one of Spectre's styles where one is given.</summary>
    public void Say(string text, string? style = null) => Paragraphs.Write(console, 0, null, new Paragraphs.Run(text, style));

    /// <summary>Says what can be chosen by a number, with a help text under it where there is one.</summary>
    public void Choice(int number, string text, string? help = null)
    {
        Paragraphs.Write(console, 2, new Paragraphs.Run($"{number,2} "), new Paragraphs.Run(text));
        if (help is not null)
            Paragraphs.Write(console, 6, null, new Paragraphs.Run(help, "dim"));
    }

    /// <summary>An empty line, and a line in markup.</summary>
    public void Separate(string? markup = null)
    {
        console.WriteLine();
        if (markup is not null)
            console.MarkupLine(markup);
    }

    /// <summary>Reads lines until one is understood, or asks to go back or to leave. The end of the input is leaving.</summary>
    /// <param name="howTo">How to answer, shown each time.</param>
    /// <param name="read">Whether a line is understood, and what it means.</param>
    public Reply<T> Read<T>(string howTo, Func<string, (bool Understood, T? Value)> read)
    {
        while (true)
        {
            Say($"{howTo}; back; quit", "dim");
            console.Markup("> ");
            var typed = lines.ReadLine()?.Trim();
            if (typed is null || Is(typed, "quit", "q"))
                return new Reply<T>(ReplyKind.Left);
            if (Is(typed, "back", "b"))
                return new Reply<T>(ReplyKind.Back);
            if (read(typed) is (true, var value))
                return new Reply<T>(ReplyKind.Answer, value);
            Say("That was not understood. Nothing was recorded.");
        }
    }

    private static bool Is(string typed, string word, string letter) =>
        typed.Equals(word, StringComparison.OrdinalIgnoreCase) || typed.Equals(letter, StringComparison.OrdinalIgnoreCase);
}
