namespace Aftercourse.Proving.Mutating;

/// <summary>A mutant and what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="By">The case or the obligation that caught it, or what is not known of it; null for the others.</param>
public sealed record MutantResult(Mutant Mutant, Fate Fate, string? By = null)
{
    /// <summary>Somebody whom it tells something else, where nothing catches it; otherwise null.</summary>
    public MutantStory? Story { get; init; }
}
