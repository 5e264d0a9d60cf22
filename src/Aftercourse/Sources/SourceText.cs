using System.Collections.Immutable;

namespace Aftercourse.Sources;

/// <summary>One text file of an article or an episode: its path as shown to people, and its characters. Knows lines; does no I/O.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Wraps a text. The path is only shown, never opened.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as shown in errors, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The span of the whole text.</summary>
    public Span Whole => new(this, 0, Text.Length);

    /// <summary>The place of a character. Offsets outside the text are moved to its nearest end.</summary>
    public Place PlaceAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Place(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset at which a line (from 1) begins.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>A line (from 1) without its line break.</summary>
    public string LineText(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }

        return starts.ToImmutable();
    }
}

/// <summary>A line and a column, both from 1; columns count UTF-16 units.</summary>
public readonly record struct Place(int Line, int Column);
