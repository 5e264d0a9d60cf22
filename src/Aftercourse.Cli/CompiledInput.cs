using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reviewing;
using Aftercourse.Signing;
using Aftercourse.Sources;

namespace Aftercourse.Cli;

/// <summary>An article that compiles, with its rules as written and its files.</summary>
public sealed record CompiledInput(CompiledArticle Article, ArticleSyntax Syntax, IReadOnlyList<SourceText> Files)
{
    /// <summary>Where the article's review stands today, for whoever only has to say so: a mistake in <c>reviewers.json</c> means that nobody is listed, and <c>check</c> shows it.</summary>
    public ReviewStanding Standing(Terminal terminal) => SignedReviews.Read(Article, Files, new DiagnosticBag()).Standing(terminal.Today);

    /// <summary>The reviews beside the article. Null where <c>reviewers.json</c> has a mistake, which is shown.</summary>
    public SignedReviews? Reviews(Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var reviews = SignedReviews.Read(Article, Files, diagnostics);
        if (!diagnostics.HasErrors)
            return reviews;
        DiagnosticRendering.Show(terminal, diagnostics.Sorted(), DiagnosticFormat.Text);
        return null;
    }

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
        if (compilation is { Article: { } article, Syntax: { } syntax })
            return new CompiledInput(article, syntax, files);
        DiagnosticRendering.Show(terminal, compilation.Diagnostics, DiagnosticFormat.Text);
        return null;
    }
}
