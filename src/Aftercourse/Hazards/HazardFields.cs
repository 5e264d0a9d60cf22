using System.Collections.Immutable;
using Aftercourse.Episodes;

namespace Aftercourse.Hazards;

/// <summary>Every field of a file of hazards. The JSON Schema in <c>docs/hazards.schema.json</c> has the same, which a test compares.</summary>
public static class HazardFields
{
    /// <summary>The outermost field.</summary>
    public static FieldTable File { get; } = new("file", "A file of hazards", [new("hazards", true)]);

    /// <summary>Fields of a hazard.</summary>
    public static FieldTable Hazard { get; } = new("hazard", "A hazard",
    [
        new("name", true), new("title", true), new("cause", true), new("effect", true), new("before", true), new("rules"), new("proofs"), new("cases"), new("tests"),
        new("after", true), new("left", true),
    ]);

    /// <summary>Fields of a risk.</summary>
    public static FieldTable Risk { get; } = new("risk", "A risk", [new("severity", true), new("likelihood", true)]);

    /// <summary>All tables, outermost first.</summary>
    public static ImmutableArray<FieldTable> All { get; } = [File, Hazard, Risk];
}
