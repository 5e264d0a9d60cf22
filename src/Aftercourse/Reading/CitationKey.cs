namespace Aftercourse.Reading;

/// <summary>The form of a citation key, as pandoc has it: letters, digits and <c>_ - . :</c>, beginning with a letter or a digit.</summary>
internal static class CitationKey
{
    /// <summary>Whether a character may stand inside a key.</summary>
    public static bool Allows(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';

    /// <summary>Whether a text is one key.</summary>
    public static bool IsWhole(string text) => text.Length > 0 && char.IsLetterOrDigit(text[0]) && text.All(Allows);
}
