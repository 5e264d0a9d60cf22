using System.Collections.Immutable;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Dividing;

/// <summary>
/// Divides who would break an obligation into cases, so that each speaks of few rules, and says which of the rules that must not hold are asked about. Somebody answers the obligation's formula exactly where
/// they answer all of some case.
/// </summary>
internal sealed class Division(FormulaPool pool)
{
    // Shorter lists stay as they are.
    private const int LongList = 4;

    // So many ways are divided, where each has a list of its own.
    private const int MostWays = 4;

    // A choice among so many rules is seldom needed.
    private const int ManyRules = 24;

    // Then all is asked about at once.
    private const int MostNarrowed = 4;

    private readonly Nearness _nearness = new();
    private readonly Dictionary<int, HashSet<Formula>> _lists = [];

    /// <summary>The cases of an obligation, each with what is asked first; none where nobody can break it.</summary>
    public IEnumerable<Case> Of(Obligation obligation) => Divide(obligation.Formula, []).Select(d => Of(obligation, d.Demands, d.Lists));

    /// <summary>
    /// The same case where it asks about more, as somebody answers what it asks now: of the excluded that hold for them, the nearest; after a few times, and where none holds, all. Null where all were asked
    /// about: they break the obligation.
    /// </summary>
    public Case? Narrow(Case wide, Evaluation somebody)
    {
        if (wide.Kept.Length == wide.Excluded.Length)
            return null;
        var broken = wide.Excluded.Where(somebody.Holds).ToArray();
        return wide.Asking(broken.Length == 0 || wide.Narrowed >= MostNarrowed ? wide.Excluded : [.. wide.Kept, .. Nearest(wide.Demands, broken)]);
    }

    // That some rule of many holds is asked only where it must be, like the rules that must not; unless it is all that is demanded.
    private Case Of(Obligation obligation, ImmutableArray<Formula> all, ImmutableArray<Threshold> lists)
    {
        ImmutableArray<Formula> demands = [.. all.Where(d => !AsksManyRules(d))];
        ImmutableArray<Formula> excluded = [.. lists.SelectMany(l => l.Parts).Concat(all.Where(AsksManyRules).Select(pool.Not)).Distinct()];
        return demands.IsEmpty ? new Case(obligation, all, excluded, excluded, 0) : new Case(obligation, demands, excluded, Nearest(demands, excluded), 0);
    }

    // Those of which most is spoken of in what is demanded: an alarm stands there once for each procedure that a patient may have had.
    private ImmutableArray<Formula> Nearest(ImmutableArray<Formula> demands, IReadOnlyCollection<Formula> excluded)
    {
        if (excluded.Count == 0)
            return [];
        var spoken = _nearness.SpokenOf(demands);
        var ranked = excluded.Select(p => (Part: p, Rank: _nearness.Rank(p, spoken))).ToArray();
        var nearest = ranked.Max(r => r.Rank);
        return [.. ranked.Where(r => r.Rank == nearest).Select(r => r.Part)];
    }

    private IEnumerable<(ImmutableArray<Formula> Demands, ImmutableArray<Threshold> Lists)> Divide(Formula formula, ImmutableArray<Threshold> excluded)
    {
        var (demands, lists) = (new List<Formula>(), excluded.ToList());
        Collect(formula, demands, lists);
        if (demands.Any(d => d == pool.False || IsExcluded(d, lists)))
            return [];
        for (var i = 0; i < demands.Count; i++)
        {
            if (demands[i] is Threshold { Count: 1 } choice && choice.Parts.Any(p => IsExcluded(p, lists)))
                return Divide(pool.And([.. demands[..i], pool.Or(choice.Parts.Where(p => !IsExcluded(p, lists))), .. demands[(i + 1)..]]), [.. lists]);
        }

        return demands.Find(IsFewWays) is not Threshold ways ? [([.. demands], [.. lists])]
            : ways.Parts.SelectMany(p => Divide(pool.And([.. demands.Where(d => d != ways), p]), [.. lists]));
    }

    private void Collect(Formula formula, List<Formula> demands, List<Threshold> lists)
    {
        if (formula is Threshold { IsAll: true } all)
        {
            foreach (var part in all.Parts)
                Collect(part, demands, lists);
        }
        else if (formula is Negation { Part: Threshold { Count: 1 } list })
        {
            if (list.Parts.Length > LongList)
                lists.Add(list);
            else
                demands.AddRange(list.Parts.Select(pool.Not));
        }
        else
        {
            demands.Add(formula);
        }
    }

    private bool IsExcluded(Formula formula, List<Threshold> lists) => lists.Exists(l => Parts(l).Contains(formula));

    private HashSet<Formula> Parts(Threshold list)
    {
        if (!_lists.TryGetValue(list.Id, out var parts))
            _lists.Add(list.Id, parts = [.. list.Parts]);
        return parts;
    }

    private static bool IsFewWays(Formula formula) => formula is Threshold { Count: 1, Parts.Length: <= MostWays } choice && choice.Parts.Any(HasList);

    private static bool HasList(Formula formula) =>
        formula is Negation { Part: Threshold { Count: 1 } list } ? list.Parts.Length > LongList : formula is Threshold { IsAll: true } all && all.Parts.Any(p => p is Negation && HasList(p));

    private static bool AsksManyRules(Formula formula) => formula is Threshold { Count: 1 } choice && choice.Parts.Count(p => p is Threshold) > ManyRules;
}
