using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>What is known of a move from one answer to another.</summary>
public enum DifferenceVerdict
{
    /// <summary>Proved: no patient moves so.</summary>
    Nobody,

    /// <summary>Somebody does; both versions were asked.</summary>
    Somebody,

    /// <summary>The solver gave up, or it and the engine disagree.</summary>
    Unknown,
}

/// <summary>Whether some patient moves from one level to another between two versions of an article.</summary>
/// <param name="From">The level that the old version tells.</param>
/// <param name="To">The level that the new version tells.</param>
/// <param name="Verdict">Whether somebody moves.</param>
/// <param name="Sentences">The smallest story of somebody who does; or why nobody knows.</param>
/// <param name="Rules">The rules that decided for that person, of the old version and then of the new.</param>
public sealed record LevelMove(Level From, Level To, DifferenceVerdict Verdict, ImmutableArray<string> Sentences, ImmutableArray<Rule> Rules)
{
    /// <summary>Somebody who does, as the old version knows them; or null.</summary>
    internal Snapshot? Person { get; init; }

    /// <summary>Somebody is told something less urgent than before.</summary>
    public bool IsLowered => Verdict == DifferenceVerdict.Somebody && To < From;
}

/// <summary>Whether somebody who plans a procedure is warned otherwise between two versions.</summary>
/// <param name="Before">The procedure that is planned, of the new version where both know it.</param>
/// <param name="From">The strongest caution of the old version; null where nothing speaks against it.</param>
/// <param name="To">The strongest caution of the new version, or null.</param>
/// <param name="Verdict">Whether somebody moves so.</param>
/// <param name="Sentences">The smallest story of somebody who does; or why nobody knows.</param>
/// <param name="Rules">The cautions that decided, of the old version and then of the new.</param>
public sealed record CautionMove(Procedure Before, CautionKind? From, CautionKind? To, DifferenceVerdict Verdict, ImmutableArray<string> Sentences, ImmutableArray<Rule> Rules)
{
    /// <summary>Somebody is warned less than before.</summary>
    public bool IsLowered => Verdict == DifferenceVerdict.Somebody && Step(To) < Step(From);

    /// <summary>How strongly it speaks against the procedure, from zero for not at all.</summary>
    internal static int Step(CautionKind? kind) => kind is { } known ? (int)known + 1 : 0;
}
