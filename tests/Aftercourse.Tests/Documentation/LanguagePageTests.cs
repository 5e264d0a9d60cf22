using Aftercourse.Assessing;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Sources;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Documentation;

/// <summary>What the pages about the language show is run, so that they cannot go stale.</summary>
public sealed class LanguagePageTests
{
    private static readonly string Reading = File.ReadAllText(Repository.At("docs", "language", "reading.md"));
    private static readonly string Reference = File.ReadAllText(Repository.At("docs", "language", "reference.md"));

    /// <summary>The article that the page for newcomers explains.</summary>
    public static string Example => MarkdownFences.Read(Reading).Single(f => f.Info == "markdown").Content;

    [Theory]
    [InlineData("reading.md", 4)]
    [InlineData("reference.md", 3)]
    public void Every_rule_block_of_a_page_can_be_read(string page, int atLeast)
    {
        var rules = MarkdownFences.Read(page == "reading.md" ? Reading : Reference).Where(f => f.Info == "rule").ToArray();
        Assert.True(rules.Length >= atLeast);
        foreach (var (_, content) in rules)
        {
            var source = new SourceText(page, content);
            var diagnostics = new DiagnosticBag();
            Assert.NotEmpty(RuleParsing.ParseBlock(new RuleBlock(source.Whole, []), null, diagnostics).Declarations);
            Assert.Equal([], diagnostics.Sorted().Select(d => d.ToString()));
        }
    }

    [Fact]
    public void The_example_article_compiles_without_a_warning()
    {
        var compilation = Compilation.Compile([new SourceText("example.md", Example)], new DiagnosticBag());
        Assert.Equal([], compilation.Diagnostics.Select(d => d.ToString()));
        Assert.NotNull(compilation.Article);
    }

    [Fact]
    public void The_people_of_the_page_are_told_what_it_says()
    {
        var article = Article();
        var diagnostics = new DiagnosticBag();
        var (people, planning) = CaseReading.ReadFile(new SourceText("people.yaml", MarkdownFences.Read(Reading).Single(f => f.Info == "yaml").Content), article, diagnostics);
        Assert.Equal([], diagnostics.Sorted().Select(d => d.ToString()));
        Assert.Equal((5, 2), (people.Length, planning.Length));
        var run = new CaseRun(article, new Interpreter(article));
        Assert.Equal([], people.SelectMany(p => run.Run(p).Differences.Select(d => $"{p.Name}: {d}")));
        Assert.Equal([], planning.SelectMany(p => p.Differences(article).Select(d => $"{p.Name}: {d}")));
    }

    [Fact]
    public void The_snippets_of_the_page_say_the_same_as_its_article()
    {
        // What is explained line by line is the article's own text; only `unsure`, which the article leaves out, is added.
        var article = Words(Example);
        foreach (var (_, content) in MarkdownFences.Read(Reading).Where(f => f.Info == "rule"))
            Assert.Contains(Words(content.Replace("  unsure contact\n", "", StringComparison.Ordinal)), article, StringComparison.Ordinal);
    }

    private static CompiledArticle Article() =>
        Compilation.Compile([new SourceText("example.md", Example)], new DiagnosticBag()).Article ?? throw new InvalidOperationException("The example does not compile.");

    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
