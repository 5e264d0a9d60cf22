using System.Collections.Immutable;
using Aftercourse.Episodes;

namespace Aftercourse.Cases;

/// <summary>Every field of a file of cases, but those of its episodes. The JSON Schema in <c>docs/cases.schema.json</c> has the same, which a test compares.</summary>
public static class CaseFields
{
    /// <summary>The outermost field.</summary>
    public static FieldTable File { get; } = new("file", "A file of cases", [new("cases", true)]);

    /// <summary>Fields of a case.</summary>
    public static FieldTable Case { get; } =
        new("case", "A case", [new("name", true), new("why"), new("episode", true), new("at"), new("expect", true)]);

    /// <summary>Fields of an expectation.</summary>
    public static FieldTable Expectation { get; } = new("expect", "An expectation",
    [
        new("level", true), new("interval"), new("settled"), new("fires"), new("silent"), new("exhaustive"), new("course"), new("next"), new("holdsUntil"),
        new("causes"), new("advice"),
    ]);

    /// <summary>All tables, outermost first.</summary>
    public static ImmutableArray<FieldTable> All { get; } = [File, Case, Expectation];
}
