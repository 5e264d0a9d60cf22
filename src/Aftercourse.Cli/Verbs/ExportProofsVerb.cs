using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Proving.Exporting;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse export-proofs DIR</c>: every obligation as SMT-LIB 2, so that anybody can ask a prover of their own.</summary>
public static class ExportProofsVerb
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where the files go; it is made if it is not there." };
        var article = Options.ArticleOption();
        var command = new Command("export-proofs", "Write every obligation as an SMT-LIB 2 file, with the answer that a prover must give.") { folder, article };
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
            foreach (var obligation in obligations)
                File.WriteAllText(Path.Combine(folder, SmtLib.FileName(obligation)), SmtLib.Write(obligation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Messages.Error(terminal, $"The files cannot be written: {e.Message}");
            return ExitCodes.BadInput;
        }

        terminal.Plain.WriteLine($"{obligations.Length} obligations written to {folder}. Each file says in its first lines what it is about, and under :status what a prover must answer.");
        return ExitCodes.Success;
    }
}
