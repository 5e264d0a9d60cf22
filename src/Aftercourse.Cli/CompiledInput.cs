using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Cli;

/// <summary>An article that compiles, with its files.</summary>
public sealed record CompiledInput(CompiledArticle Article, IReadOnlyList<SourceText> Files)
{
    /// <summary>Reads and compiles an article for a verb that needs one; shows what is wrong and returns null where it does not compile.</summary>
    public static CompiledInput? Read(string? path, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        if (Input.Article(path, diagnostics, terminal) is not { } files)
            return null;

        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Article is { } article)
            return new CompiledInput(article, files);
        DiagnosticRendering.Show(terminal, compilation.Diagnostics, DiagnosticFormat.Text);
        return null;
    }
}
