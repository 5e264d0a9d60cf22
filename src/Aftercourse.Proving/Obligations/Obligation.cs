using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Witnesses;

namespace Aftercourse.Proving.Obligations;

/// <summary>The families of obligations, in the order of the design.</summary>
public enum Family
{
    /// <summary>Every rule can hold, and every alarm and course can be the one that decides.</summary>
    Alive,

    /// <summary>A further alarm finding never lowers the level.</summary>
    Monotone,

    /// <summary>What is not known never reassures.</summary>
    UnknownNeverReassures,

    /// <summary>The strength of the pain and its place do not decide.</summary>
    StrengthAndPlace,

    /// <summary>Pain that stays too long is not expected.</summary>
    Persistence,

    /// <summary>Every reassurance ends.</summary>
    ReassuranceEnds,

    /// <summary>The interview ends.</summary>
    InterviewEnds,

    /// <summary>The article keeps its own promises.</summary>
    Promises,
}

/// <summary>A person, and for obligations that compare two, the other one.</summary>
/// <param name="Person">The person.</param>
/// <param name="Other">The same person with other answers, or null.</param>
/// <param name="Before">The procedure that is still to come, for obligations about screening; or null.</param>
public sealed record Witness(Snapshot Person, Snapshot? Other, Procedure? Before = null);

/// <summary>One thing that must hold of an article, as a formula that says which patients would show it or break it. Built without a solver.</summary>
public sealed record Obligation
{
    /// <summary>Its family.</summary>
    public required Family Family { get; init; }

    /// <summary>A permanent name, such as <c>alive/fever-sign/decides</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What must hold, one plain sentence.</summary>
    public required string Says { get; init; }

    /// <summary>True: there must be such a patient. False: there must be none.</summary>
    public required bool WantsPatient { get; init; }

    /// <summary>Who such a patient is; built when it is first asked for.</summary>
    public required Lazy<Formula> Statement { get; init; }

    /// <summary>Who such a patient is.</summary>
    public Formula Formula => Statement.Value;

    /// <summary>Whether the way the rules are built shows that nobody breaks it, by the lemma that stands where this is set. The formula says the same, and any solver can be asked.</summary>
    public bool IsStructural { get; init; }

    /// <summary>The variables of the patient.</summary>
    public required Patient Patient { get; init; }

    /// <summary>The variables of the same patient with other answers, or null.</summary>
    public Patient? Other { get; init; }

    /// <summary>The variables of a procedure that is still to come, or null.</summary>
    public PlannedVariables? Planned { get; init; }

    /// <summary>The same question put to the interpreter: whether a person is such a patient.</summary>
    public required Func<Witness, bool> Replay { get; init; }

    /// <summary>What to look for first where a patient is wanted: goals whose patient is likely to fit. Looked through until somebody is found.</summary>
    public IEnumerable<ImmutableArray<Goal>> Sketches { get; init; } = [];

    /// <summary>The rules it speaks of; empty for all.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>Where a patient is wanted and none exists: a weaker formula, whose patient shows what stands in the way; or null.</summary>
    public Lazy<Formula>? Nearest { get; init; }

    /// <summary>All that a solver has to satisfy: such a patient, among those who are possible.</summary>
    public Formula Question => Whole(Formula);

    /// <summary>A formula together with what every patient keeps to.</summary>
    public Formula Whole(Formula formula) => Patient.Pool.And(formula, Patient.PossibleFor(formula), Other?.PossibleFor(formula) ?? Patient.Pool.True);
}
