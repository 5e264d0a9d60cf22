using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Proving.Mutating;

/// <summary>An article with one small fault put in.</summary>
/// <param name="Declaration">The declaration that was changed, as it was.</param>
/// <param name="Says">What was changed.</param>
/// <param name="Syntax">The whole article with the fault.</param>
public sealed record Mutant(DeclarationSyntax Declaration, string Says, ArticleSyntax Syntax)
{
    /// <summary>All mutants of an article, in the order of its declarations.</summary>
    public static IEnumerable<Mutant> Of(ArticleSyntax syntax, CompiledArticle article)
    {
        var mutations = new DeclarationMutations(article);
        foreach (var (block, b) in syntax.Blocks.Select((x, i) => (x, i)))
        {
            foreach (var (declaration, d) in block.Declarations.Select((x, i) => (x, i)))
            {
                foreach (var (changed, says) in mutations.Of(declaration))
                {
                    var declarations = changed is null ? block.Declarations.RemoveAt(d) : block.Declarations.SetItem(d, changed);
                    yield return new Mutant(declaration, says, syntax with { Blocks = syntax.Blocks.SetItem(b, block with { Declarations = declarations }) });
                }
            }
        }
    }
}
