using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Verbs;
using Spectre.Console;

namespace Aftercourse.Cli;

/// <summary>The command line as a whole: verbs, and what happens when something goes wrong.</summary>
public static class CommandLine
{
    /// <summary>Runs one command. Never throws: a fault of the program becomes a message and <see cref="ExitCodes.Fault"/>.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Back pain after a procedure: an article that runs.")
        {
            AskVerb.Create(terminal),
            AssessVerb.Create(terminal),
            CheckVerb.Create(terminal),
            FmtVerb.Create(terminal),
            ScreenVerb.Create(terminal),
            ShowVerb.Create(terminal),
            TestVerb.Create(terminal),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Messages.Error(terminal, error.Message);
            terminal.Error.WriteLine("  Try `aftercourse --help`.");
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Plain });
        }
        catch (Exception e)
        {
            Messages.Error(terminal, $"Aftercourse has a fault: {e.GetType().Name}, {e.Message}", "Nothing was changed. Please report it with the command that you ran.");
            return ExitCodes.Fault;
        }
    }
}
