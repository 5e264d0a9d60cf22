using Aftercourse.Guidance;
using Aftercourse.Values;
using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>The four levels in a terminal: a word, a shape and a colour, never a colour alone.</summary>
public static class LevelStyle
{
    /// <summary>The shape of a level.</summary>
    public static string Shape(Level level) => level switch
    {
        Level.Expected => "○",
        Level.Contact => "■",
        Level.Urgent => "▲",
        _ => "⬢",
    };

    /// <summary>The colour of a level, in Spectre's markup.</summary>
    public static string Colour(Level level) => level switch
    {
        Level.Expected => "teal",
        Level.Contact => "yellow",
        Level.Urgent => "darkorange",
        _ => "red",
    };

    /// <summary>The scale of four levels: those still possible in their colour and shape, those ruled out dimmed.</summary>
    public static string Scale(LevelInterval interval) => string.Join("  ", LevelNames.All.Select(level =>
        level >= interval.Low && level <= interval.High
            ? $"[{Colour(level)} bold]{Shape(level)} {level.Name()}[/]"
            : $"[dim]· {level.Name()}[/]"));

    /// <summary>A level's headline with its shape.</summary>
    public static string Headline(Level level, CompiledArticle article) =>
        $"[{Colour(level)} bold]{Shape(level)} {Markup.Escape(article.Text(level).Headline.Value)}[/]";
}
