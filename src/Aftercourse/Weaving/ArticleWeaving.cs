using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;

namespace Aftercourse.Weaving;

/// <summary>Puts the compiled article and its prose together again, rules beside their sentences, for people to read.</summary>
public static class ArticleWeaving
{
    /// <summary>Weaves an article. Null where it has errors.</summary>
    public static WovenArticle? Weave(Compilation compilation) =>
        compilation is { Article: { } article, Syntax: { } syntax } ? Weave(article, syntax) : null;

    private static WovenArticle Weave(CompiledArticle article, ArticleSyntax syntax)
    {
        var slugs = Slugs(syntax.Tree);
        var vocabulary = Vocabulary(article, syntax);
        var reading = syntax.Tree.Sections.Where(s => !vocabulary.Contains(s)).ToList();
        var inOrder = reading.Concat(vocabulary).ToList();
        var sources = inOrder.SelectMany(s => s.Blocks).SelectMany(SectionWeaving.Keys).Distinct().Select((k, i) => new NumberedSource(i + 1, article.References[k])).ToImmutableArray();
        var bySource = article.Claims.ToLookup(c => c.Span.Source);
        var places = inOrder.SelectMany(s => bySource[s.Source].Select(c => new ClaimPlace(c, slugs[s]))).ToImmutableDictionary(p => p.Claim.Id, StringComparer.Ordinal);
        var byKey = sources.ToImmutableDictionary(s => s.Reference.Id, StringComparer.Ordinal);

        return new WovenArticle
        {
            Article = article,
            Sections = [.. reading.Select(Section)],
            Vocabulary = [.. vocabulary.Select(Section)],
            Sources = sources,
            Places = places,
            QuestionSlugs = article.Facts.Concat(article.Details).ToImmutableDictionary(f => f.Name, f => slugs[syntax.Tree.Sections.First(s => s.Source == f.Span.Source)], StringComparer.Ordinal),
            ByKey = byKey,
        };

        WovenSection Section(SectionTree section)
        {
            var kind = section == syntax.Tree.Sections[0] ? SectionKind.Introduction : vocabulary.Contains(section) ? SectionKind.Vocabulary : SectionKind.Guidance;
            return SectionWeaving.Weave(section, slugs[section], kind, article, syntax, places, byKey);
        }
    }

    // The file's name. The article's own file is the introduction, whatever it is called.
    private static Dictionary<SectionTree, string> Slugs(ArticleTree tree)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new Dictionary<SectionTree, string>(ReferenceEqualityComparer.Instance);
        foreach (var section in tree.Sections)
        {
            var path = section.Source.Path;
            var name = slugs.Count == 0 ? "introduction" : path[(path.LastIndexOf('/') + 1)..^".md".Length];
            slugs.Add(section, Slug.Unique(Slug.Of(name), taken));
        }

        return slugs;
    }

    // Sections whose rule blocks only declare words of the language, and that make no claim.
    private static List<SectionTree> Vocabulary(CompiledArticle article, ArticleSyntax syntax)
    {
        var speaking = article.Rules.Select(r => r.Span.Source).Concat(article.Claims.Select(c => c.Span.Source)).ToHashSet();
        var declaring = syntax.Blocks.Select(b => b.Block.Span.Source).ToHashSet();
        return [.. syntax.Tree.Sections.Skip(1).Where(s => declaring.Contains(s.Source) && !speaking.Contains(s.Source))];
    }
}
