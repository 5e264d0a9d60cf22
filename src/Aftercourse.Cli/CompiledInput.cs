using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Cli;

/// <summary>An article that compiles, with its files.</summary>
public sealed record CompiledInput(CompiledArticle Article, IReadOnlyList<SourceText> Files)
{
    /// <summary>Reads and compiles an article for a verb that needs one; shows what is wrong and returns null where it does not compile.</summary>
    /// <param name="path">A folder or a Markdown file; null for the shipped article.</param>
    /// <param name="terminal">Where messages go.</param>
    /// <param name="exitCode">What the program should say if there is no article: that it cannot be read, or that it is wrong.</param>
    public static CompiledInput? Read(string? path, Terminal terminal, out int exitCode)
    {
        exitCode = ExitCodes.BadInput;
        var diagnostics = new DiagnosticBag();
        if (Input.Article(path, diagnostics, terminal) is not { } files)
            return null;

        exitCode = ExitCodes.Wrong;
        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Article is { } article)
            return new CompiledInput(article, files);
        DiagnosticRendering.Show(terminal, compilation.Diagnostics, DiagnosticFormat.Text);
        return null;
    }
}
