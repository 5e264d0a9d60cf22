using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>Whether some patient moves from one level to another between two versions of an article.</summary>
/// <param name="From">The level that the old version tells.</param>
/// <param name="To">The level that the new version tells.</param>
/// <param name="Verdict">Whether somebody moves.</param>
/// <param name="Sentences">The smallest story of somebody who does; or why nobody knows.</param>
/// <param name="Rules">The rules that decided for that person, of the old version and then of the new.</param>
public sealed record VersionDifference(Level From, Level To, DifferenceVerdict Verdict, ImmutableArray<string> Sentences, ImmutableArray<Rule> Rules)
{
    /// <summary>Somebody is told something less urgent than before.</summary>
    public bool IsLowered => Verdict == DifferenceVerdict.Somebody && To < From;
}

/// <summary>What is known of a pair of levels.</summary>
public enum DifferenceVerdict
{
    /// <summary>Proved: no patient moves so.</summary>
    Nobody,

    /// <summary>Somebody does; both versions were asked.</summary>
    Somebody,

    /// <summary>The solver gave up, or it and the engine disagree.</summary>
    Unknown,
}
