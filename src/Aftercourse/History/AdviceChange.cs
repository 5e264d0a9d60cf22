using System.Collections.Immutable;

namespace Aftercourse.History;

/// <summary>Which way advice went.</summary>
public enum AdviceDirection
{
    /// <summary>Somebody is told something less urgent, or warned less before a procedure.</summary>
    Lowered,

    /// <summary>It could not be decided.</summary>
    Unknown,

    /// <summary>Somebody is told something more urgent, or warned more.</summary>
    Raised,
}

/// <summary>What edits that belong together did to the advice of somebody, in one direction.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Steps">From what to what: levels, or how strongly something speaks against a procedure. The largest first.</param>
/// <param name="Story">The smallest story of somebody to whom the first of the steps happens; or why it could not be decided.</param>
/// <param name="Claims">The claims whose rules were edited, or, where a question was, whose rules decide; empty where only several changes together do it.</param>
public sealed record AdviceChange(AdviceDirection Direction, ImmutableArray<AdviceStep> Steps, string Story, ImmutableArray<string> Claims);

/// <summary>A step from one answer to another.</summary>
/// <param name="From">What was told before.</param>
/// <param name="To">What is told now.</param>
public readonly record struct AdviceStep(string From, string To);
