using System.Collections.Immutable;

namespace Aftercourse.Episodes;

/// <summary>A field of the format.</summary>
/// <param name="Name">As written.</param>
/// <param name="IsRequired">Whether it must be there.</param>
public sealed record Field(string Name, bool IsRequired = false);

/// <summary>The fields that one kind of mapping may have.</summary>
/// <param name="Name">Its definition in the JSON Schema.</param>
/// <param name="Title">How errors speak of it.</param>
/// <param name="Fields">Its fields.</param>
public sealed record FieldTable(string Name, string Title, ImmutableArray<Field> Fields);

/// <summary>Every field of an episode. The JSON Schema in <c>docs/episode.schema.json</c> has the same, which a test compares.</summary>
public static class EpisodeFields
{
    /// <summary>The outermost fields.</summary>
    public static FieldTable Episode { get; } =
        new("episode", "An episode", [new("article"), new("person"), new("procedures", true), new("checkIns", true)]);

    /// <summary>Fields of a procedure that was done.</summary>
    public static FieldTable Procedure { get; } =
        new("procedure", "A procedure", [new("kind", true), new("at"), new("ended"), new("session"), new("details")]);

    /// <summary>Fields of a check-in.</summary>
    public static FieldTable CheckIn { get; } =
        new("checkIn", "A check-in", [new("at", true), new("answers"), new("noneOf"), new("others"), new("note")]);

    /// <summary>All tables, outermost first.</summary>
    public static ImmutableArray<FieldTable> All { get; } = [Episode, Procedure, CheckIn];
}
