using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Charting;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Web.Checks;

/// <summary>The chart of an answer: the courses that explain the pain or, where none does, those that speak of what was done and of that place.</summary>
public static class AnswerChart
{
    /// <summary>The chart; null where no course speaks of what was done, or nobody knows when it was.</summary>
    /// <param name="assessment">The assessment of the last check-in.</param>
    /// <param name="snapshot">What it was made from.</param>
    /// <param name="episode">All check-ins.</param>
    /// <param name="present">Now; null where the last check-in is.</param>
    public static CourseChart? Of(Assessment assessment, Snapshot snapshot, Episode episode, Moment? present = null)
    {
        if (assessment.Article.WithRole(DiaryRole.Strength) is not { Type: NumberType { Decimals: 0 } scale } strength)
            return null;
        var fits = CourseFit.All(assessment.Article, snapshot).Where(f => f.Occurrence.SinceStart.State == AnswerState.Answered).ToArray();
        // Two that explain the pain together expect no more than the lower of them.
        var together = assessment.Courses.Length > 1;
        var shown = fits.Where(f => f.Truth.IsYes && (!together || assessment.Courses.Contains(f.Course))).ToArray();
        if (shown.Length == 0)
            shown = [.. fits.Where(f => f.Departure is not (Departure.Elsewhere or Departure.NotForYou))];
        // A course that expects no pain at all says little beside one that does, and would stretch the scale to its year.
        if (shown.Any(f => f.Course.ExpectsPain))
            shown = [.. shown.Where(f => f.Course.ExpectsPain)];
        if (shown is not [var first, ..])
            return null;

        var last = first.Occurrence.SinceStart.Value;
        var start = episode.Last with { Minutes = episode.Last.Minutes - last };
        return ChartDrawing.Draw(new ChartInput
        {
            Courses = [.. shown.Select(f => new ChartedCourse(f.Course, last - f.Occurrence.SinceStart.Value))],
            AreTogether = together,
            Points = Points(episode, strength, start),
            Now = present is { } now ? now.Since(start).Minutes : last,
            HoldsUntil = last + assessment.HoldsMinutes,
            // For the page to show, on the reader's clock: see ChartText.
            Moment = minutes => (start with { Minutes = start.Minutes + minutes }).ToString(),
            Highest = scale.Maximum,
        });
    }

    private static ImmutableArray<PainPoint> Points(Episode episode, Fact strength, Moment start) =>
    [
        .. episode.CheckIns
            .Select(c => (c.At, Answer: c.Answers[strength.Index]))
            .Where(c => c.Answer.State == AnswerState.Answered)
            .Select(c => new PainPoint(c.At.Since(start).Minutes, c.Answer.Value)),
    ];
}
