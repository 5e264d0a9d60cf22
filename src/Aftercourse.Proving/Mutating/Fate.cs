using System.Collections.Immutable;

namespace Aftercourse.Proving.Mutating;

/// <summary>What became of a mutant.</summary>
public enum Fate
{
    /// <summary>The compiler refuses it: it is no article at all.</summary>
    Refused,

    /// <summary>A case no longer holds.</summary>
    CaughtByCase,

    /// <summary>An obligation is refuted.</summary>
    CaughtByObligation,

    /// <summary>Proved: it tells nobody another level, and warns nobody otherwise. It is no fault at all, so nothing can catch it.</summary>
    Equivalent,

    /// <summary>It only tells somebody something more urgent, or warns more, and nothing catches it.</summary>
    SurvivesRaising,

    /// <summary>It tells somebody something less urgent, or warns less, and nothing catches it.</summary>
    SurvivesLowering,

    /// <summary>The solver gave up on something that decides it.</summary>
    Unknown,
}

/// <summary>A mutant and what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="By">The case or the obligation that caught it, or what the solver gave up on; null for the others.</param>
public sealed record MutantResult(Mutant Mutant, Fate Fate, string? By = null)
{
    /// <summary>Somebody whom a survivor tells something else, told as a story; empty for the others.</summary>
    public ImmutableArray<string> Story { get; init; } = [];
}
