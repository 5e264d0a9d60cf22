using System.Collections.Immutable;
using Aftercourse.Episodes;

namespace Aftercourse.Cases;

/// <summary>Every field of a file of cases, but those of its episodes. The JSON Schema in <c>docs/cases.schema.json</c> has the same, which a test compares.</summary>
public static class CaseFields
{
    /// <summary>The outermost field.</summary>
    public static FieldTable File { get; } = new("file", "A file of cases", [new("cases"), new("screenings")]);

    /// <summary>Fields of a case.</summary>
    public static FieldTable Case { get; } =
        new("case", "A case", [new("name", true), new("why"), new("published"), new("episode", true), new("at"), new("expect", true)]);

    /// <summary>Fields of an expectation.</summary>
    public static FieldTable Expectation { get; } = new("expect", "An expectation",
    [
        new("level", true), new("interval"), new("settled"), new("fires"), new("silent"), new("exhaustive"), new("course"), new("next"), new("holdsUntil"),
        new("causes"), new("advice"),
    ]);

    /// <summary>Fields that say which published story a case tells.</summary>
    public static FieldTable Published { get; } =
        new("published", "A published story", [new("story", true), new("accepts", true), new("unstated", true)]);

    /// <summary>Fields of a case before a procedure.</summary>
    public static FieldTable Screening { get; } = new("screening", "A case before a procedure",
        [new("name", true), new("why"), new("before", true), new("answers"), new("noneOf"), new("others"), new("expect", true)]);

    /// <summary>Fields of what must be said before a procedure.</summary>
    public static FieldTable ScreeningExpectation { get; } =
        new("screeningExpect", "An expectation before a procedure", [new("strongest", true), new("cautions"), new("complete")]);

    /// <summary>All tables, outermost first.</summary>
    public static ImmutableArray<FieldTable> All { get; } = [File, Case, Published, Expectation, Screening, ScreeningExpectation];
}
