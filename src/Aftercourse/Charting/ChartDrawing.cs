using System.Collections.Immutable;
using System.Globalization;

namespace Aftercourse.Charting;

/// <summary>Draws the chart of a course for a width; labels do not collide from 280 pixels on.</summary>
public static class ChartDrawing
{
    /// <summary>The width of a phone's column.</summary>
    public const double PhoneWidth = 340;

    /// <summary>The size of all texts in pixels of the drawing: on a phone of 360 pixels, where the column has 322, it is more than 14 pixels of the screen.</summary>
    public const double TextSize = 15;

    private const double Height = 250;
    private const double Left = 30, Right = 10, Top = 50, Bottom = 34;

    // Digits and small letters of a system font are a little more than half as wide as they are tall; capitals and wide letters are made up for by narrow ones.
    private const double LetterWidth = 0.57 * TextSize;
    private const double Gap = 8;
    private const double UpperRow = 16, LowerRow = 38;

    /// <summary>The chart.</summary>
    /// <param name="input">What it shows.</param>
    /// <param name="width">The width of the drawing, at least 280.</param>
    public static CourseChart Draw(ChartInput input, double width = PhoneWidth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 280);
        var band = ExpectedBand.Of(input.Courses);
        var points = input.Points.Where(p => p.Minutes >= 0).OrderBy(p => p.Minutes).ToList();
        var scale = TimeScale.Until(Math.Max(Math.Max(band.End ?? 0, input.Now), Math.Max(input.HoldsUntil ?? 0, points.LastOrDefault().Minutes)));
        var (now, holds) = Marks(input, X, width);

        return new CourseChart
        {
            Width = width,
            Height = Height,
            Plot = (new ChartPoint(Left, Top), new ChartPoint(width - Right, Height - Bottom)),
            Band = Outlines(band, X, Y),
            Points = [.. points.Select(p => new ChartedPoint(new ChartPoint(X(p.Minutes), Y(p.Strength)), p, band.At(p.Minutes) is { } step && p.Strength <= step.Strength))],
            TimeTicks = [.. scale.TicksFor(t => (LabelWidth(t.Label) + Gap) / (width - Left - Right)).Select(t => Tick(t, X(t.Minutes), width))],
            PainTicks = [.. Enumerable.Range(0, input.Highest + 1).Where(s => s % Math.Max(1, (input.Highest + 4) / 5) == 0).Select(s => new ChartLabel(s.ToString(CultureInfo.InvariantCulture), new ChartPoint(Left - 6, Round(Y(s) + 5)), TextSide.End))],
            Now = now,
            HoldsUntil = holds,
            Rows = ChartWords.Rows(input, band),
            Sentence = ChartWords.Sentence(input, band),
        };

        double X(int minutes) => Round(Left + (scale.At(minutes) * (width - Left - Right)));

        double Y(int strength) => Round(Height - Bottom - (Math.Clamp(strength, 0, input.Highest) * (Height - Bottom - Top) / Math.Max(1, input.Highest)));
    }

    /// <summary>How wide a label is, on the safe side for digits and small letters.</summary>
    internal static double LabelWidth(string text) => text.Length * LetterWidth;

    /// <summary>Where a label begins and ends.</summary>
    internal static (double From, double To) Extent(ChartLabel label)
    {
        var width = LabelWidth(label.Text);
        var from = label.Side switch { TextSide.Start => label.At.X, TextSide.Middle => label.At.X - (width / 2), _ => label.At.X - width };
        return (from, from + width);
    }

    private static ImmutableArray<ImmutableArray<ChartPoint>> Outlines(ExpectedBand band, Func<int, double> x, Func<int, double> y)
    {
        var outlines = ImmutableArray.CreateBuilder<ImmutableArray<ChartPoint>>();
        var steps = band.Steps;
        for (var i = 0; i < steps.Length;)
        {
            var outline = ImmutableArray.CreateBuilder<ChartPoint>();
            outline.Add(new ChartPoint(x(steps[i].From), y(0)));
            var until = steps[i].From;
            for (; i < steps.Length && steps[i].From == until; i++)
            {
                outline.Add(new ChartPoint(x(steps[i].From), y(steps[i].Strength)));
                outline.Add(new ChartPoint(x(steps[i].Until), y(steps[i].Strength)));
                until = steps[i].Until;
            }

            outline.Add(new ChartPoint(x(until), y(0)));
            outlines.Add(outline.ToImmutable());
        }

        return outlines.ToImmutable();
    }

    private static ChartMark Tick(TimeTick tick, double x, double width) => new(x, Placed(tick.Label, x, Height - 10, width));

    // Now stands in the upper row; the other moves to the lower row where both would meet.
    private static (ChartMark Now, ChartMark? HoldsUntil) Marks(ChartInput input, Func<int, double> x, double width)
    {
        var now = new ChartMark(x(input.Now), Placed("now", x(input.Now), UpperRow, width));
        if (input.HoldsUntil is not { } until)
            return (now, null);

        const string text = "holds until";
        var holds = Placed(text, x(until), UpperRow, width);
        var ((nowFrom, nowTo), (from, to)) = (Extent(now.Label), Extent(holds));
        if (from < nowTo + Gap && nowFrom < to + Gap)
            holds = Placed(text, x(until), LowerRow, width);
        return (now, new ChartMark(x(until), holds));
    }

    // In the middle above its place, moved inwards at the borders of the drawing.
    private static ChartLabel Placed(string text, double x, double y, double width)
    {
        var half = LabelWidth(text) / 2;
        return x - half < 0 ? new ChartLabel(text, new ChartPoint(0, y), TextSide.Start)
            : x + half > width ? new ChartLabel(text, new ChartPoint(width, y), TextSide.End)
            : new ChartLabel(text, new ChartPoint(x, y), TextSide.Middle);
    }

    // A tenth of a pixel is finer than anybody sees, and keeps pages small.
    private static double Round(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
