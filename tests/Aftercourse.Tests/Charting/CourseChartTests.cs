using System.Collections.Immutable;
using Aftercourse.Charting;
using Aftercourse.Guidance;
using Aftercourse.Tests.Article;
using Aftercourse.Tests.Weaving;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Charting;

public sealed class CourseChartTests
{
    private const int Hour = 60, Day = 24 * Hour;

    // Up to 6 until 24 hours, up to 3 until 7 days.
    private static readonly Course Soreness = Woven.Sample.Article.Courses.Single();

    private static readonly Gen<(ChartInput Input, double Width)> AnyInput =
        from courses in Gen.Select(Gen.Int[0, Shipped.Article.Courses.Length - 1], Gen.Int[-3, 10]).Select((i, day) => new ChartedCourse(Shipped.Article.Courses[i], day * Day)).Array[0, 3]
        from points in Gen.Select(Gen.Int[-Day, 400 * Day], Gen.Int[0, 10]).Select((m, s) => new PainPoint(m, s)).Array[0, 8]
        from now in Gen.Int[0, 400 * Day]
        from holds in Gen.Int[-1, 400 * Day]
        from width in Gen.Double[280, 700]
        select (Given(now, holds < 0 ? null : now + holds, [.. points]) with { Courses = [.. courses] }, width);

    [Theory]
    [InlineData(30 * Hour, 3, "You are inside the expected band: 3 of 10 now, up to 3 expected until day 7, when it should be gone. This speaks only of how strong the pain is.")]
    [InlineData(2 * Hour, 5, "You are inside the expected band: 5 of 10 now, up to 6 expected until day 1. This speaks only of how strong the pain is.")]
    [InlineData(Day, 5, "You are above the expected band: 5 of 10 now, at most 3 expected until day 7, when it should be gone.")]
    [InlineData(7 * Day, 1, "The expected course was over day 7, but there is still pain: 1 of 10 now.")]
    [InlineData(8 * Day, 0, "The expected course was over day 7, and there was no pain: 0 of 10 now. This speaks only of how strong the pain is.")]
    public void One_sentence_says_inside_or_outside(int minutes, int strength, string sentence) =>
        Assert.Equal(sentence, ChartDrawing.Draw(Given(minutes, null, new PainPoint(minutes, strength))).Sentence);

    [Fact]
    public void The_sentence_says_when_the_pain_was_noted_and_what_is_not_known()
    {
        Assert.Equal(
            "When you last noted it, you were above the expected band: 7 of 10 day 1, at most 3 expected until day 7, when it should be gone.",
            ChartDrawing.Draw(Given(3 * Day, null, new PainPoint(Day, 7), new PainPoint(4 * Day, 1), new PainPoint(0, 2))).Sentence);
        Assert.Equal("Up to 6 of 10 is expected until day 1. You have not said yet how bad the pain is.", ChartDrawing.Draw(Given(0, null)).Sentence);
        Assert.Equal("You have not said yet how bad the pain is.", ChartDrawing.Draw(Given(0, null) with { Courses = [] }).Sentence);
        Assert.Equal("No expected course speaks of this pain: 2 of 10 now.", ChartDrawing.Draw(Given(0, null, new PainPoint(0, 2)) with { Courses = [] }).Sentence);
        Assert.Equal("No pain of this kind is expected at this time: 2 of 10 now.", ChartDrawing.Draw(Given(0, null, new PainPoint(0, 2)) with { Courses = [new ChartedCourse(Soreness, Day)] }).Sentence);
    }

    [Fact]
    public void The_band_is_the_most_that_any_course_expects()
    {
        Assert.Equal([new(0, Day, 6), new(Day, 7 * Day, 3)], ExpectedBand.Of([new ChartedCourse(Soreness)]).Steps);
        Assert.Equal([new(0, Day, 6), new(Day, 3 * Day, 3), new(3 * Day, 4 * Day, 6), new(4 * Day, 10 * Day, 3)], ExpectedBand.Of([new ChartedCourse(Soreness), new ChartedCourse(Soreness, 3 * Day)]).Steps);
        Assert.Equal([new(0, 4 * Day, 3), new(20 * Day, 21 * Day, 6), new(21 * Day, 27 * Day, 3)], ExpectedBand.Of([new ChartedCourse(Soreness, -3 * Day), new ChartedCourse(Soreness, 20 * Day)]).Steps);
        Assert.Empty(ExpectedBand.Of([]).Steps);
    }

    [Fact]
    public void The_band_agrees_with_the_courses_at_every_moment() => Gen.Select(AnyInput, Gen.Int[0, 500 * Day]).Sample((given, minutes) =>
        Assert.Equal(
            given.Input.Courses.Where(c => minutes >= c.StartedAt).Max(c => c.Course.StrengthAt(new Duration(minutes - c.StartedAt))),
            ExpectedBand.Of(given.Input.Courses).At(minutes)?.Strength));

