using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Values;

/// <summary>The logic against its definition: intervals on the chain no, unsure, yes (language reference, 4.1).</summary>
public class TruthTests
{
    // The ends on the chain 0, 1, 2, and the value with those ends.
    private static readonly (int Low, int High, Truth Truth)[] All =
    [
        .. from low in Enumerable.Range(0, 3)
           from high in Enumerable.Range(low, 3 - low)
           select (low, high, Of(low, high)),
    ];

    [Fact]
    public void There_are_six_values_and_each_shows_its_ends()
    {
        Assert.Equal(6, All.Select(t => t.Truth).Distinct().Count());
        Assert.Equal(["no", "no..unsure", "no..yes", "unsure", "unsure..yes", "yes"], All.Select(t => t.Truth.ToString()));
        Assert.Equal([Truth.No, Truth.Unanswered, Truth.Unsure, Truth.Yes], [Of(0, 0), Of(0, 2), Of(1, 1), Of(2, 2)]);
    }

    [Fact]
    public void And_takes_the_smaller_of_each_end_and_or_the_larger()
    {
        foreach (var a in All)
        {
            foreach (var b in All)
            {
                Assert.Equal(Of(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)), a.Truth & b.Truth);
                Assert.Equal(Of(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)), a.Truth | b.Truth);
            }
        }
    }

    [Fact]
    public void Not_reverses_the_chain_and_De_Morgan_holds()
    {
        foreach (var a in All)
        {
            Assert.Equal(Of(2 - a.High, 2 - a.Low), !a.Truth);
            Assert.Equal(a.Truth, !!a.Truth);
            foreach (var b in All)
            {
                Assert.Equal(!a.Truth | !b.Truth, !(a.Truth & b.Truth));
                Assert.Equal(!a.Truth & !b.Truth, !(a.Truth | b.Truth));
            }
        }
    }

    [Fact]
    public void And_and_or_are_idempotent_absorb_and_distribute()
    {
        foreach (var a in All.Select(t => t.Truth))
        {
            Assert.Equal(a, a & a);
            Assert.Equal(a, a | a);
            foreach (var b in All.Select(t => t.Truth))
            {
                Assert.Equal(a, a & (a | b));
                Assert.Equal(a, a | (a & b));
                foreach (var c in All.Select(t => t.Truth))
                    Assert.Equal((a & b) | (a & c), a & (b | c));
            }
        }
    }

    [Fact]
    public void At_least_n_takes_the_nth_largest_of_each_end() => Gen.Select(Gen.OneOf(All).Array[1, 7], Gen.Int[1, 7]).Sample((values, count) =>
    {
        var lows = values.Select(v => v.Low).OrderDescending().ToArray();
        var highs = values.Select(v => v.High).OrderDescending().ToArray();
        var expected = count > values.Length ? Truth.No : Of(lows[count - 1], highs[count - 1]);
        Assert.Equal(expected, Truth.AtLeast(count, [.. values.Select(v => v.Truth)]));
    }, iter: 2000);

    [Fact]
    public void Stopping_to_answer_makes_every_open_value_unsure()
    {
        foreach (var (low, high, truth) in All)
            Assert.Equal(low == high ? truth : Truth.Unsure, truth.WhenUnansweredIsUnsure);
    }

    private static Truth Of(int low, int high) => Truth.FromBits((low >= 1 ? 4 : 0) | (low == 2 ? 8 : 0) | (high >= 1 ? 1 : 0) | (high == 2 ? 2 : 0));
}
