using Aftercourse.Assessing;
using Aftercourse.Cases;
using Aftercourse.Content;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Tests.Article;

/// <summary>The shipped article, compiled once, and its cases, run once.</summary>
internal static class Shipped
{
    private static readonly Lazy<(Compilation Compilation, IReadOnlyList<SourceText> Files)> Compiled = new(Compile);
    private static readonly Lazy<CaseSuite> Run = new(() => CaseSuite.Run(Article, new CompiledEvaluator(Article), Files, new DiagnosticBag()));

    public static Compilation Compilation => Compiled.Value.Compilation;

    public static CompiledArticle Article => Compilation.Article ?? throw new InvalidOperationException("The shipped article does not compile.");

    public static IReadOnlyList<SourceText> Files => Compiled.Value.Files;

    public static CaseSuite Suite => Run.Value;

    public static string Root { get; } = FindRoot();

    private static (Compilation, IReadOnlyList<SourceText>) Compile()
    {
        var folder = Path.Combine(Root, "articles", "back-pain-after-procedures");
        var diagnostics = new DiagnosticBag();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (File: f, Name: Path.GetRelativePath(folder, f).Replace('\\', '/')))
            .Where(f => ArticleFolder.IsPartOfArticle(f.Name))
            .Select(f => SourceDecoding.Decode(f.Name, File.ReadAllBytes(f.File), diagnostics))
            .ToArray();
        return (Compilation.Compile(files, diagnostics), files);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Aftercourse.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository is not above the tests.");
        return folder;
    }
}
