using System.Collections.Immutable;
using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Parsing;

/// <summary>Reads the tokens of one clause from left to right. A first error marks the clause as broken; later ones in the same clause stay silent.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
{
    private int _at;

    /// <summary>Whether something was wrong in this clause.</summary>
    public bool IsBroken { get; private set; }

    public bool IsAtEnd => _at >= tokens.Count;

    public Token? Current => IsAtEnd ? null : tokens[_at];

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The span of the current token, or the point behind the last one.</summary>
    public Span Here => Current?.Span ?? tokens[^1].Span with { Start = tokens[^1].Span.End };

    /// <summary>The span of the token that was taken last.</summary>
    public Span Previous => tokens[Math.Max(0, _at - 1)].Span;

    public bool At(string word) => Current is { } t && (t.IsWord(word) || t.IsSymbol(word));

    public bool AtWords(string first, string second) => At(first) && _at + 1 < tokens.Count && tokens[_at + 1].IsWord(second);

    public bool At(TokenKind kind) => Current?.Kind == kind;

    public Token Take() => tokens[_at++];

    public bool TryTake(string word)
    {
        if (!At(word))
            return false;
        _at++;
        return true;
    }

    public void Fail(DiagnosticCode code, Span span, params object[] facts)
    {
        if (!IsBroken)
            diagnostics.Report(code, span, facts);
        IsBroken = true;
        _at = tokens.Count;
    }

    public void FailExpected(string what) => Fail(Codes.Expected, Here, what, Current is { } t ? $"`{Excerpt.Of(t.Text)}`" : "the end of the line");

    /// <summary>Takes a word that must stand here.</summary>
    public void Expect(string word)
    {
        if (!TryTake(word))
            FailExpected($"`{word}`");
    }

    public NameSyntax Name(string what = "a name")
    {
        if (At(TokenKind.Name) && !Words.IsConnective(Current!.Value.Text))
            return new NameSyntax(Current!.Value.Text, Take().Span);
        if (what.Contains("name", StringComparison.Ordinal) && Current is { Kind: TokenKind.Name } word && !(word.Text is "and" or "or" or "not"))
            Fail(Codes.ReservedName, word.Span, word.Text);
        else
            FailExpected(what);
        return new NameSyntax("", Previous);
    }

    public NumberSyntax Number()
    {
        if (At(TokenKind.Number))
        {
            if (Current!.Value.Text.Contains('-', StringComparison.Ordinal))
                FailExpected("a number");
            else
                return new NumberSyntax(Current!.Value.Text, Take().Span);
        }
        else
        {
            FailExpected("a number");
        }

        return new NumberSyntax("0", Previous);
    }

    /// <summary>One string, or several in a row joined by a space.</summary>
    public TextSyntax Text()
    {
        if (!At(TokenKind.String))
        {
            FailExpected("a text between double quotes");
            return new TextSyntax("", Previous);
        }

        var first = Take();
        var (value, span) = (new StringBuilder(first.Text), first.Span);
        while (At(TokenKind.String))
        {
            value.Append(' ').Append(Current!.Value.Text);
            span = span.To(Take().Span);
        }

        return new TextSyntax(value.ToString(), span);
    }

    public DurationSyntax Duration()
    {
        var count = Number();
        if (IsBroken)
            return new DurationSyntax(count, new NameSyntax("hours", count.Span), count.Span);

        var unit = Name("a unit of time");
        var span = count.Span.To(unit.Span);
        if (!IsBroken && !Values.Duration.TryOf(0, unit.Text, out _))
        {
            var units = Values.Duration.Units.Select(u => u.Name + "s");
            if (!IsBroken)
                diagnostics.Report(Codes.UnknownTimeUnit, unit.Span, NearestName.Of(unit.Text, units), [], unit.Text);
            IsBroken = true;
        }
        else if (!IsBroken && (!long.TryParse(count.Digits, out var n) || !Values.Duration.TryOf(n, unit.Text, out _)))
        {
            Fail(Codes.BadDuration, span, span.Text);
        }

        return new DurationSyntax(count, unit, span);
    }

    /// <summary>One or more of something, with commas between.</summary>
    public ImmutableArray<T> List<T>(Func<T> item)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        do
            items.Add(item());
        while (TryTake(",") && !IsBroken);
        return items.ToImmutable();
    }

    /// <summary>Reports what is left over.</summary>
    public void ExpectEnd()
    {
        if (Current is not { } extra)
            return;
        if (!IsBroken)
            diagnostics.Report(Codes.ExtraWords, extra.Span, extra.Text is "AND" or "And" or "OR" or "Or" ? extra.Text.ToLowerInvariant() : null, [], Excerpt.Of(extra.Text));
        IsBroken = true;
        _at = tokens.Count;
    }
}
