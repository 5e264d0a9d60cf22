using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>What the rules make of a snapshot.</summary>
/// <param name="Interval">The levels still possible.</param>
/// <param name="Told">The level that the person is told now: what the interval becomes if every open question stays unanswered.</param>
public readonly record struct Verdict(LevelInterval Interval, Level Told)
{
    /// <summary>Levels from the truth of each rule (language reference, 4.4).</summary>
    /// <param name="article">The article.</param>
    /// <param name="truths">The truth of each rule by its index.</param>
    public static Verdict From(CompiledArticle article, ReadOnlySpan<Truth> truths)
    {
        var explained = Explained(article, truths);
        var low = explained.CanBeYes ? Level.Expected : Level.Contact;
        var high = explained.IsYes ? Level.Expected : Level.Contact;
        var told = high;
        foreach (var alarm in article.Alarms)
        {
            var truth = truths[alarm.Index];
            if (truth.IsNo)
                continue;
            low = Max(low, Contribution(alarm, truth.Low));
            high = Max(high, Contribution(alarm, truth.High));
            told = Max(told, Contribution(alarm, truth.WhenUnansweredIsUnsure));
        }

        return new Verdict(new LevelInterval(low, high), told);
    }

    /// <summary>How many alarms of each level are fired or open, least urgent level first: those that may still decide. An alarm of which somebody is not sure counts at its <c>unsure</c> level.</summary>
    /// <param name="article">The article.</param>
    /// <param name="truths">The truth of each rule by its index.</param>
    public static ImmutableArray<int> AlarmsLeft(CompiledArticle article, ReadOnlySpan<Truth> truths)
    {
        var left = new int[LevelNames.All.Count];
        foreach (var alarm in article.Alarms)
        {
            if (!truths[alarm.Index].IsNo)
                left[(int)Contribution(alarm, truths[alarm.Index].High)]++;
        }

        return [.. left];
    }

    /// <summary>Whether some course explains the pain.</summary>
    public static Truth Explained(CompiledArticle article, ReadOnlySpan<Truth> truths)
    {
        var explained = Truth.No;
        foreach (var course in article.Courses)
            explained |= truths[course.Index];
        return explained;
    }

    /// <summary>What an alarm adds where its condition has a final value: its level, its level for "not sure", or nothing.</summary>
    public static Level Contribution(Alarm alarm, Truth final) => final.IsYes ? alarm.Level : final.IsNo ? Level.Expected : alarm.Unsure;

    private static Level Max(Level a, Level b) => a > b ? a : b;
}
