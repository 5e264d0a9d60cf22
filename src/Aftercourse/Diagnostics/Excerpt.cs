namespace Aftercourse.Diagnostics;

/// <summary>How words of an untrusted text are quoted in an error: a file of one endless line must not become a message of one endless line.</summary>
internal static class Excerpt
{
    /// <summary>The text on one line, without control characters and halves of characters, cut after so many UTF-16 units.</summary>
    public static string Of(string text, int longest = 60)
    {
        if (text.Length > longest)
            text = text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";

        return string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' || (char.IsSurrogate(source[i]) && !IsPaired(source, i)) ? ' ' : source[i];
        });
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
