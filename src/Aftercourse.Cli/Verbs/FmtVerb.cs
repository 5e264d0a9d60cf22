using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Formatting;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse fmt ARTICLE</c>: lays out rule blocks in the one way.</summary>
public static class FmtVerb
{
    public static Command Create(Terminal terminal)
    {
        var article = new Argument<string>("article") { Description = "A folder with article.md, or one Markdown file; `-` reads standard input and writes to standard output." }.RefusingOptions();
        var check = new Option<bool>("--check") { Description = "Change nothing; say which files would change, and exit with 1 if any would." };
        var command = new Command("fmt", "Lay out the rule blocks of an article. Prose is never touched.") { article, check };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(article)!, parsed.GetValue(check)));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool checkOnly)
    {
        var diagnostics = new DiagnosticBag();
        if (Input.Article(path, diagnostics, terminal) is not { } files)
            return ExitCodes.BadInput;

        var compilation = Compilation.Compile(files, diagnostics);
        // A block that cannot be read cannot be laid out; names and types do not matter here.
        var unreadable = compilation.Diagnostics.Where(d => d.Code.Severity == Severity.Error && string.CompareOrdinal(d.Code.Id, "AC3") < 0).ToArray();
        if (unreadable.Length > 0 || compilation.Syntax is not { } syntax)
        {
            DiagnosticRendering.Show(terminal, [.. unreadable], DiagnosticFormat.Text);
            return ExitCodes.Wrong;
        }

        var changed = files.Select(f => (File: f, Text: RuleFormatting.Format(f, syntax.Blocks))).Where(f => f.Text != f.File.Text).ToArray();
        if (path == "-" && !checkOnly)
        {
            terminal.Plain.Write(RuleFormatting.Format(files[0], syntax.Blocks));
            return ExitCodes.Success;
        }

        foreach (var (file, text) in changed)
        {
            if (!checkOnly && !Write(terminal, file.Path, text))
                return ExitCodes.BadInput;
            Say(terminal, $"{(checkOnly ? "would change" : "laid out")} {file.Path}");
        }

        if (changed.Length == 0)
            Say(terminal, "Nothing to change.");
        return checkOnly && changed.Length > 0 ? ExitCodes.Wrong : ExitCodes.Success;
    }

    private static bool Write(Terminal terminal, string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Error(terminal, $"Cannot write {path}: {Messages.Why(e)}.");
            return false;
        }
    }

    private static void Say(Terminal terminal, string text) => Paragraphs.Write(terminal.Out, 0, null, new Paragraphs.Run(text));
}
