namespace Aftercourse.Episodes;

/// <summary>How words of an untrusted text are quoted in an error: on one line, without control characters, not too long.</summary>
internal static class Shown
{
    /// <summary>The text, cut after so many characters.</summary>
    public static string Of(string text, int longest = 60)
    {
        var cut = text.Length > longest ? text[..longest] + "…" : text;
        return string.Create(cut.Length, cut, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) && !IsPaired(source, i) ? ' ' : source[i];
        });
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
