using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Parsing;

/// <summary>Characters of a rule block to lines of tokens. What is not a token is reported and passed over.</summary>
public sealed class Lexing
{
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
        {
            if (Current == '\t')
                _diagnostics.Report(Codes.Tab, new Span(_source, _at, _at + 1));
            _at++;
        }

        var indent = _at - lineStart;
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
            if (c == '\t')
                _diagnostics.Report(Codes.Tab, new Span(_source, _at, _at + 1));
            _at++;
            return null;
        }

        if (c == '-' && Peek(1) == '-')
        {
            SkipToLineEnd();
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

        _at += char.IsSurrogatePair(c, Peek(1)) ? 2 : 1;
        var suggestion = c switch { '≥' => ">=", '≤' => "<=", '“' or '”' or '„' or '\'' => "\"", '–' or '—' => "--", _ => null };
        _diagnostics.Report(Codes.StrangeCharacter, From(start), suggestion, [], From(start).Text);
        return null;
    }

    private Token ReadString()
    {
        var start = _at++;
        while (_at < _end && Current is not ('"' or '\n'))
            _at++;

        var text = _source.Text[(start + 1).._at].TrimEnd('\r');
        if (Current == '"')
            _at++;
        else
            _diagnostics.Report(Codes.UnclosedString, From(start));
        return new Token(TokenKind.String, text, From(start));
    }

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
        while (_at < _end && Current is not ('\n' or '\r'))
            _at++;
    }
}
