using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Charting;

/// <summary>A course on a chart.</summary>
/// <param name="Course">The course.</param>
/// <param name="StartedAt">When its own procedure began, in minutes on the chart's time; 0 for the procedure that the chart counts from.</param>
public sealed record ChartedCourse(Course Course, int StartedAt = 0);

/// <summary>A stretch of time with one strength of pain that is expected at most.</summary>
/// <param name="From">Its first minute.</param>
/// <param name="Until">The first minute after it.</param>
/// <param name="Strength">The strength that is expected at most.</param>
public readonly record struct BandStep(int From, int Until, int Strength);

/// <summary>The pain that some courses expect: at each moment the most that any of them does, or the least where only all together explain it.</summary>
public sealed class ExpectedBand
{
    private ExpectedBand(ImmutableArray<BandStep> steps) => Steps = steps;

    /// <summary>Its steps in order of time. Between two of them nothing may be expected; none of them is empty, and neighbours differ.</summary>
    public ImmutableArray<BandStep> Steps { get; }

    /// <summary>When the last course is over, or null where there is none.</summary>
    public int? End => Steps.IsEmpty ? null : Steps[^1].Until;

    /// <summary>The band of some courses. What lies before minute 0 is left out.</summary>
    /// <param name="courses">The courses.</param>
    /// <param name="together">Whether they explain the pain only together: where one of them expects nothing, nothing is expected.</param>
    public static ExpectedBand Of(IReadOnlyList<ChartedCourse> courses, bool together = false)
    {
        var borders = courses.SelectMany(c => c.Course.Steps.Select(s => c.StartedAt + s.Until.Minutes).Append(c.StartedAt)).Select(m => Math.Max(0, m)).Distinct().Order().ToList();
        var steps = new List<BandStep>();
        foreach (var (from, until) in borders.Zip(borders.Skip(1)))
        {
            var expected = courses.Select(c => from < c.StartedAt ? null : c.Course.StrengthAt(new Duration(from - c.StartedAt))).ToArray();
            if ((together && expected.Contains(null) ? null : together ? expected.Min() : expected.Max()) is not { } strength)
                continue;
            if (steps.Count > 0 && steps[^1].Until == from && steps[^1].Strength == strength)
                steps[^1] = steps[^1] with { Until = until };
            else
                steps.Add(new BandStep(from, until, strength));
        }

        return new ExpectedBand([.. steps]);
    }

    /// <summary>The step at a moment, or null where nothing is expected.</summary>
    public BandStep? At(int minutes)
    {
        foreach (var step in Steps)
        {
            if (minutes >= step.From && minutes < step.Until)
                return step;
        }

        return null;
    }
}
