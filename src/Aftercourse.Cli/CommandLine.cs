using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Verbs;
using Aftercourse.Diagnostics;

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
            DiffVerb.Create(terminal),
            ExportProofsVerb.Create(terminal),
            FmtVerb.Create(terminal),
            HazardsVerb.Create(terminal),
            HistoryVerb.Create(terminal),
            MutantsVerb.Create(terminal),
            ReviewVerb.Create(terminal),
            ScreenVerb.Create(terminal),
            ShowVerb.Create(terminal),
            SourcesVerb.Create(terminal),
            TestVerb.Create(terminal),
        };

        // No response files: an argument that begins with @ is a file name like any other.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return Usage(args, parsed, root, terminal);

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

    private static int Usage(string[] args, ParseResult parsed, RootCommand root, Terminal terminal)
    {
        var verbs = root.Subcommands.Select(c => c.Name).ToArray();
        if (parsed.CommandResult.Command != root)
        {
            var verb = parsed.CommandResult.Command.Name;
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
                Messages.Error(terminal, message);
            Paragraphs.Write(terminal.Error, 2, new Paragraphs.Run("help", "green"), new Paragraphs.Run($"`aftercourse {verb} --help` shows how to call it."));
        }
        else if (args.FirstOrDefault(a => !verbs.Contains(a)) is not { } unknown)
        {
            Messages.Error(terminal, "Say what to do.", $"One of {string.Join(", ", verbs)}. `aftercourse --help` explains them.");
        }
        else
        {
            var nearest = NearestName.Of(unknown, verbs);
            Messages.Error(terminal, $"There is no command `{unknown}`.", nearest is null ? $"There are {string.Join(", ", verbs)}." : $"Did you mean `{nearest}`?");
        }

        return ExitCodes.Usage;
    }
}
