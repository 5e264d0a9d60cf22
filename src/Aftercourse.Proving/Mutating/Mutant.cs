using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>A sample of some mutants, in their order. Each is drawn by what it is: the same seed draws the same, and an edit elsewhere in the article hardly changes the sample.</summary>
    public static ImmutableArray<Mutant> Sample(ImmutableArray<Mutant> mutants, int size, int seed)
    {
        var drawn = mutants.Index().OrderBy(m => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {m.Item}"))), StringComparer.Ordinal).Take(size);
        return [.. drawn.OrderBy(m => m.Index).Select(m => m.Item)];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Declaration.Keyword.Text} {Declaration.Name.Text}: {Says}";
}
