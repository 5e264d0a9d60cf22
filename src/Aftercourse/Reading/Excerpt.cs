namespace Aftercourse.Reading;

/// <summary>Makes words of the input fit for a message: a file of one endless line must not become a message of one endless line.</summary>
internal static class Excerpt
{
    /// <summary>The text on one line, cut where it is too long, never inside a surrogate pair.</summary>
    public static string Of(string text, int longest = 60)
    {
        if (text.Length > longest)
            text = text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "...";
        return text.ReplaceLineEndings(" ");
    }
}
