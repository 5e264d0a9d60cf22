using System.CommandLine;
using System.Text.Json;
using Aftercourse.Cli.Rendering;
using Aftercourse.Proving.Exporting;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse export-proofs DIR</c>: every obligation as SMT-LIB 2, a script for each family, so that anybody can ask a prover of their own.</summary>
public static class ExportProofsVerb
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where the files go; it is made if it is not there." };
        var article = Options.ArticleOption();
        var command = new Command("export-proofs", "Write all obligations as SMT-LIB 2, a script for each family, with the answers that a prover must give.") { folder, article };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(article)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string? path)
    {
        if (CompiledInput.Read(path, terminal, out var exitCode) is not { } input)
            return exitCode;

        var obligations = AllObligations.Of(new Grounds(input.Article));
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var family in obligations.GroupBy(o => o.Family))
            {
                var name = FileName(family.Key);
                File.WriteAllText(Path.Combine(folder, name + ".smt2"), SmtLib.Script(family));
                File.WriteAllText(Path.Combine(folder, name + ".answers"), SmtLib.Answers(family));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, $"The files cannot be written: {e.Message}");
            return ExitCodes.BadInput;
        }

        terminal.Plain.WriteLine($"{obligations.Length} obligations written to {folder}. Give each .smt2 file to a prover; beside it, .answers is what must come out.");
        return ExitCodes.Success;
    }

    // The families are few, and their order is that of the design: `3-unknown-never-reassures`.
    private static string FileName(Family family) => $"{(int)family + 1}-{JsonNamingPolicy.KebabCaseLower.ConvertName(family.ToString())}";
}
