using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Modelling;

/// <summary>The variables of a procedure that is still to come: any node of the tree, so that an inner node is a kind that is not known.</summary>
public sealed class PlannedVariables(CompiledArticle article, FormulaPool pool)
{
    /// <summary>Which procedure it is, one for each of the article.</summary>
    public ImmutableArray<Flag> Kinds { get; } = [.. article.Procedures.Select(p => pool.Flag($"before {p.Name}"))];

    /// <summary>What every plan keeps to: it is one procedure.</summary>
    public Formula Possible { get; } = pool.And(
        pool.Or(article.Procedures.Select(p => pool.Flag($"before {p.Name}"))), pool.AtMostOne([.. article.Procedures.Select(p => pool.Flag($"before {p.Name}"))]));

    /// <summary>It is one of these procedures or of their kinds. None means any.</summary>
    public Formula Is(ImmutableArray<Procedure> named) => Any(p => named.IsEmpty || named.Any(p.Is));

    /// <summary>The same, or it may turn out to be one: only something broader is known.</summary>
    public Formula MayBe(ImmutableArray<Procedure> named) => Any(p => named.IsEmpty || named.Any(n => p.Is(n) || n.Is(p)));

    private Formula Any(Func<Procedure, bool> isOne) => pool.Or(article.Procedures.Where(isOne).Select(p => Kinds[p.Index]));
}
