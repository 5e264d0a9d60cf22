using System.Text;
using Spectre.Console;

namespace Aftercourse.Cli.Asking;

/// <summary>A line that nobody else should see.</summary>
public static class Secret
{
    /// <summary>Reads it from the keyboard without showing it; where the input is no keyboard, it is the next line.</summary>
    public static string Read(Terminal terminal, TextReader lines, string prompt)
    {
        terminal.Error.Write(prompt);
        if (!terminal.Out.Profile.Capabilities.Interactive || Console.IsInputRedirected)
            return lines.ReadLine() ?? "";

        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        terminal.Error.WriteLine();
        return typed.ToString();
    }
}
