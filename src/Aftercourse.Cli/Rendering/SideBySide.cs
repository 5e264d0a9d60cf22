using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>
/// Two columns beside one another where the terminal is wide enough for both, one below the other where it is not. Words are never cut: a line that is too long for its column,
/// such as an address, has a row for itself.
/// </summary>
public sealed class SideBySide
{
    private const int Gap = 3;
    private const int LeastWidth = 104;
    private const int MostWidth = 180;

    private readonly IAnsiConsole _console;
    private readonly List<Paragraphs.Line> _left = [];
    private readonly List<Paragraphs.Line> _right = [];
    private readonly bool _isWide;
    private readonly int _leftWidth;
    private readonly int _rightWidth;

    /// <summary>Two empty columns for a console.</summary>
    public SideBySide(IAnsiConsole console)
    {
        _console = console;
        var width = Math.Min(console.Profile.Width, MostWidth);
        // What is no terminal has any width: there one column is what can be searched and copied.
        _isWide = width >= LeastWidth && console.Profile.Width < Terminal.Unlimited;
        _leftWidth = _isWide ? (width - Gap) * 9 / 20 : Math.Min(width, Terminal.Measure);
        _rightWidth = _isWide ? width - Gap - _leftWidth : _leftWidth;
    }

    /// <summary>Adds a paragraph to the left column.</summary>
    public void Left(int indent, Paragraphs.Run? sign, params IEnumerable<Paragraphs.Run> runs) => _left.AddRange(Paragraphs.Lines(_leftWidth, indent, sign, runs));

    /// <summary>Adds a paragraph to the right column.</summary>
    public void Right(int indent, Paragraphs.Run? sign, params IEnumerable<Paragraphs.Run> runs) => _right.AddRange(Paragraphs.Lines(_rightWidth, indent, sign, runs));

    /// <summary>Writes both.</summary>
    public void Write()
    {
        if (!_isWide)
        {
            foreach (var line in _left.Concat(_right))
                _console.MarkupLine(line.Markup);
            return;
        }

        var right = new Queue<Paragraphs.Line>(_right);
        foreach (var line in _left)
        {
            if (line.Length <= _leftWidth && right.TryDequeue(out var beside))
                _console.MarkupLine($"{line.Markup}{new string(' ', _leftWidth - line.Length + Gap)}{beside.Markup}".TrimEnd());
            else
                _console.MarkupLine(line.Markup);
        }

        foreach (var line in right)
            _console.MarkupLine($"{new string(' ', _leftWidth + Gap)}{line.Markup}".TrimEnd());
    }
}
