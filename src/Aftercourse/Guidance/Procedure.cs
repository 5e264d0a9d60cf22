using System.Collections.Immutable;
using Aftercourse.Sources;

namespace Aftercourse.Guidance;

/// <summary>Something that was done to the person: a node in the tree of procedures and their kinds.</summary>
public sealed class Procedure
{
    /// <summary>Its place in <see cref="CompiledArticle.Procedures"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its name in rules and episodes.</summary>
    public required string Name { get; init; }

    /// <summary>What the person reads, such as "a spinal anaesthetic".</summary>
    public required Text Title { get; init; }

    /// <summary>Help for choosing it, or null.</summary>
    public required Text? Help { get; init; }

    /// <summary>The procedure it is a kind of, or null.</summary>
    public required Procedure? Parent { get; init; }

    /// <summary>Codes of terminologies.</summary>
    public required ImmutableArray<Code> Codes { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Span Span { get; init; }

    /// <summary>Its own kinds, in order.</summary>
    public ImmutableArray<Procedure> Kinds { get; internal set; } = [];

    /// <summary>Facts asked about this procedure and its kinds, not those of its parents.</summary>
    public ImmutableArray<Fact> Details { get; internal set; } = [];

    /// <summary>All facts asked about it: its parents' first.</summary>
    public IEnumerable<Fact> AllDetails => Parent is null ? Details : Parent.AllDetails.Concat(Details);

    /// <summary>The outermost procedure above it, or itself.</summary>
    public Procedure Root => Parent is null ? this : Parent.Root;

    /// <summary>Whether it is <paramref name="other"/> or one of its kinds, at any depth.</summary>
    public bool Is(Procedure other) => this == other || (Parent?.Is(other) ?? false);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
