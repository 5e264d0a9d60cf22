using System.Numerics;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Dividing;

/// <summary>Which formulas speak of what is spoken of elsewhere.</summary>
internal sealed class Nearness
{
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<int, ulong[]> _variables = [];

    /// <summary>What formulas speak of together.</summary>
    public ulong[] SpokenOf(IEnumerable<Formula> formulas)
    {
        var all = Array.Empty<ulong>();
        foreach (var formula in formulas)
        {
            var variables = Of(formula);
            if (variables.Length > all.Length)
                Array.Resize(ref all, variables.Length);
            for (var i = 0; i < variables.Length; i++)
                all[i] |= variables[i];
        }

        return all;
    }

    /// <summary>How near a formula is to what is spoken of: the share of its variables, and where that is equal, the fewer others the nearer.</summary>
    public (double Share, int Others) Rank(Formula formula, ulong[] spoken)
    {
        var variables = Of(formula);
        var (inside, all) = (0, 0);
        for (var i = 0; i < variables.Length; i++)
        {
            all += BitOperations.PopCount(variables[i]);
            inside += i < spoken.Length ? BitOperations.PopCount(variables[i] & spoken[i]) : 0;
        }

        return ((double)inside / all, inside - all);
    }

    private ulong[] Of(Formula formula)
    {
        if (!_variables.TryGetValue(formula.Id, out var bits))
        {
            bits = [];
            foreach (var name in formula.Variables())
            {
                if (!_places.TryGetValue(name, out var place))
                    _places.Add(name, place = _places.Count);
                if (place / 64 >= bits.Length)
                    Array.Resize(ref bits, (place / 64) + 1);
                bits[place / 64] |= 1UL << (place % 64);
            }

            _variables.Add(formula.Id, bits);
        }

        return bits;
    }
}
