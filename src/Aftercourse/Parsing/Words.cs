using System.Collections.Frozen;

namespace Aftercourse.Parsing;

/// <summary>The words of the language that no name may take.</summary>
public static class Words
{
    private static readonly FrozenSet<string> Connectives =
        new[] { "and", "or", "not", "any", "all", "is", "includes", "of", "to", "within", "from", "until", "up" }.ToFrozenSet();

    /// <summary>Ordinals of sessions, from the first.</summary>
    public static IReadOnlyList<string> Ordinals { get; } =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Names with a meaning of their own in conditions.</summary>
    public static FrozenSet<string> BuiltIn { get; } = new[] { "time", "onset", "explained" }.ToFrozenSet();

    /// <summary>Whether a word joins others and so cannot be a name.</summary>
    public static bool IsConnective(string word) => Connectives.Contains(word);

    /// <summary>Whether a declaration may take this name.</summary>
    public static bool IsReserved(string word) => IsConnective(word) || BuiltIn.Contains(word);
}
