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

/// <summary>A figure with its unit, where it stands.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">The value in the unit of its kind.</param>
/// <param name="Span">The words.</param>
internal readonly record struct Figure(FigureKind Kind, long Value, Span Span);
