using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Sources;
using Aftercourse.Tests.Documentation;

namespace Aftercourse.Tests.Corpus;

/// <summary>An article that compiles: the good ones of the corpus, the one of the documentation, and the one that is shipped.</summary>
internal sealed record ValidArticle(string Name, IReadOnlyList<SourceText> Files)
{
    public static IReadOnlyList<ValidArticle> All { get; } =
    [
        .. CorpusCase.Good.Select(c => new ValidArticle(c.Name, c.Article(new DiagnosticBag()))),
        new("docs/language/reading.md", [new SourceText("example.md", LanguagePageTests.Example)]),
        new("articles/back-pain-after-procedures", ArticleFolder.Read(Repository.At("articles", "back-pain-after-procedures"), new DiagnosticBag())),
    ];

    public static IEnumerable<string> Names => All.Select(a => a.Name);

    public static ValidArticle Of(string name) => All.Single(a => a.Name == name);

    public ArticleSyntax Syntax => Compile().Syntax!;

    public CompiledArticle Article => Compile().Article ?? throw new InvalidOperationException($"{Name} does not compile.");

    private Compilation Compile() => Compilation.Compile(Files, new DiagnosticBag());
}
