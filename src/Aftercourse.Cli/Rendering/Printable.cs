namespace Aftercourse.Cli.Rendering;

/// <summary>Text from files, made safe for a terminal: what is in a file must not move the cursor, ring the bell or rename the window.</summary>
public static class Printable
{
    /// <summary>The text with tabs and line ends as spaces and every other control character as the replacement character.</summary>
    public static string Of(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(Of)) : text;

    private static char Of(char c) => c is '\t' or '\n' or '\r' ? ' ' : char.IsControl(c) ? '\uFFFD' : c;
}
