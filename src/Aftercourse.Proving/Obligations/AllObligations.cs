using System.Collections.Immutable;

namespace Aftercourse.Proving.Obligations;

/// <summary>Everything that must hold of an article.</summary>
public static class AllObligations
{
    /// <summary>All obligations, family by family, in a stable order.</summary>
    public static ImmutableArray<Obligation> Of(Grounds grounds) =>
    [
        .. AliveObligations.Of(grounds),
        .. MonotoneObligations.Of(grounds),
        .. UnknownObligations.Of(grounds),
        .. StrengthAndPlaceObligations.Of(grounds),
        .. TimeObligations.Persistence(grounds),
        .. TimeObligations.Ends(grounds),
        .. InterviewObligations.Of(grounds),
        .. PromiseObligations.Of(grounds),
    ];
}
