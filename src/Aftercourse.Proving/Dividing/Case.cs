using System.Collections.Immutable;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;

namespace Aftercourse.Proving.Dividing;

/// <summary>
/// One way to break an obligation: what such a patient is, and long lists of what they must not be, such as somebody for whom any alarm fires. A proof mostly needs one or two alarms of a list, so only
/// those are asked about. Whoever breaks the obligation this way answers that question too: where nobody does, nobody breaks it this way.
/// </summary>
/// <param name="obligation">The obligation.</param>
/// <param name="demands">What they are.</param>
/// <param name="excluded">What they must not be: none of these may hold.</param>
/// <param name="kept">Those of the excluded that are asked about.</param>
/// <param name="narrowed">How often more was asked.</param>
internal sealed class Case(Obligation obligation, ImmutableArray<Formula> demands, ImmutableArray<Formula> excluded, ImmutableArray<Formula> kept, int narrowed)
{
    private Formula? _question;

    public Obligation Obligation => obligation;

    public ImmutableArray<Formula> Demands => demands;

    public ImmutableArray<Formula> Excluded => excluded;

    public ImmutableArray<Formula> Kept => kept;

    public int Narrowed => narrowed;

    /// <summary>What is asked.</summary>
    public Formula Question => _question ??= obligation.Whole(obligation.Patient.Pool.And([.. demands, .. kept.Select(obligation.Patient.Pool.Not)]));

    /// <summary>The same case where others are asked about.</summary>
    public Case Asking(ImmutableArray<Formula> others) => new(obligation, demands, excluded, others, narrowed + 1);
}
