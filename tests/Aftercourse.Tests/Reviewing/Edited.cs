using Aftercourse.Binding;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Reviewing;
using Aftercourse.Sources;
using Aftercourse.Tests.Article;

namespace Aftercourse.Tests.Reviewing;

/// <summary>The shipped article with an edit, and which claims got another hash by it.</summary>
internal static class Edited
{
    public static ContentHash Before { get; } = ContentHash.Of(Shipped.Article);

    /// <summary>The article with a stretch of text replaced.</summary>
    public static CompiledArticle Replace(Span span, string text) =>
        Compile(Shipped.Files.Select(f => f == span.Source ? new SourceText(f.Path, f.Text[..span.Start] + text + f.Text[span.End..]) : f));

    /// <summary>The article with text put in.</summary>
    public static CompiledArticle Insert(SourceText source, int at, string text) => Replace(new Span(source, at, at), text);

    /// <summary>The article from other files. House rules aside: an edit may break one, and the hash has to change all the same.</summary>
    public static CompiledArticle Compile(IEnumerable<SourceText> files)
    {
        var diagnostics = new DiagnosticBag();
        var tree = ArticleReading.Read([.. files], diagnostics)!;
        return ArticleBinding.Bind(RuleParsing.Parse(tree, diagnostics), "", diagnostics)
            ?? throw new InvalidOperationException("The edited article cannot be bound: " + diagnostics.Sorted().First(d => d.Code.Severity == Severity.Error));
    }

    /// <summary>The ids of claims whose hash is another one now, in order.</summary>
    public static IEnumerable<string> Changed(CompiledArticle edited)
    {
        var after = ContentHash.Of(edited);
        return Before.Claims.Keys.Where(id => after.Claims[id] != Before.Claims[id]).Order(StringComparer.Ordinal);
    }

    /// <summary>The claims of rules that use a fact, directly, through a finding, or because another fact is only asked under it.</summary>
    public static IEnumerable<string> ClaimsThatUse(Fact fact) => Shipped.Article.Rules
        .Where(r => r.Claim is not null && Uses(r.Condition, fact))
        .Select(r => r.Claim!.Id).Distinct().Order(StringComparer.Ordinal);

    private static bool Uses(Condition condition, Fact fact) =>
        condition.Everything().Select(c => c is OnsetTest ? Shipped.Article.WithRole(DiaryRole.Lasted) : c.Asked()).OfType<Fact>().Distinct().Any(f => f == fact || (f.OnlyIf is { } only && Uses(only, fact)));
}
