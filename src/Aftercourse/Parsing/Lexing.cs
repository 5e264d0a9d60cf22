using System.Buffers;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Parsing;

/// <summary>Characters of a rule block to lines of tokens. What is not a token is reported and passed over.</summary>
public sealed class Lexing
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”„«»‘’'`\"");

    private readonly SourceText _source;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<TokenLine> _lines = [];
    private readonly List<Comment> _comments = [];
    private int _at;

    private Lexing(Span block, DiagnosticBag diagnostics)
    {
        _source = block.Source;
        _at = block.Start;
        _end = block.End;
        _diagnostics = diagnostics;
    }

    private char Current => Peek(0);

    /// <summary>Reads a rule block: its lines and its comments.</summary>
    public static (IReadOnlyList<TokenLine> Lines, IReadOnlyList<Comment> Comments) Read(Span block, DiagnosticBag diagnostics)
    {
        var lexing = new Lexing(block, diagnostics);
        while (lexing._at < lexing._end)
            lexing.ReadLine();
        return (lexing._lines, lexing._comments);
    }

    private char Peek(int ahead) => _at + ahead < _end ? _source.Text[_at + ahead] : '\0';

    private Span From(int start) => new(_source, start, _at);

    private void ReadLine()
    {
        var lineStart = _at;
        while (Current is ' ' or '\t')
            _at++;

        // A tab is refused. It counts as two columns, so that it hides no other error.
        var indent = _at - lineStart + _source.Text.AsSpan(lineStart, _at - lineStart).Count('\t');
        ReportInvisible(lineStart);
        var tokens = new List<Token>();
        while (_at < _end && Current != '\n')
        {
            if (ReadToken() is { } token)
                tokens.Add(token);
        }

        _at++;
        if (tokens.Count > 0)
            _lines.Add(new TokenLine(indent, tokens));
    }

    private Token? ReadToken()
    {
        var start = _at;
        var c = Current;
        if (c is ' ' or '\r' or '\t')
        {
            while (Current is ' ' or '\r' or '\t')
                _at++;
            ReportInvisible(start);
            return null;
        }

        if (c == '-' && Peek(1) == '-')
        {
            SkipToLineEnd();
            ReportInvisible(start);
            _comments.Add(new Comment(From(start)));
            return null;
        }

        if (c == '"')
            return ReadString();
        if (char.IsAsciiDigit(c))
            return ReadNumber();
        if (char.IsAsciiLetter(c) || c is '°' or '%')
            return ReadName();

        foreach (var symbol in (string[])[">=", "<=", ">", "<", "=", "(", ")", ","])
        {
            if (string.CompareOrdinal(_source.Text, _at, symbol, 0, symbol.Length) == 0)
            {
                _at += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, From(start));
            }
        }

        return ReadStrangeCharacter();
    }

    // One report for each: what was probably meant is read in its place.
    private Token? ReadStrangeCharacter()
    {
        var start = _at;
        var c = Current;
        _at += char.IsSurrogatePair(c, Peek(1)) ? 2 : 1;
        var meant = c switch
        {
            '≥' => ">=",
            '≤' => "<=",
            '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '`' => "\"",
            '–' or '—' or '#' => "--",
            '/' when Current == '/' => "--",
            '&' => "and",
            '|' => "or",
            '!' => "not",
            _ => null,
        };
        _diagnostics.Report(Codes.StrangeCharacter, From(start), meant, [], Shown(From(start).Text));
        switch (meant)
        {
            case ">=" or "<=":
                return new Token(TokenKind.Symbol, meant, From(start));
            case "and" or "or" or "not":
                while (Current == c)
                    _at++;
                return new Token(TokenKind.Name, meant, From(start));
            case "--":
                SkipToLineEnd();
                return null;
            case "\"":
                var end = _source.Text.AsSpan(_at, LineEnd(_at) - _at).IndexOfAny(Quotes);
                if (end < 0)
                    return null;
                _at += end + 1;
                return new Token(TokenKind.String, _source.Text[(start + 1)..(_at - 1)], From(start));
            default:
                return null;
        }
    }

    private Token ReadString()
    {
        var start = _at++;
        while (_at < _end && Current is not ('"' or '\n'))
            _at++;

        ReportInvisible(start);
        var text = _source.Text[(start + 1).._at].TrimEnd('\r');
        if (Current == '"')
            _at++;
        else
            ReadUnclosed(start);
        return new Token(TokenKind.String, text, From(start));
    }

    // A text that was broken over two lines is one mistake: where the next line closes it and holds nothing more, that line is part of it.
    private void ReadUnclosed(int start)
    {
        _diagnostics.Report(Codes.UnclosedString, From(start));
        if (_at >= _end)
            return;

        var next = _source.Text.AsSpan(_at + 1, LineEnd(_at + 1) - _at - 1);
        if (next.Count('"') == 1 && next.TrimEnd().EndsWith("\""))
            _at += 1 + next.LastIndexOf('"') + 1;
    }

    private int LineEnd(int from)
    {
        var length = _source.Text.AsSpan(from, Math.Max(0, _end - from)).IndexOf('\n');
        return length < 0 ? Math.Max(from, _end) : from + length;
    }

    // Tabs, and characters that do something instead of showing something. The first of each stretch is enough.
    private void ReportInvisible(int from)
    {
        for (var at = from; at < _at; at++)
        {
            var c = _source.Text[at];
            if (c == '\t')
            {
                var start = at;
                while (at + 1 < _at && _source.Text[at + 1] == '\t')
                    at++;
                _diagnostics.Report(Codes.Tab, new Span(_source, start, at + 1));
            }
            else if (char.IsControl(c) && !IsLineBreak(at))
            {
                _diagnostics.Report(Codes.StrangeCharacter, new Span(_source, at, at + 1), Shown(c.ToString()));
                return;
            }
        }
    }

    private bool IsLineBreak(int at) => _source.Text[at] == '\n' || (_source.Text[at] == '\r' && (at + 1 >= _source.Text.Length || _source.Text[at + 1] == '\n'));

    // A character that cannot be seen, or that would act on the reader's screen, is shown by its number.
    private static string Shown(string character) =>
        char.IsControl(character, 0) || char.GetUnicodeCategory(character, 0) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.SpaceSeparator
            ? $"U+{(int)character[0]:X4}"
            : character;

    private Token ReadNumber()
    {
        var start = _at;
        while (char.IsAsciiDigit(Current))
            _at++;
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            while (char.IsAsciiDigit(Current))
                _at++;
        }

        // "12-lead" or a code such as "72514-3" is one word, not a number and a rest.
        if (Current == '-' && char.IsAsciiLetterOrDigit(Peek(1)))
        {
            while (char.IsAsciiLetterOrDigit(Current) || (Current == '-' && Peek(1) != '-'))
                _at++;
        }

        return new Token(TokenKind.Number, From(start).Text, From(start));
    }

    private Token ReadName()
    {
        var start = _at++;
        while (char.IsAsciiLetterOrDigit(Current) || (Current == '-' && char.IsAsciiLetterOrDigit(Peek(1))))
            _at++;
        return new Token(TokenKind.Name, From(start).Text, From(start));
    }

    private void SkipToLineEnd()
    {
        _at = LineEnd(_at);
        if (_at > 0 && _source.Text[_at - 1] == '\r')
            _at--;
    }
}
