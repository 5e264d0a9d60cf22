using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>Short messages that are not diagnostics of a file.</summary>
public static class Messages
{
    /// <summary>An error on standard error, with what to do.</summary>
    public static void Error(Terminal terminal, string message, string? help = null)
    {
        terminal.Error.MarkupLineInterpolated($"[red bold]error:[/] {message}");
        if (help is not null)
            terminal.Error.MarkupLineInterpolated($"  {help}");
    }
}
