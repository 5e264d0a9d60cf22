using Aftercourse.Parsing;

namespace Aftercourse.Proving.Mutating;

/// <summary>What a mutation does to a declaration.</summary>
public enum MutationKind
{
    /// <summary>A rule is gone.</summary>
    Removed,

    /// <summary>A level, or the kind of a caution, is one step weaker.</summary>
    Weakened,

    /// <summary>What "not sure" counts is left to the default, or is weaker.</summary>
    Doubt,

    /// <summary>A limit is one smallest step away: a minute, a point of pain, a session, one sign of several.</summary>
    Limit,

    /// <summary>A comparison is turned round, or a <c>not</c> is gone.</summary>
    Turned,

    /// <summary>A part of a condition, or a whole clause with one, is gone.</summary>
    Part,

    /// <summary>A procedure, place or option is left out of a list, or a place is added to one.</summary>
    Listed,
}

/// <summary>One small change of a declaration.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Changed">The declaration with the change; null where it is removed.</param>
/// <param name="Says">What was changed, in the words of the article.</param>
internal sealed record Mutation(MutationKind Kind, DeclarationSyntax? Changed, string Says);
