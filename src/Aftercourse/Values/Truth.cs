namespace Aftercourse.Values;

/// <summary>
/// An interval on the chain <c>no &lt; unsure &lt; yes</c>: what a condition is, or may still become. Kleene's strong logic with an interval where an answer is
/// missing (language reference, 4.1).
/// </summary>
/// <remarks>
/// Four bits, one for each threshold that the two ends have passed: 1 the upper end is at least unsure, 2 the upper end is yes, 4 the lower end is at least unsure,
/// 8 the lower end is yes. Smaller and larger of two intervals are then a bitwise and and or.
/// </remarks>
public readonly struct Truth : IEquatable<Truth>
{
    private const byte HighUnsure = 1, HighYes = 2, LowUnsure = 4, LowYes = 8;

    private Truth(int bits) => Bits = (byte)bits;

    /// <summary>Answered no.</summary>
    public static Truth No => new(0);

    /// <summary>"I am not sure": it stays open.</summary>
    public static Truth Unsure => new(HighUnsure | LowUnsure);

    /// <summary>Answered yes.</summary>
    public static Truth Yes => new(HighUnsure | HighYes | LowUnsure | LowYes);

    /// <summary>Not answered yet: from no to yes.</summary>
    public static Truth Unanswered => new(HighUnsure | HighYes);

    /// <summary>The four threshold bits, see the remarks of the type.</summary>
    public byte Bits { get; }

    /// <summary>Certainly yes, whatever is still answered.</summary>
    public bool IsYes => (Bits & LowYes) != 0;

    /// <summary>Certainly no, whatever is still answered.</summary>
    public bool IsNo => Bits == 0;

    /// <summary>The condition could still be yes, or is.</summary>
    public bool CanBeYes => (Bits & HighYes) != 0;

    /// <summary>The condition is at least unsure, whatever is still answered.</summary>
    public bool IsAtLeastUnsure => (Bits & LowUnsure) != 0;

    /// <summary>No further answer can change it.</summary>
    public bool IsFixed => (Bits >> 2) == (Bits & 3);

    /// <summary>The lower end, as a value of its own.</summary>
    public Truth Low => new((Bits >> 2) | (Bits & (LowUnsure | LowYes)));

    /// <summary>The upper end, as a value of its own.</summary>
    public Truth High => new((Bits & (HighUnsure | HighYes)) * 5);

    /// <summary>What it becomes if every question still open is answered with "not sure".</summary>
    public Truth WhenUnansweredIsUnsure => IsFixed ? this : IsYes ? Yes : IsNo ? No : Unsure;

    /// <summary>Yes or no.</summary>
    public static Truth Of(bool value) => value ? Yes : No;

    /// <summary>Restores a value from <see cref="Bits"/>.</summary>
    public static Truth FromBits(int bits) => new(bits & 15);

    /// <summary>The smaller of both: <c>and</c>.</summary>
    public static Truth operator &(Truth a, Truth b) => new(a.Bits & b.Bits);

    /// <summary>The larger of both: <c>or</c>.</summary>
    public static Truth operator |(Truth a, Truth b) => new(a.Bits | b.Bits);

    /// <summary>Reverses the chain and with it the ends of the interval: the complement of the bits in reversed order.</summary>
    public static Truth operator !(Truth a)
    {
        var c = ~a.Bits & 15;
        return new(((c & 1) << 3) | ((c & 2) << 1) | ((c & 4) >> 1) | ((c & 8) >> 3));
    }

    /// <summary>Equal intervals.</summary>
    public static bool operator ==(Truth a, Truth b) => a.Bits == b.Bits;

    /// <summary>Different intervals.</summary>
    public static bool operator !=(Truth a, Truth b) => a.Bits != b.Bits;

    /// <summary>At least <paramref name="count"/> of the values: the count-th largest at each end.</summary>
    public static Truth AtLeast(int count, ReadOnlySpan<Truth> values)
    {
        var bits = 0;
        for (var mask = 1; mask <= LowYes; mask <<= 1)
        {
            var reached = 0;
            foreach (var value in values)
                reached += (value.Bits & mask) != 0 ? 1 : 0;
            if (reached >= count)
                bits |= mask;
        }

        return new(bits);
    }

    /// <inheritdoc/>
    public bool Equals(Truth other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits;

    /// <summary>Both ends, such as <c>no..yes</c>, or one name where they are equal.</summary>
    public override string ToString()
    {
        var low = Name(Bits >> 2);
        var high = Name(Bits & 3);
        return low == high ? low : $"{low}..{high}";
    }

    private static string Name(int end) => end switch { 0 => "no", 1 => "unsure", _ => "yes" };
}
