using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Proving.Witnesses;

/// <summary>Whole numbers from one bound to another.</summary>
internal readonly record struct Bounds(int Low, int High)
{
    public bool IsEmpty => Low > High;

    /// <summary>Those for which a comparison holds, or those for which it does not; not for the opposite of "exactly", which leaves two ranges.</summary>
    public Bounds Where(Comparison comparison, int constant, bool holds) => (comparison, holds) switch
    {
        (Comparison.AtLeast, true) or (Comparison.Less, false) => this with { Low = Math.Max(Low, constant) },
        (Comparison.More, true) or (Comparison.AtMost, false) => this with { Low = Math.Max(Low, constant + 1) },
        (Comparison.AtMost, true) or (Comparison.More, false) => this with { High = Math.Min(High, constant) },
        (Comparison.Less, true) or (Comparison.AtLeast, false) => this with { High = Math.Min(High, constant - 1) },
        _ => new(Math.Max(Low, constant), Math.Min(High, constant)),
    };
}

/// <summary>What is already decided of one procedure of a patient.</summary>
internal sealed record DraftOccurrence(Procedure? Procedure, Bounds Start, Bounds End, Bounds Onset, Bounds Session)
{
    public static DraftOccurrence Any { get; } = new(
        null, new(0, Duration.Longest.Minutes), new(0, Duration.Longest.Minutes), new(-Duration.Longest.Minutes, Duration.Longest.Minutes), new(1, int.MaxValue));
}

/// <summary>What is already decided of a patient. What is not mentioned may be anything.</summary>
/// <param name="Numbers">The range of a number, or of a yes/no answer as 0 and 1; the slot is below zero for a fact that is no detail.</param>
/// <param name="Ticked">For choices: a bit for each option that is chosen.</param>
/// <param name="Left">For choices: a bit for each option that is not.</param>
/// <param name="Occurrences">Procedures by slot.</param>
internal sealed record Draft(
    ImmutableDictionary<(Fact, int), Bounds> Numbers, ImmutableDictionary<(Fact, int), int> Ticked, ImmutableDictionary<(Fact, int), int> Left, ImmutableArray<DraftOccurrence> Occurrences)
{
    public static Draft Empty { get; } = new(
        ImmutableDictionary<(Fact, int), Bounds>.Empty, ImmutableDictionary<(Fact, int), int>.Empty, ImmutableDictionary<(Fact, int), int>.Empty, []);

    /// <summary>The values that a fact may still have.</summary>
    public Bounds Of(Fact fact, int slot) => Numbers.GetValueOrDefault((fact, slot), fact.Type switch
    {
        NumberType number => new(number.Minimum, number.Maximum),
        DurationType duration => new(0, duration.Maximum.Minutes),
        _ => new(0, 1),
    });

    /// <summary>The same, with fewer values; null where none is left.</summary>
    public Draft? With(Fact fact, int slot, Bounds bounds) => bounds.IsEmpty ? null : this with { Numbers = Numbers.SetItem((fact, slot), bounds) };

    /// <summary>The same, with an option chosen or left; null where it was decided otherwise.</summary>
    public Draft? With(Fact fact, int slot, int option, bool isTicked)
    {
        var (ticked, left) = (Ticked.GetValueOrDefault((fact, slot)), Left.GetValueOrDefault((fact, slot)));
        var bit = 1 << option;
        if (((isTicked ? left : ticked) & bit) != 0)
            return null;
        // Of one choice, another option cannot be chosen as well, and one must remain.
        if (fact.Type is OneOfType && (isTicked ? (ticked & ~bit) != 0 : (left | bit) == (1 << fact.Options.Length) - 1))
            return null;
        return isTicked ? this with { Ticked = Ticked.SetItem((fact, slot), ticked | bit) } : this with { Left = Left.SetItem((fact, slot), left | bit) };
    }

    /// <summary>The same, with more decided of a procedure; null where that cannot be.</summary>
    public Draft? With(int slot, Func<DraftOccurrence, DraftOccurrence> change)
    {
        var occurrences = Occurrences;
        while (occurrences.Length <= slot)
            occurrences = occurrences.Add(DraftOccurrence.Any);
        var changed = change(occurrences[slot]);
        return changed.Start.IsEmpty || changed.End.IsEmpty || changed.Onset.IsEmpty || changed.Session.IsEmpty ? null : this with { Occurrences = occurrences.SetItem(slot, changed) };
    }
}
