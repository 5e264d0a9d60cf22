namespace Aftercourse.Weaving;

/// <summary>What a piece of a rule's text is, so that a page can tell them apart.</summary>
public enum RuleTokenKind
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>The word that begins a declaration, such as <c>alarm</c>.</summary>
    Keyword,

    /// <summary>The word that begins a clause, or that joins names, such as <c>when</c>, <c>within</c>, <c>or</c>.</summary>
    Word,

    /// <summary>A name: of a rule, a fact, a procedure, an option, a unit.</summary>
    Name,

    /// <summary>A level of urgency.</summary>
    Level,

    /// <summary>A text for people, with its quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A comma, a parenthesis or a comparison.</summary>
    Symbol,

    /// <summary>A comment, with its two hyphens.</summary>
    Comment,
}

/// <summary>A piece of one line of a rule's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; never empty, never a line break.</param>
public readonly record struct RuleToken(RuleTokenKind Kind, string Text);
