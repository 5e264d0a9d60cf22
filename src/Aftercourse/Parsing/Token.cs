using Aftercourse.Sources;

namespace Aftercourse.Parsing;

/// <summary>What a token is. Keywords are names: which names are keywords depends on where they stand.</summary>
public enum TokenKind
{
    /// <summary>Letters, digits and hyphens, beginning with a letter; or a unit such as °C.</summary>
    Name,

    /// <summary>Digits, perhaps with a point.</summary>
    Number,

    /// <summary>Text between double quotes.</summary>
    String,

    /// <summary>One of <c>( ) , &gt;= &gt; &lt;= &lt; =</c>.</summary>
    Symbol,
}

/// <summary>A token of a rule block.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; for a string, those between the quotes.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public readonly record struct Token(TokenKind Kind, string Text, Span Span)
{
    /// <summary>Whether it is this word.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;

    /// <summary>Whether it is this symbol.</summary>
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}

/// <summary>A line that is not blank: how far it is indented, and its tokens.</summary>
public sealed record TokenLine(int Indent, IReadOnlyList<Token> Tokens)
{
    /// <summary>A line that ends like this goes on in the next one.</summary>
    public bool IsUnfinished => Tokens[^1] is var last && (last.IsSymbol(",") || last.IsSymbol("(") || last.IsWord("and") || last.IsWord("or"));
}

/// <summary>A comment and where it stands, the two hyphens included.</summary>
public readonly record struct Comment(Span Span);
