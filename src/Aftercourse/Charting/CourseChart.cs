using System.Collections.Immutable;

namespace Aftercourse.Charting;

/// <summary>How bad the pain was at a moment.</summary>
/// <param name="Minutes">Since the procedure; negative before it.</param>
/// <param name="Strength">From 0 to the chart's highest.</param>
public readonly record struct PainPoint(int Minutes, int Strength);

/// <summary>What a chart shows.</summary>
public sealed record ChartInput
{
    /// <summary>
    /// The courses to hold the pain against: those that explain it, or, where none does, those that speak of what was done and of that place; none where none does.
    /// </summary>
    public required ImmutableArray<ChartedCourse> Courses { get; init; }

    /// <summary>Whether the courses explain the pain only together: then it has to be inside each of them.</summary>
    public bool AreTogether { get; init; }

    /// <summary>The person's pain, in any order.</summary>
    public required ImmutableArray<PainPoint> Points { get; init; }

    /// <summary>Now, in minutes since the procedure.</summary>
    public required int Now { get; init; }

    /// <summary>When the answer no longer holds, in minutes since the procedure, or null.</summary>
    public required int? HoldsUntil { get; init; }

    /// <summary>Shows a moment so many minutes after the procedure as people say it: "Thursday", "14 March, 3 pm".</summary>
    public required Func<int, string> Moment { get; init; }

    /// <summary>The strongest pain on the scale.</summary>
    public int Highest { get; init; } = 10;
}

/// <summary>A place on the drawing: x to the right, y down, in CSS pixels at the drawing's own size.</summary>
public readonly record struct ChartPoint(double X, double Y);

/// <summary>Which end of a text stands at its place.</summary>
public enum TextSide
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>A text on the drawing.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Its place on its base line.</param>
/// <param name="Side">Which part of it stands there.</param>
public sealed record ChartLabel(string Text, ChartPoint At, TextSide Side);

/// <summary>An upright line with its label.</summary>
/// <param name="X">Where it stands.</param>
/// <param name="Label">Its label, above the drawing.</param>
public sealed record ChartMark(double X, ChartLabel Label);

/// <summary>A point of the person.</summary>
/// <param name="At">Its place.</param>
/// <param name="Point">What it shows.</param>
/// <param name="IsInside">Whether the band expects it; false too where nothing is expected.</param>
public sealed record ChartedPoint(ChartPoint At, PainPoint Point, bool IsInside);

/// <summary>A row of the table that says the same as the drawing.</summary>
/// <param name="When">How long after the procedure, in words.</param>
/// <param name="Moment">The moment as people say it.</param>
/// <param name="Pain">The person's pain, or null where there is no point.</param>
/// <param name="Expected">What is expected at most, or null where nothing is.</param>
/// <param name="Note">"now", "this answer holds until here", "the expected course is over", or null.</param>
public sealed record ChartRow(string When, string Moment, int? Pain, int? Expected, string? Note);

/// <summary>The chart of a course as coordinates and texts: nothing is left to compute, and nothing is markup.</summary>
public sealed record CourseChart
{
    /// <summary>The width of the drawing.</summary>
    public required double Width { get; init; }

    /// <summary>The height of the drawing.</summary>
    public required double Height { get; init; }

    /// <summary>The inside: left and top, right and bottom.</summary>
    public required (ChartPoint TopLeft, ChartPoint BottomRight) Plot { get; init; }

    /// <summary>Outlines of the band, each a closed polygon; several where it has gaps.</summary>
    public required ImmutableArray<ImmutableArray<ChartPoint>> Band { get; init; }

    /// <summary>The person's points in order of time; those before the procedure are only in the table.</summary>
    public required ImmutableArray<ChartedPoint> Points { get; init; }

    /// <summary>Labels under the drawing, on the time scale; a line may stand at each.</summary>
    public required ImmutableArray<ChartMark> TimeTicks { get; init; }

    /// <summary>Labels beside the drawing, on the scale of pain.</summary>
    public required ImmutableArray<ChartLabel> PainTicks { get; init; }

    /// <summary>Now.</summary>
    public required ChartMark Now { get; init; }

    /// <summary>The moment until which the answer holds, or null.</summary>
    public required ChartMark? HoldsUntil { get; init; }

    /// <summary>The same content as a table, in order of time.</summary>
    public required ImmutableArray<ChartRow> Rows { get; init; }

    /// <summary>The same in a sentence or two. It looks at the strength of the pain alone, and says so where it could reassure: the level is for the assessment to say.</summary>
    public required string Sentence { get; init; }
}
