using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Solving;

/// <summary>What a solver found.</summary>
public abstract record Solution
{
    private Solution()
    {
    }

    /// <summary>Values for which the formula holds.</summary>
    public sealed record Found(Assignment Assignment) : Solution;

    /// <summary>It never holds.</summary>
    public sealed record Impossible : Solution;

    /// <summary>The solver gave up.</summary>
    /// <param name="Why">Why, in plain words.</param>
    public sealed record Undecided(string Why) : Solution;
}

/// <summary>How much something in a solution weighs, where the lightest one is wanted.</summary>
/// <param name="Flag">Weighs where it holds; or null.</param>
/// <param name="Number">Weighs as often as its value; or null.</param>
/// <param name="Weight">The weight, not negative.</param>
public sealed record Cost(Flag? Flag, WholeNumber? Number, int Weight);

/// <summary>Finds values for which a formula holds.</summary>
public interface ISolver
{
    /// <summary>Solves one formula. The same formula gives the same solution.</summary>
    /// <param name="formula">What must hold.</param>
    /// <param name="costs">The solution with the least sum is wanted; empty: any.</param>
    Solution Solve(Formula formula, IReadOnlyList<Cost> costs);
}
