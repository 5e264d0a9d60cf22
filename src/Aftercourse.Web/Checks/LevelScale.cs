using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Asking;
using Aftercourse.Values;

namespace Aftercourse.Web.Checks;

/// <summary>The scale of levels above a question: what is still possible, and what the last page ruled out.</summary>
/// <param name="Interval">The levels still possible.</param>
/// <param name="Before">Those that were possible before the last page; the same at the first.</param>
/// <param name="Left">How many alarms of each level may still decide.</param>
/// <param name="LeftBefore">How many could before the last page.</param>
/// <param name="LeftAtFirst">How many could before the first page.</param>
public sealed record LevelScale(LevelInterval Interval, LevelInterval Before, ImmutableArray<int> Left, ImmutableArray<int> LeftBefore, ImmutableArray<int> LeftAtFirst)
{
    /// <summary>The scale as it stands before the next page of a sitting is answered.</summary>
    public static LevelScale Of(Sitting sitting)
    {
        var (before, first) = (sitting.Back(), sitting.Beginning());
        return new LevelScale(sitting.Interval, before.Interval, sitting.AlarmsLeft, before.AlarmsLeft, first.AlarmsLeft);
    }

    /// <summary>Whether a level is still possible.</summary>
    public bool IsPossible(Level level) => Holds(Interval, level);

    /// <summary>Whether the last page ruled a level out.</summary>
    public bool IsNowOut(Level level) => Holds(Before, level) && !IsPossible(level);

    /// <summary>How much of a level is left, and was left before the last page, in percent; null for the level that has no alarms.</summary>
    public (int Now, int Before)? Share(Level level)
    {
        // An answer of "not sure" turns an alarm into one of a lower level, so there may be more than there were at first.
        var all = Math.Max(LeftAtFirst[(int)level], Math.Max(Left[(int)level], LeftBefore[(int)level]));
        return level == Level.Expected || all == 0 ? null : (IsPossible(level) ? Percent(Left[(int)level], all) : 0, Percent(LeftBefore[(int)level], all));
    }

    /// <summary>What is still possible, in words.</summary>
    public string Possible => $"{(Interval.IsSettled ? "Settled" : "Still possible")}: {Words(LevelNames.All.Where(IsPossible), "or")}.";

    /// <summary>What the last page changed, in words; null where it changed nothing.</summary>
    public string? Changed
    {
        get
        {
            var count = LeftBefore.Sum() - Left.Sum();
            var signs = count == 1 ? "1 warning sign" : string.Create(CultureInfo.InvariantCulture, $"{count} warning signs");
            var levels = Words(LevelNames.All.Where(IsNowOut), "and");
            return (count > 0, levels.Length > 0) switch
            {
                (true, true) => $"Your last answer ruled out {signs}, and with that \u201c{levels}\u201d.",
                (true, false) => $"Your last answer ruled out {signs}.",
                (false, true) => $"Your last answer ruled out \u201c{levels}\u201d.",
                _ => null,
            };
        }
    }

    private static bool Holds(LevelInterval interval, Level level) => level >= interval.Low && level <= interval.High;

    private static int Percent(int part, int all) => part == 0 ? 0 : Math.Max(4, part * 100 / all);

    private static string Words(IEnumerable<Level> levels, string last) => levels.Select(LevelWords.Short).ToArray() switch
    {
        [] => "",
        [var one] => one,
        [.. var most, var end] => $"{string.Join(", ", most)} {last} {end}",
    };
}
