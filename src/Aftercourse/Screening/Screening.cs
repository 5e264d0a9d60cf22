using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Screening;

/// <summary>A person before a procedure: what is planned, and what they answered.</summary>
/// <param name="Before">The procedure that is planned, as precisely as is known.</param>
/// <param name="Answers">Answers to <see cref="CompiledArticle.Facts"/>, by index.</param>
public sealed record PlannedProcedure(Procedure Before, ImmutableArray<Answer> Answers);

/// <summary>A caution that counts for this person.</summary>
/// <param name="Caution">The caution.</param>
/// <param name="IsUnsure">It stays open because the person is not sure, and counts as "ask first" at most.</param>
public sealed record ScreeningReason(Caution Caution, bool IsUnsure)
{
    /// <summary>How strongly it speaks against the procedure for this person.</summary>
    public CautionKind Strength => IsUnsure ? Caution.StrengthIfUnsure : Caution.Strength;
}

/// <summary>What speaks against a procedure for one person.</summary>
/// <param name="Article">The article.</param>
/// <param name="Before">The procedure that is planned.</param>
/// <param name="Reasons">What speaks against it, the strongest first; empty where nothing was found.</param>
/// <param name="Unknown">Facts not answered yet that could still speak against it, in the order of the article.</param>
public sealed record ScreeningResult(CompiledArticle Article, Procedure Before, ImmutableArray<ScreeningReason> Reasons, ImmutableArray<Fact> Unknown)
{
    /// <summary>The strongest of the reasons, or null where nothing was found so far.</summary>
    public CautionKind? Strongest => Reasons.IsEmpty ? null : Reasons[0].Strength;

    /// <summary>Whether everything that could speak against it has been answered. "Nothing found" may be said only then.</summary>
    public bool IsComplete => Unknown.IsEmpty;
}
