using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Proving.Mutating;

/// <summary>An article with one small fault put in.</summary>
/// <param name="Kind">What the fault is.</param>
/// <param name="Declaration">The declaration that was changed, as it was.</param>
/// <param name="Says">What was changed.</param>
/// <param name="Syntax">The whole article with the fault.</param>
public sealed record Mutant(MutationKind Kind, DeclarationSyntax Declaration, string Says, ArticleSyntax Syntax)
{
    /// <summary>All mutants of an article, in the order of its declarations.</summary>
    public static IEnumerable<Mutant> Of(ArticleSyntax syntax, CompiledArticle article)
    {
        var mutations = new DeclarationMutations(article);
        foreach (var (block, b) in syntax.Blocks.Select((x, i) => (x, i)))
        {
            foreach (var (declaration, d) in block.Declarations.Select((x, i) => (x, i)))
            {
                foreach (var mutation in mutations.Of(declaration))
                {
                    var declarations = mutation.Changed is null ? block.Declarations.RemoveAt(d) : block.Declarations.SetItem(d, mutation.Changed);
                    yield return new Mutant(mutation.Kind, declaration, mutation.Says, syntax with { Blocks = syntax.Blocks.SetItem(b, block with { Declarations = declarations }) });
                }
            }
        }
    }

    /// <summary>A sample of them that is the same for the same seed: each keeps its place in the order of the article.</summary>
    public static ImmutableArray<Mutant> Sample(ImmutableArray<Mutant> mutants, int size, int seed)
    {
        if (size >= mutants.Length)
            return mutants;
        var places = Enumerable.Range(0, mutants.Length).ToArray();
        new Random(seed).Shuffle(places);
        return [.. places.Take(size).Order().Select(p => mutants[p])];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Declaration.Keyword.Text} {Declaration.Name.Text}: {Says}";
}
