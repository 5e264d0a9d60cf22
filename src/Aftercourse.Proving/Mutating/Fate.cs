namespace Aftercourse.Proving.Mutating;

/// <summary>What became of a mutant.</summary>
public enum Fate
{
    /// <summary>A case no longer holds.</summary>
    CaughtByCase,

    /// <summary>An obligation is refuted.</summary>
    CaughtByObligation,

    /// <summary>The compiler refuses it: it is no article at all.</summary>
    Refused,

    /// <summary>Proved: it tells nobody another level, and warns nobody otherwise. It is no fault at all, so nothing can catch it.</summary>
    Equivalent,

    /// <summary>It tells somebody something less urgent, or warns less, and nothing catches it.</summary>
    SurvivesLowering,

    /// <summary>It only tells somebody something more urgent, or warns more, and nothing catches it.</summary>
    SurvivesRaising,

    /// <summary>The solver gave up on something that decides it.</summary>
    Unknown,
}
