using System.Collections.Immutable;

namespace Aftercourse.Proving.Obligations;

/// <summary>Everything that must hold of an article.</summary>
public static class AllObligations
{
    /// <summary>All obligations, family by family, in a stable order.</summary>
    public static ImmutableArray<Obligation> Of(Grounds grounds) => [.. Enum.GetValues<Family>().SelectMany(f => Of(grounds, f))];

    /// <summary>Those of one family.</summary>
    public static IEnumerable<Obligation> Of(Grounds grounds, Family family) => family switch
    {
        Family.Alive => AliveObligations.Of(grounds),
        Family.Monotone => MonotoneObligations.Of(grounds),
        Family.UnknownNeverReassures => UnknownObligations.Of(grounds),
        Family.StrengthAndPlace => StrengthAndPlaceObligations.Of(grounds),
        Family.Persistence => TimeObligations.Persistence(grounds),
        Family.ReassuranceEnds => TimeObligations.Ends(grounds),
        Family.InterviewEnds => InterviewObligations.Of(grounds),
        _ => PromiseObligations.Of(grounds),
    };
}
