using System.Globalization;

namespace Aftercourse.Values;

/// <summary>A length of time in whole minutes. Not a calendar period: a month is 30 days, a year 365.</summary>
/// <param name="Minutes">Whole minutes; negative where the time runs backwards.</param>
public readonly record struct Duration(int Minutes) : IComparable<Duration>
{
    /// <summary>The units of the article language, largest first, each with its minutes.</summary>
    public static IReadOnlyList<(string Name, int Minutes)> Units { get; } =
    [
        ("year", 365 * 24 * 60), ("month", 30 * 24 * 60), ("week", 7 * 24 * 60), ("day", 24 * 60), ("hour", 60), ("minute", 1),
    ];

    /// <summary>The longest duration that is accepted: 100 years.</summary>
    public static Duration Longest => new(100 * 365 * 24 * 60);

    /// <summary>So many of a unit, singular or plural. False for an unknown unit or more than <see cref="Longest"/>.</summary>
    public static bool TryOf(long count, string unit, out Duration duration)
    {
        foreach (var (name, minutes) in Units)
        {
            if ((unit == name || unit == name + "s") && count >= 0 && count <= Longest.Minutes / minutes)
            {
                duration = new Duration((int)count * minutes);
                return true;
            }
        }

        duration = default;
        return false;
    }

    /// <summary>Reads <c>20 hours</c> or <c>2 days 3 hours</c>.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        duration = default;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length % 2 != 0)
            return false;

        var total = 0L;
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!long.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !TryOf(count, words[i + 1], out var part))
                return false;
            total += part.Minutes;
        }

        if (total > Longest.Minutes)
            return false;
        duration = new Duration((int)total);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Duration other) => Minutes.CompareTo(other.Minutes);

    /// <summary>In the largest units that lose nothing, days at most: <c>36 hours</c>, <c>7 days</c>, <c>2 days 30 minutes</c>.</summary>
    public override string ToString()
    {
        var minutes = Math.Abs(Minutes);
        var sign = Minutes < 0 ? "-" : "";
        if (minutes == 0)
            return "0 hours";
        // Up to three days people think in hours ("48 hours"), later in days.
        if (minutes % 60 == 0 && minutes <= 72 * 60)
            return sign + Count(minutes / 60, "hour");

        var parts = new List<string>();
        foreach (var (name, size) in Units.Where(u => u.Name is "day" or "hour" or "minute"))
        {
            if (minutes / size > 0)
                parts.Add(Count(minutes / size, name));
            minutes %= size;
        }

        return sign + string.Join(' ', parts);
    }

    /// <summary>A shorter time.</summary>
    public static bool operator <(Duration a, Duration b) => a.Minutes < b.Minutes;

    /// <summary>A longer time.</summary>
    public static bool operator >(Duration a, Duration b) => a.Minutes > b.Minutes;

    /// <summary>At most as long.</summary>
    public static bool operator <=(Duration a, Duration b) => a.Minutes <= b.Minutes;

    /// <summary>At least as long.</summary>
    public static bool operator >=(Duration a, Duration b) => a.Minutes >= b.Minutes;

    private static string Count(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