    [Fact]
    public void The_table_says_what_the_drawing_shows()
    {
        var chart = ChartDrawing.Draw(Given(30 * Hour, 4 * Day, new PainPoint(-60, 2), new PainPoint(3 * Hour, 5), new PainPoint(30 * Hour, 3)));
        Assert.Equal(
            [
                new("before the procedure", "minute -60", 2, null, null),
                new("at the procedure", "day 0", null, 6, null),
                new("after 3 hours", "minute 180", 5, 6, null),
                new("after 24 hours", "day 1", null, 3, null),
                new("after 30 hours", "minute 1800", 3, 3, "now"),
                new("after 4 days", "day 4", null, 3, "this answer holds until here"),
                new("after 7 days", "day 7", null, null, "the expected course is over"),
            ],
            chart.Rows);
        Assert.Equal([true, true], chart.Points.Select(p => p.IsInside));
        Assert.Equal(2, chart.Points.Length);
    }

    [Fact]
    public void The_drawing_of_a_week_on_a_phone()
    {
        var chart = ChartDrawing.Draw(Given(30 * Hour, 5 * Day, new PainPoint(30 * Hour, 4)));
        Assert.Equal(["0", "12 h", "24 h", "2 d", "1 wk"], chart.TimeTicks.Select(t => t.Label.Text));
        Assert.Equal(["0", "2", "4", "6", "8", "10"], chart.PainTicks.Select(t => t.Text));
        var band = Assert.Single(chart.Band);
        Assert.Equal(6, band.Length);
        Assert.Equal((30, 216), (band[0].X, band[0].Y));
        Assert.Equal(116.4, band[1].Y);
        Assert.Equal((band[1].Y, band[2].X), (band[2].Y, band[3].X));
        Assert.False(chart.Points[0].IsInside);
        Assert.Equal(chart.Points[0].At.X, chart.Now.X);
    }

    [Fact]
    public void Long_times_have_weeks_and_months()
    {
        var chart = ChartDrawing.Draw(Given(0, 80 * Day) with { Courses = [new ChartedCourse(Soreness, 85 * Day)] });
        Assert.Equal(["0", "6 h", "24 h", "3 d", "1 wk", "3 wk", "3 mo"], chart.TimeTicks.Select(t => t.Label.Text));
    }

    [Fact]
    public void Labels_never_collide_and_everything_stays_on_the_drawing() => AnyInput.Sample(given =>
    {
        var chart = ChartDrawing.Draw(given.Input, given.Width);
        Assert.All(
            chart.Points.Select(p => p.At).Concat(chart.Band.SelectMany(b => b)),
            p => Assert.True(p.X >= chart.Plot.TopLeft.X && p.X <= chart.Plot.BottomRight.X && p.Y >= chart.Plot.TopLeft.Y && p.Y <= chart.Plot.BottomRight.Y));

        var labels = chart.TimeTicks.Select(t => t.Label).Append(chart.Now.Label).Concat(chart.HoldsUntil is { } holds ? [holds.Label] : []).ToList();
        Assert.All(labels, l => Assert.True(ChartDrawing.Extent(l) is var (from, to) && from >= 0 && to <= chart.Width && l.At.Y > 10 && l.At.Y < chart.Height));
        foreach (var (a, b) in labels.SelectMany((a, i) => labels.Skip(i + 1).Select(b => (a, b))))
            Assert.True(Math.Abs(a.At.Y - b.At.Y) >= ChartDrawing.TextSize || ChartDrawing.Extent(a).To <= ChartDrawing.Extent(b).From || ChartDrawing.Extent(b).To <= ChartDrawing.Extent(a).From, $"{a} {b}");
    });

    [Fact]
    public void Later_is_further_right_and_the_scale_begins_at_the_procedure() => Gen.Select(Gen.Int[0, 50_000_000], Gen.Int[0, 50_000_000], Gen.Int[0, 50_000_000]).Sample((end, a, b) =>
    {
        var scale = TimeScale.Until(end);
        Assert.Equal(0, scale.At(0));
        Assert.Equal(1, scale.At(scale.End), 9);
        Assert.True(scale.End > end && scale.At(end) < 1);
        Assert.True(scale.At(Math.Min(a, b)) <= scale.At(Math.Max(a, b)));
    });

    private static ChartInput Given(int now, int? holdsUntil, params PainPoint[] points) => new()
    {
        Courses = [new ChartedCourse(Soreness)],
        Points = [.. points],
        Now = now,
        HoldsUntil = holdsUntil,
        Moment = m => m % Day == 0 ? FormattableString.Invariant($"day {m / Day}") : FormattableString.Invariant($"minute {m}"),
    };
}
