using System.Collections.Immutable;
using System.Globalization;

namespace Aftercourse.Charting;

/// <summary>A labelled moment of a time scale.</summary>
/// <param name="Minutes">Since the procedure.</param>
/// <param name="Label">Such as <c>6 h</c>, <c>2 d</c>, <c>1 wk</c>, <c>3 mo</c>, <c>1 yr</c>.</param>
/// <param name="Name">The same in words, such as <c>6 hours</c>.</param>
public readonly record struct TimeTick(int Minutes, string Label, string Name);

/// <summary>
/// Time since a procedure on a line that gives the first hours as much room as later weeks: the place of a moment grows with log(1 + time / 8 hours), which is
/// nearly even for the first hours and never ends for long times.
/// </summary>
/// <param name="End">The last moment that is shown, in minutes; at least 6 hours.</param>
public sealed record TimeScale(int End)
{
    private const double Knee = 8 * 60;
    private const int Hour = 60, Day = 24 * Hour, Week = 7 * Day, Month = 30 * Day, Year = 365 * Day;

    /// <summary>Every moment that may be labelled.</summary>
    public static ImmutableArray<TimeTick> Candidates { get; } =
    [
        new(0, "0", "the procedure"),
        .. Ticks(Hour, "h", "hour", 6, 12, 24),
        .. Ticks(Day, "d", "day", 2, 3, 5),
        .. Ticks(Week, "wk", "week", 1, 2, 3, 4, 6),
        .. Ticks(Month, "mo", "month", 2, 3, 6, 9),
        .. Ticks(Year, "yr", "year", 1, 2, 5, 10, 20, 50),
    ];

    /// <summary>The scale that shows everything up to a moment, with some room behind it.</summary>
    public static TimeScale Until(int minutes) => new((int)Math.Min(int.MaxValue, Math.Max(6 * Hour, (minutes * 9L / 8) + 1)));

    /// <summary>The place of a moment, from 0 for the procedure to 1 for <see cref="End"/>. Moments outside are moved to the nearest end.</summary>
    public double At(int minutes) => Math.Log(1 + (Math.Clamp(minutes, 0, End) / Knee)) / Math.Log(1 + (End / Knee));

    /// <summary>The moments to label so that no two labels come nearer than a share of the line: the first, the last that fits, then as many as there is room for.</summary>
    /// <param name="width">The width of a label as a share of the line, its gap included.</param>
    public ImmutableArray<TimeTick> TicksFor(Func<TimeTick, double> width)
    {
        var inside = Candidates.Where(t => t.Minutes <= End).ToList();
        var chosen = new List<TimeTick>();
        foreach (var tick in inside.Take(1).Concat(inside.Skip(1).Reverse().Take(1)).Concat(inside.Skip(1).SkipLast(1).OrderBy(Priority)))
        {
            if (chosen.All(c => Math.Abs(At(c.Minutes) - At(tick.Minutes)) >= (width(c) + width(tick)) / 2))
                chosen.Add(tick);
        }

        return [.. chosen.OrderBy(t => t.Minutes)];
    }

    // Round moments before those between them.
    private static int Priority(TimeTick tick) => tick.Minutes is Day or Week or 6 * Week or 3 * Month or Year ? 0 : tick.Minutes is 12 * Hour or 2 * Day or 2 * Week ? 1 : 2;

    private static IEnumerable<TimeTick> Ticks(int unit, string label, string name, params int[] counts) =>
        counts.Select(n => new TimeTick(n * unit, string.Create(CultureInfo.InvariantCulture, $"{n} {label}"), string.Create(CultureInfo.InvariantCulture, $"{n} {name}{(n == 1 ? "" : "s")}")));
}
