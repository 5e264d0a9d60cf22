using System.Text;
using Aftercourse.Cli;
using Aftercourse.Tests.Article;
using Spectre.Console;

namespace Aftercourse.Tests.Cli;

/// <summary>What one run of the program printed, and its exit code.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error)
{
    public string Everything => Out + Error;
}

/// <summary>The program, run in this process: no colours, a fixed clock, output into strings as if it were redirected.</summary>
internal static class Program
{
    public static Ran Run(params string[] args) => RunWith([], args);

    public static Ran RunWith(string input, params string[] args) => RunWith(Encoding.UTF8.GetBytes(input), args);

    public static Ran RunWith(byte[] input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(Plain(output), Plain(error), output, new MemoryStream(input), new FixedClock());
        var exitCode = CommandLine.Run(args, terminal);
        return new Ran(exitCode, Lines(output), Lines(error));
    }

    /// <summary>The path of an example of the repository.</summary>
    public static string Example(string name) => Path.Combine(Shipped.Root, "examples", name + ".yaml");

    private static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Terminal.Unlimited;
        return console;
    }

    private static string Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");

    // Thursday 5 March 2026, 10:00 in UTC.
    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>A folder for the files of one test, removed after it.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aftercourse-").FullName;

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
