using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Aftercourse.Proving.Formulas;

/// <summary>Builds formulas and folds what is constant. Not safe for use by several threads at once; what it built is.</summary>
public sealed class FormulaPool
{
    private readonly Dictionary<string, Flag> _flags = [];
    private readonly Dictionary<(WholeNumber, WholeNumber?, int), Formula> _differences = [];
    private readonly Dictionary<int, Formula> _negations = [];
    private readonly Dictionary<(int Count, ImmutableArray<Formula> Parts), Formula> _thresholds = new(new SameParts());
    private readonly Dictionary<string, WholeNumber> _numbers = [];

    /// <summary>A pool with nothing but true and false.</summary>
    public FormulaPool()
    {
        False = new Constant(0, false);
        True = new Constant(1, true);
    }

    /// <summary>Never.</summary>
    public Formula False { get; }

    /// <summary>Always.</summary>
    public Formula True { get; }

    /// <summary>How many formulas there are; each has a number below it.</summary>
    public int Count { get; private set; } = 2;

    /// <summary>One or the other.</summary>
    public Formula Of(bool value) => value ? True : False;

    /// <summary>The variable of that name.</summary>
    public Flag Flag(string name)
    {
        if (!_flags.TryGetValue(name, out var flag))
            _flags.Add(name, flag = new Flag(Count++, name));
        return flag;
    }

    /// <summary>The number of that name; the bounds are those of its first mention.</summary>
    public WholeNumber Number(string name, int minimum, int maximum)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers.Add(name, number = new WholeNumber(name, minimum, maximum));
        return number;
    }

    /// <summary><c>left - right &gt;= least</c></summary>
    public Formula AtLeast(WholeNumber left, WholeNumber? right, int least)
    {
        var lowest = (long)left.Minimum - (right?.Maximum ?? 0);
        var highest = (long)left.Maximum - (right?.Minimum ?? 0);
        if (least <= lowest)
            return True;
        if (least > highest)
            return False;
        if (!_differences.TryGetValue((left, right, least), out var difference))
            _differences.Add((left, right, least), difference = new Difference(Count++, left, right, least));
        return difference;
    }

    /// <summary>The opposite.</summary>
    public Formula Not(Formula part)
    {
        if (part is Constant constant)
            return Of(!constant.Value);
        if (part is Negation inner)
            return inner.Part;
        if (!_negations.TryGetValue(part.Id, out var negation))
            _negations.Add(part.Id, negation = new Negation(Count++, part));
        return negation;
    }

    /// <summary>All of them; true for none.</summary>
    public Formula And(params IEnumerable<Formula> parts) => Join(parts, isAll: true);

    /// <summary>Any of them; false for none.</summary>
    public Formula Or(params IEnumerable<Formula> parts) => Join(parts, isAll: false);

    /// <summary>If the first, then the second.</summary>
    public Formula Implies(Formula condition, Formula consequence) => Or(Not(condition), consequence);

    /// <summary>Both or neither.</summary>
    public Formula Same(Formula a, Formula b) => And(Implies(a, b), Implies(b, a));

    /// <summary>At least so many of them.</summary>
    public Formula Some(int count, IEnumerable<Formula> parts)
    {
        var open = new List<Formula>();
        foreach (var part in parts)
        {
            if (part is not Constant constant)
                open.Add(part);
            else if (constant.Value)
                count--;
        }

        if (count <= 0)
            return True;
        if (count > open.Count)
            return False;
        if (count == 1)
            return Or(open);
        // One part may stand here twice and counts twice, unless all are wanted.
        return count == open.Count ? And(open) : MakeThreshold(count, [.. open.OrderBy(p => p.Id)]);
    }

    /// <summary>At most one of them.</summary>
    public Formula AtMostOne(IReadOnlyCollection<Formula> parts) => Not(Some(2, parts));

    private Formula Join(IEnumerable<Formula> parts, bool isAll)
    {
        var all = new List<Formula>();
        if (!Collect(parts, isAll, all))
            return Of(!isAll);
        all.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        var distinct = all.Where((p, i) => i == 0 || !ReferenceEquals(p, all[i - 1])).ToImmutableArray();
        // A part and its opposite.
        var ids = ImmutableCollectionsMarshal.AsArray(distinct)!;
        if (distinct.Any(p => p is Negation negation && Array.BinarySearch(ids, negation.Part, ById.Instance) >= 0))
            return Of(!isAll);
        return distinct.Length switch
        {
            0 => Of(isAll),
            1 => distinct[0],
            _ => MakeThreshold(isAll ? distinct.Length : 1, distinct),
        };
    }

    // An "and" inside an "and" is part of it, so that parts which exclude one another meet.
    private static bool Collect(IEnumerable<Formula> parts, bool isAll, List<Formula> all)
    {
        foreach (var part in parts)
        {
            if (part is Constant constant)
            {
                if (constant.Value != isAll)
                    return false;
            }
            else if (part is Threshold inner && (isAll ? inner.IsAll : inner.Count == 1))
            {
                // What was joined before has neither constants nor joins of its own kind.
                all.AddRange(inner.Parts);
            }
            else
            {
                all.Add(part);
            }
        }

        return true;
    }

    private Formula MakeThreshold(int count, ImmutableArray<Formula> parts)
    {
        if (!_thresholds.TryGetValue((count, parts), out var threshold))
            _thresholds.Add((count, parts), threshold = new Threshold(Count++, count, parts));
        return threshold;
    }

    private sealed class ById : IComparer<Formula>
    {
        public static readonly ById Instance = new();

        public int Compare(Formula? x, Formula? y) => x!.Id.CompareTo(y!.Id);
    }

    private sealed class SameParts : IEqualityComparer<(int Count, ImmutableArray<Formula> Parts)>
    {
        public bool Equals((int Count, ImmutableArray<Formula> Parts) x, (int Count, ImmutableArray<Formula> Parts) y) =>
            x.Count == y.Count && x.Parts.AsSpan().SequenceEqual(y.Parts.AsSpan());

        public int GetHashCode((int Count, ImmutableArray<Formula> Parts) key)
        {
            var hash = default(HashCode);
            hash.Add(key.Count);
            foreach (var part in key.Parts)
                hash.Add(part.Id);
            return hash.ToHashCode();
        }
    }
}
