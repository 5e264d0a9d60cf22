using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Cli.Versions;

/// <summary>One version of an article, from a folder or from git, as its rules say.</summary>
/// <param name="Name">What it was asked for as.</param>
/// <param name="Article">The article; it may break a house rule that is younger than it is.</param>
/// <param name="Files">Its files.</param>
/// <param name="HouseRules">How many house rules it breaks.</param>
public sealed record ArticleVersion(string Name, CompiledArticle Article, IReadOnlyList<SourceText> Files, int HouseRules)
{
    /// <summary>Reads a version; shows what is wrong and returns null where there is none.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="name">What it was asked for as.</param>
    /// <param name="terminal">Where messages go.</param>
    /// <param name="exitCode">What the program should say where there is none.</param>
    public static ArticleVersion? Read(ArticlePlace place, string name, Terminal terminal, out int exitCode)
    {
        exitCode = ExitCodes.BadInput;
        var diagnostics = new DiagnosticBag();
        if (place.Files(diagnostics, terminal) is not { } files)
            return null;

        exitCode = ExitCodes.Wrong;
        var compilation = Compilation.Compile(files, diagnostics);
        if (compilation.Bound is { } article)
            return new ArticleVersion(name, article, files, compilation.Diagnostics.Count(d => d.Code.Severity == Severity.Error));
        Messages.Error(terminal, $"{name} does not compile, so nothing can be compared with it.");
        DiagnosticRendering.Show(terminal, compilation.Diagnostics, DiagnosticFormat.Text);
        return null;
    }
}
