using Spectre.Console;

namespace Aftercourse.Cli;

/// <summary>The edge of the program: where it reads and writes, and what time it is.</summary>
/// <param name="Out">Standard output, styled where it is a terminal.</param>
/// <param name="Error">Standard error, styled where it is a terminal.</param>
/// <param name="Plain">Standard output for machines: exactly the characters written.</param>
/// <param name="In">Standard input.</param>
/// <param name="Clock">The clock.</param>
public sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, TextWriter Plain, Stream In, TimeProvider Clock)
{
    /// <summary>The width of lines for people: never wider than reads well. <see cref="Rendering.Paragraphs"/> wraps there.</summary>
    public const int Measure = 88;

    /// <summary>The width of a console that is no terminal: so wide that no word, such as an address, is ever cut.</summary>
    public const int Unlimited = 100_000;

    /// <summary>The day on the clock of whoever runs the program.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The terminal that the process was started in.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        Limit(AnsiConsole.Console, Console.IsOutputRedirected);
        Limit(error, Console.IsErrorRedirected);
        return new Terminal(AnsiConsole.Console, error, Console.Out, Console.OpenStandardInput(), TimeProvider.System);
    }

    private static void Limit(IAnsiConsole console, bool isRedirected) =>
        console.Profile.Width = isRedirected ? Unlimited : Math.Max(console.Profile.Width, 40);
}
