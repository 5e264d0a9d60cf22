using System.Collections.Immutable;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Counting;

/// <summary>
/// Numbers in classes. Two answers are of one class where no comparison of a formula tells them apart; "not sure" is a class of its own. Numbers that are compared with one another are
/// one variable, whose values are the classes that whole numbers within the bounds can reach.
/// </summary>
/// <param name="doubts">The flag that says that a number is not known; numbers without one always are.</param>
internal sealed class NumberCells(IReadOnlyDictionary<WholeNumber, Flag> doubts)
{
    /// <summary>
    /// The classes of each set of numbers that belong together. Parts are the comparisons and doubts of these numbers, by the number of their formula; of each class, those that hold in it.
    /// </summary>
    public IEnumerable<(HashSet<int> Parts, ImmutableArray<ImmutableHashSet<int>> Cells)> Of(IReadOnlyCollection<Difference> comparisons)
    {
        var groups = new List<(HashSet<WholeNumber> Numbers, List<Difference> Comparisons)>();
        foreach (var comparison in comparisons)
        {
            var numbers = Numbers(comparison).ToHashSet();
            var joined = groups.Where(g => g.Numbers.Overlaps(numbers)).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add(([.. joined.SelectMany(g => g.Numbers), .. numbers], [.. joined.SelectMany(g => g.Comparisons), comparison]));
        }

        return groups.Select(g => (
            g.Comparisons.Select(c => c.Id).Concat(g.Numbers.Where(doubts.ContainsKey).Select(n => doubts[n].Id)).ToHashSet(),
            Cells([.. g.Numbers], g.Comparisons).ToImmutableArray()));
    }

    private static IEnumerable<WholeNumber> Numbers(Difference comparison) => comparison.Right is { } right ? [comparison.Left, right] : [comparison.Left];

    // Each choice of numbers that are not known, and the classes of the others.
    private IEnumerable<ImmutableHashSet<int>> Cells(WholeNumber[] numbers, List<Difference> comparisons)
    {
        var doubtful = numbers.Where(doubts.ContainsKey).ToArray();
        for (var choice = 0; choice < 1 << doubtful.Length; choice++)
        {
            var unknown = doubtful.Where((_, i) => (choice & (1 << i)) != 0).ToHashSet();
            var known = comparisons.Where(c => !Numbers(c).Any(unknown.Contains));
            foreach (var cell in Known([.. numbers.Except(unknown)], [.. known.GroupBy(c => (c.Left, c.Right)).Select(g => g.OrderBy(c => c.Least).ToArray())]))
                yield return cell.Union(unknown.Select(n => doubts[n].Id));
        }
    }

    // A chain of limits for each difference that is compared; a class lies between two limits of each chain.
    private static List<ImmutableHashSet<int>> Known(WholeNumber[] numbers, Difference[][] chains)
    {
        var cells = new List<ImmutableHashSet<int>>();
        // Node 0 is zero, so that a bound of one number is a difference like any other.
        Choose(0, [.. numbers.SelectMany((n, i) => new[] { (From: 0, To: i + 1, Most: (long)n.Maximum), (From: i + 1, To: 0, Most: -(long)n.Minimum) })], []);
        return cells;

        int Node(WholeNumber? number) => number is null ? 0 : Array.IndexOf(numbers, number) + 1;

        void Choose(int at, ImmutableArray<(int From, int To, long Most)> limits, ImmutableHashSet<int> holding)
        {
            if (!IsPossible(numbers.Length + 1, limits))
                return;
            if (at == chains.Length)
            {
                cells.Add(holding);
                return;
            }

            var chain = chains[at];
            var (left, right) = (Node(chain[0].Left), Node(chain[0].Right));
            for (var reached = 0; reached <= chain.Length; reached++)
            {
                var next = limits;
                if (reached > 0)
                    next = next.Add((left, right, -(long)chain[reached - 1].Least));
                if (reached < chain.Length)
                    next = next.Add((right, left, chain[reached].Least - 1L));
                Choose(at + 1, next, holding.Union(chain.Take(reached).Select(c => c.Id)));
            }
        }
    }

    // "To is at most From plus Most", for all of them at once: possible where no circle of limits is shorter than nothing (Bellman and Ford). Whole limits have whole solutions.
    private static bool IsPossible(int nodes, ImmutableArray<(int From, int To, long Most)> limits)
    {
        var distance = new long[nodes];
        for (var round = 0; round <= nodes; round++)
        {
            var isStill = true;
            foreach (var (from, to, most) in limits)
            {
                if (distance[from] + most >= distance[to])
                    continue;
                distance[to] = distance[from] + most;
                isStill = false;
            }

            if (isStill)
                return true;
        }

        return false;
    }
}
