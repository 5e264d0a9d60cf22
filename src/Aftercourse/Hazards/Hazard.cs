using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Hazards;

/// <summary>The worst that a hazard can reasonably do to the person.</summary>
public enum Severity
{
    /// <summary>Worry or discomfort that passes.</summary>
    Minor,

    /// <summary>More treatment, and then as well as before.</summary>
    Moderate,

    /// <summary>A long illness, or a further operation.</summary>
    Severe,

    /// <summary>Harm that stays.</summary>
    Lasting,

    /// <summary>Death.</summary>
    Death,
}

/// <summary>How often it can be expected among the people whom the hazard concerns.</summary>
public enum Likelihood
{
    /// <summary>Not expected to happen.</summary>
    VeryRare,

    /// <summary>Could happen, in single cases.</summary>
    Rare,

    /// <summary>Will happen now and then.</summary>
    Sometimes,

    /// <summary>Will happen again and again.</summary>
    Often,

    /// <summary>Will happen most of the time.</summary>
    VeryOften,
}

/// <summary>A risk: how bad, and how often.</summary>
public readonly record struct Risk(Severity Severity, Likelihood Likelihood)
{
    /// <summary>The most that may be left when the controls are in place.</summary>
    public const int MostLeft = 3;

    // A row for each likelihood, a column for each severity.
    private static readonly int[][] Table =
    [
        [1, 1, 2, 2, 3],
        [1, 2, 2, 3, 3],
        [2, 2, 3, 3, 4],
        [2, 3, 3, 4, 5],
        [3, 4, 4, 5, 5],
    ];

    /// <summary>From 1, accepted, to 5, never.</summary>
    public int Class => Table[(int)Likelihood][(int)Severity];
}

/// <summary>A name in a hazard, and where it is written.</summary>
public sealed record Control(string Name, Span Span);

/// <summary>One thing that can go wrong for the person, and what keeps it from them.</summary>
public sealed record Hazard
{
    /// <summary>Its permanent name.</summary>
    public required Control Name { get; init; }

    /// <summary>What can go wrong.</summary>
    public required string Title { get; init; }

    /// <summary>How that can come about.</summary>
    public required string Cause { get; init; }

    /// <summary>What it does to the person.</summary>
    public required string Effect { get; init; }

    /// <summary>The risk without the controls.</summary>
    public required Risk Before { get; init; }

    /// <summary>The risk with them.</summary>
    public required Risk After { get; init; }

    /// <summary>Rules of the article that control it.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>Obligations that must be proved; a name that ends in <c>*</c> means all that begin so.</summary>
    public required ImmutableArray<Control> Proofs { get; init; }

    /// <summary>Cases that show the rules at work.</summary>
    public required ImmutableArray<Control> Cases { get; init; }

    /// <summary>Tests of the product that must pass, as <c>Class.Method</c>.</summary>
    public required ImmutableArray<Control> Tests { get; init; }

    /// <summary>What the controls do not keep away.</summary>
    public required string Left { get; init; }
}
