using System.Collections.Immutable;

namespace Aftercourse.Proving.Formulas;

/// <summary>Builds formulas and folds what is constant. Not safe for use by several threads at once; what it built is.</summary>
public sealed class FormulaPool
{
    private readonly Dictionary<string, Formula> _made = [];
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

    /// <summary>One or the other.</summary>
    public Formula Of(bool value) => value ? True : False;

    /// <summary>The variable of that name.</summary>
    public Flag Flag(string name) => (Flag)Make("f" + name, id => new Flag(id, name));

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
        return least > highest ? False : Make($"d{left.Name}|{right?.Name}|{least}", id => new Difference(id, left, right, least));
    }

    /// <summary>The opposite.</summary>
    public Formula Not(Formula part) => part switch
    {
        Constant constant => Of(!constant.Value),
        Negation negation => negation.Part,
        _ => Make($"n{part.Id}", id => new Negation(id, part)),
    };

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
        var distinct = new SortedDictionary<int, Formula>();
        if (!Collect(parts, isAll, distinct))
            return Of(!isAll);
        if (distinct.Values.Any(p => p is Negation negation && distinct.ContainsKey(negation.Part.Id)))
            return Of(!isAll);
        return distinct.Count switch
        {
            0 => Of(isAll),
            1 => distinct.Values.First(),
            _ => MakeThreshold(isAll ? distinct.Count : 1, [.. distinct.Values]),
        };
    }

    // An "and" inside an "and" is part of it, so that parts which exclude one another meet.
    private static bool Collect(IEnumerable<Formula> parts, bool isAll, SortedDictionary<int, Formula> distinct)
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
                if (!Collect(inner.Parts, isAll, distinct))
                    return false;
            }
            else
            {
                distinct.TryAdd(part.Id, part);
            }
        }

        return true;
    }

    private Formula MakeThreshold(int count, ImmutableArray<Formula> parts) =>
        Make($"t{count}:{string.Join(',', parts.Select(p => p.Id))}", id => new Threshold(id, count, parts));

    private Formula Make(string key, Func<int, Formula> make)
    {
        if (!_made.TryGetValue(key, out var formula))
            _made.Add(key, formula = make(_made.Count + 2));
        return formula;
    }
}
