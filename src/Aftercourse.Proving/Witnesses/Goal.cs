using Aftercourse.Guidance;

namespace Aftercourse.Proving.Witnesses;

/// <summary>A condition that a patient is wanted for.</summary>
/// <param name="Condition">What must be yes.</param>
/// <param name="Slot">The procedure it speaks of, by its place among the patient's; below zero for none.</param>
public readonly record struct Goal(Condition Condition, int Slot)
{
    /// <summary>A rule that must hold, for a procedure where it speaks of one.</summary>
    public static Goal Of(Rule rule, int slot = 0) => new(rule.Condition, rule.After is null ? -1 : slot);
}
