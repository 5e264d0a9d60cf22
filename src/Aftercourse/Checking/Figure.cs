using Aftercourse.Sources;

namespace Aftercourse.Checking;

/// <summary>What a figure measures. Only figures of one kind are compared.</summary>
internal enum FigureKind
{
    /// <summary>A length of time; the value is in minutes.</summary>
    Time,

    /// <summary>A temperature; the value is in thousandths of a degree Celsius.</summary>
    Temperature,

    /// <summary>The strength of pain out of 10; the value is in thousandths of a point.</summary>
    Pain,
}

/// <summary>What a length of time limits, where the words before it say so.</summary>
internal enum FigureClause
{
    /// <summary>They say nothing of the kind.</summary>
    None,

    /// <summary>"Gone by 7 days": when a pain has to be over.</summary>
    Gone,

    /// <summary>"Begins within 24 hours": when it has to have begun.</summary>
    Begins,
}

/// <summary>A figure with its unit, where it stands.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">The value in the unit of its kind.</param>
/// <param name="Span">The words.</param>
/// <param name="Clause">What it limits.</param>
internal readonly record struct Figure(FigureKind Kind, long Value, Span Span, FigureClause Clause = FigureClause.None);
