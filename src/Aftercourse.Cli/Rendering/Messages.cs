namespace Aftercourse.Cli.Rendering;

/// <summary>Short messages that are not diagnostics of a file.</summary>
public static class Messages
{
    /// <summary>An error on standard error, with what to do.</summary>
    public static void Error(Terminal terminal, string message, string? help = null)
    {
        Paragraphs.Write(terminal.Error, 0, new Paragraphs.Run("error:", "red bold"), new Paragraphs.Run(message));
        if (help is not null)
            Paragraphs.Write(terminal.Error, 2, new Paragraphs.Run("help", "green"), new Paragraphs.Run(help));
    }

    /// <summary>Why a file could not be read or written, in words. The system's own messages are left out of native executables, so they are not used.</summary>
    public static string Why(Exception e) => e switch
    {
        UnauthorizedAccessException => "you are not allowed to",
        DirectoryNotFoundException => "its folder does not exist",
        PathTooLongException => "the name is too long",
        ArgumentException or NotSupportedException => "it is not a file name",
        _ => "the system refused",
    };
}
