using System.Collections.Immutable;
using Aftercourse.Episodes;

namespace Aftercourse.Screening;

/// <summary>Every field of a screening. The JSON Schema in <c>docs/screening.schema.json</c> has the same, which a test compares.</summary>
public static class ScreeningFields
{
    /// <summary>The outermost fields.</summary>
    public static FieldTable Screening { get; } =
        new("screening", "A screening", [new("article"), new("before", true), new("answers"), new("noneOf"), new("others"), new("note")]);

    /// <summary>All tables, outermost first.</summary>
    public static ImmutableArray<FieldTable> All { get; } = [Screening];
}
