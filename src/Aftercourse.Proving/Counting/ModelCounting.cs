using System.Collections.Immutable;
using System.Numerics;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Counting;

/// <summary>
/// Counts exactly for how many values of its variables a formula holds: flags as they are, numbers in classes (<see cref="NumberCells"/>). Variable by variable; what is left of a formula is
/// counted once, however it was reached.
/// </summary>
internal sealed class ModelCounting
{
    // Each is a formula that is rewritten once for each value of a variable. More takes longer than a person waits.
    private const int MostSteps = 50_000;

    private readonly FormulaPool _pool;
    private readonly ImmutableArray<Variable> _variables;
    private readonly BigInteger[] _rest;
    private readonly Dictionary<(int Formula, int At), BigInteger> _counted = [];

    /// <summary>Prepares to count over the variables of some formulas.</summary>
    /// <param name="pool">Where formulas are built.</param>
    /// <param name="doubts">The flag that says that a number is not known. Comparisons of such a number count for nothing.</param>
    /// <param name="formulas">Between them they speak of every variable that is counted.</param>
    public ModelCounting(FormulaPool pool, IReadOnlyDictionary<WholeNumber, Flag> doubts, params Formula[] formulas)
    {
        _pool = pool;
        var (flags, comparisons) = Parts(formulas);
        var numbers = new NumberCells(doubts).Of(comparisons).Select(n => new Variable(n.Parts, n.Cells)).ToArray();
        var taken = numbers.SelectMany(n => n.Parts).ToHashSet();
        // The flags of one answer stand together: its options, and its doubts.
        var order = flags.Select(Answer).Distinct().Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        _variables =
        [
            .. numbers,
            .. flags.Where(f => !taken.Contains(f.Id)).OrderBy(f => order[Answer(f)]).ThenBy(f => f.Id).Select(f => new Variable([f.Id], [[], [f.Id]])),
        ];
        _rest = new BigInteger[_variables.Length + 1];
        _rest[^1] = 1;
        for (var i = _variables.Length - 1; i >= 0; i--)
            _rest[i] = _rest[i + 1] * _variables[i].Values.Length;
    }

    /// <summary>For how many values it holds; null where counting would take too long.</summary>
    public BigInteger? Count(Formula formula) => Count(formula, 0);

    private BigInteger? Count(Formula formula, int at)
    {
        if (formula is Constant constant)
            return constant.Value ? _rest[at] : BigInteger.Zero;
        if (_counted.TryGetValue((formula.Id, at), out var known))
            return known;
        if (_counted.Count > MostSteps)
            return null;

        var sum = BigInteger.Zero;
        // Many values leave the same of a formula.
        foreach (var left in _variables[at].Values.Select(v => Restrict(formula, _variables[at], v, [])).GroupBy(f => f.Id).Select(g => (Formula: g.First(), Times: g.Count())))
        {
            if (Count(left.Formula, at + 1) is not { } count)
                return null;
            sum += count * left.Times;
        }

        _counted.Add((formula.Id, at), sum);
        return sum;
    }

    // What is left of a formula where a variable has a value.
    private Formula Restrict(Formula formula, Variable variable, ImmutableHashSet<int> value, Dictionary<int, Formula> made)
    {
        if (made.TryGetValue(formula.Id, out var known))
            return known;
        var left = formula switch
        {
            Flag or Difference => variable.Parts.Contains(formula.Id) ? _pool.Of(value.Contains(formula.Id)) : formula,
            Negation negation => _pool.Not(Restrict(negation.Part, variable, value, made)),
            Threshold { IsAll: true } all => _pool.And(all.Parts.Select(p => Restrict(p, variable, value, made)).ToArray()),
            Threshold some => _pool.Some(some.Count, some.Parts.Select(p => Restrict(p, variable, value, made)).ToArray()),
            _ => formula,
        };
        made.Add(formula.Id, left);
        return left;
    }

    private static (List<Flag> Flags, List<Difference> Comparisons) Parts(IEnumerable<Formula> formulas)
    {
        var (flags, comparisons) = (new List<Flag>(), new List<Difference>());
        var seen = new HashSet<int>();
        foreach (var formula in formulas)
            Walk(formula);
        return (flags, comparisons);

        void Walk(Formula formula)
        {
            if (!seen.Add(formula.Id))
                return;
            switch (formula)
            {
                case Flag flag:
                    flags.Add(flag);
                    break;
                case Difference comparison:
                    comparisons.Add(comparison);
                    break;
                case Negation negation:
                    Walk(negation.Part);
                    break;
                case Threshold threshold:
                    foreach (var part in threshold.Parts)
                        Walk(part);
                    break;
            }
        }
    }

    private static string Answer(Flag flag) => flag.Name.TrimEnd('?').Split('=')[0];

    // A flag, or numbers in classes: what it decides, and for each of its values what of that holds.
    private sealed record Variable(HashSet<int> Parts, ImmutableArray<ImmutableHashSet<int>> Values);
}
