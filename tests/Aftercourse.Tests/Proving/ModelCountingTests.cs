using Aftercourse.Proving.Counting;
using Aftercourse.Proving.Formulas;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>What is counted cleverly is counted one by one as well.</summary>
public sealed class ModelCountingTests
{
    private const int Largest = 5;

    [Fact]
    public void Counting_agrees_with_trying_everything() => Gen.Int[0, 9999].Array[40].Sample(
        choices =>
        {
            var next = 0;
            int Next(int limit) => choices[next++ % choices.Length] % limit;
            var pool = new FormulaPool();
            var flags = Enumerable.Range(0, 3).Select(i => pool.Flag($"f{i}")).ToArray();
            var numbers = Enumerable.Range(0, 3).Select(i => pool.Number($"n{i}", 0, Largest)).ToArray();
            // The last number is always known.
            var doubts = numbers.Take(2).ToDictionary(n => n, n => pool.Flag(n.Name + "?"));
            var comparisons = new List<Formula>();
            Formula Compared()
            {
                var left = numbers[Next(3)];
                var right = Next(2) == 0 ? null : numbers[Next(3)];
                var comparison = right == left ? pool.AtLeast(left, null, 1 + Next(Largest - 1)) : pool.AtLeast(left, right, Next(Largest + 2) - 2);
                comparisons.Add(comparison);
                return pool.And([comparison, .. new[] { left, right }.OfType<WholeNumber>().Where(doubts.ContainsKey).Select(n => pool.Not(doubts[n]))]);
            }

            Formula Make(int depth) => (depth == 0 ? Next(2) : Next(6)) switch
            {
                0 => flags[Next(3)],
                1 => Compared(),
                2 => pool.Not(Make(depth - 1)),
                3 => pool.And(Make(depth - 1), Make(depth - 1)),
                4 => pool.Or(Make(depth - 1), Make(depth - 1)),
                _ => pool.Some(2, [Make(depth - 1), Make(depth - 1), Make(depth - 1)]),
            };

            var formula = Make(3);
            // Comparisons that were folded away are no part of it.
            var mentioned = comparisons.OfType<Difference>().Distinct().ToArray();
            var all = pool.And([pool.Or(flags), .. mentioned, .. doubts.Values]);
            var counted = new ModelCounting(pool, doubts, all, formula).Count(formula);

            var holding = new HashSet<string>();
            foreach (var (choice, a, b, c) in from choice in Enumerable.Range(0, 32) from a in Values() from b in Values() from c in Values() select (choice, a, b, c))
            {
                var values = new[] { a, b, c };
                var unknown = numbers.Take(2).Where((_, i) => (choice & (8 << i)) != 0).ToHashSet();
                var assignment = new Assignment(
                    flags.Select((f, i) => (f.Name, (choice & (1 << i)) != 0)).Concat(doubts.Select(d => (d.Value.Name, unknown.Contains(d.Key)))).ToDictionary(p => p.Name, p => p.Item2),
                    numbers.Select((n, i) => (n.Name, values[i])).ToDictionary(p => p.Name, p => p.Item2));
                var known = mentioned.Where(m => !unknown.Contains(m.Left) && (m.Right is null || !unknown.Contains(m.Right)));
                // Doubts count where their number is compared at all; the others are flags like any.
                if (assignment.Holds(formula))
                    holding.Add($"{choice} {string.Join(' ', known.Select(m => assignment.Holds(m)))}");
            }

            Assert.Equal(holding.Count, (int)counted!.Value);
        },
        iter: 300, seed: "0000000000000004", threads: 1);

    [Fact]
    public void What_would_take_too_long_is_not_counted()
    {
        var pool = new FormulaPool();
        // Whether two rows of 20 are the same: after the first row, each of its 2^20 values leaves something else to ask.
        var (first, second) = (Row("a"), Row("b"));
        var formula = pool.And([pool.Or(first), .. first.Zip(second, pool.Same)]);
        Assert.Null(new ModelCounting(pool, new Dictionary<WholeNumber, Flag>(), formula).Count(formula));

        Formula[] Row(string name) => [.. Enumerable.Range(0, 20).Select(i => pool.Flag($"{name}{i}"))];
    }

    private static IEnumerable<int> Values() => Enumerable.Range(0, Largest + 1);
}
