using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Values;

namespace Aftercourse.Proving.Modelling;

/// <summary>The variables of one moment that may be unknown, as minutes since.</summary>
/// <param name="Minutes">The value where it is known.</param>
/// <param name="Unsure">The person does not know.</param>
/// <param name="Unanswered">Nobody asked.</param>
public sealed record TimeVariables(WholeNumber Minutes, Flag Unsure, Formula Unanswered)
{
    /// <summary>It is known.</summary>
    public Formula Known(FormulaPool pool) => pool.And(pool.Not(Unsure), pool.Not(Unanswered));

    /// <summary>What every moment keeps to.</summary>
    public Formula Possible(FormulaPool pool) => pool.Not(pool.And(Unsure, Unanswered));
}

/// <summary>The variables of one procedure that the person may have had: any node of the tree, so that an inner node is a kind that is not known.</summary>
public sealed class SlotVariables
{
    private readonly FormulaPool _pool;

    /// <summary>Makes them.</summary>
    public SlotVariables(CompiledArticle article, int index, int sessions, Func<Fact, string, FactVariables> variablesOf, FormulaPool pool, string prefix = "")
    {
        _pool = pool;
        Index = index;
        var name = $"{prefix}#{index + 1}";
        Kinds = [.. article.Procedures.Select(p => pool.Flag($"{name} {p.Name}"))];
        Present = pool.Or(Kinds);
        // Numbers are shared by patients of one space: where one of them does not know a number, it is free for the other.
        // Time that goes on may read as zero (an end still to come), so zero is the least.
        Start = new(pool.Number($"#{index + 1} since start", 0, Duration.Longest.Minutes), pool.Flag($"{name} start?"), pool.False);
        End = new(pool.Number($"#{index + 1} since end", 0, Duration.Longest.Minutes), pool.Flag($"{name} end?"), pool.False);
        Session = SessionOf(index, sessions, pool);
        Details = [.. article.Details.Select(d => variablesOf(d, $"{name} {d.Name}"))];
    }

    /// <summary>Which session the procedure of a slot was. Where two articles share a pool, it goes as far as the one that counts further: the first to make it sets the limit.</summary>
    public static WholeNumber SessionOf(int index, int sessions, FormulaPool pool) => pool.Number($"#{index + 1} session", 1, sessions);

    /// <summary>Its place among the procedures.</summary>
    public int Index { get; }

    /// <summary>The person had it.</summary>
    public Formula Present { get; }

    /// <summary>Which procedure it was, one for each of the article.</summary>
    public ImmutableArray<Flag> Kinds { get; }

    /// <summary>When it began.</summary>
    public TimeVariables Start { get; }

    /// <summary>When it ended.</summary>
    public TimeVariables End { get; }

    /// <summary>Which session it was.</summary>
    public WholeNumber Session { get; }

    /// <summary>Answers about it, by index of the detail.</summary>
    public ImmutableArray<FactVariables> Details { get; init; }

    /// <summary>What every procedure keeps to, each by itself.</summary>
    public IEnumerable<Formula> Limits =>
    [
        _pool.AtMostOne(Kinds),
        Start.Possible(_pool),
        End.Possible(_pool),
        _pool.Implies(_pool.And(Start.Known(_pool), End.Known(_pool)), _pool.AtLeast(Start.Minutes, End.Minutes, 0)),
        .. Details.Select(d => d.Possible),
    ];
}
