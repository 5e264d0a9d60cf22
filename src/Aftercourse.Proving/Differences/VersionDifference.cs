using System.Collections.Immutable;
using Aftercourse.Comparing;
using Aftercourse.Guidance;

namespace Aftercourse.Proving.Differences;

/// <summary>What some edits did by themselves: with every rule that they do not touch saying the same in both versions.</summary>
/// <param name="Edits">The edits; one, unless several touch the same rule. Empty for moves that come only of several groups together.</param>
/// <param name="Levels">Moves between levels that happen or are not known, lowered urgency first.</param>
/// <param name="Cautions">Moves between cautions that happen or are not known, lowered first.</param>
/// <param name="Share">How much of what these rules read they answer otherwise; null where no rule about a level is touched.</param>
public sealed record GroupDifference(ImmutableArray<Edit> Edits, ImmutableArray<LevelMove> Levels, ImmutableArray<CautionMove> Cautions, Share? Share)
{
    /// <summary>Somebody is told something less urgent, or warned less, than before.</summary>
    public bool IsLowered => Levels.Any(m => m.IsLowered) || Cautions.Any(m => m.IsLowered);

    /// <summary>Something is not known.</summary>
    public bool IsUnknown => Levels.Any(m => m.Verdict == DifferenceVerdict.Unknown) || Cautions.Any(m => m.Verdict == DifferenceVerdict.Unknown);
}

/// <summary>Where two versions of an article answer differently, for all patients.</summary>
/// <param name="Old">The old version.</param>
/// <param name="New">The new version.</param>
/// <param name="Pairs">Every pair of different levels, lowered urgency first, and there the largest fall first.</param>
/// <param name="Groups">What came of each group of edits, lowered urgency first; those that move nobody are last.</param>
/// <param name="Reworded">What says the same in other words.</param>
/// <param name="Apart">Facts whose kind of answer changed: they have one name, and count as two questions.</param>
public sealed record VersionDifference(
    CompiledArticle Old, CompiledArticle New, ImmutableArray<LevelMove> Pairs, ImmutableArray<GroupDifference> Groups, ImmutableArray<Edit> Reworded, ImmutableArray<string> Apart)
{
    /// <summary>Somebody is told something less urgent, or warned less, than before.</summary>
    public bool IsLowered => Pairs.Any(p => p.IsLowered) || Groups.Any(g => g.IsLowered);

    /// <summary>Something is not known.</summary>
    public bool IsUnknown => Pairs.Any(p => p.Verdict == DifferenceVerdict.Unknown) || Groups.Any(g => g.IsUnknown);

    /// <summary>Everybody is told the same level, and warned of the same: proved.</summary>
    public bool IsSame => Pairs.All(p => p.Verdict == DifferenceVerdict.Nobody) && Groups.All(g => g.Levels.IsEmpty && g.Cautions.IsEmpty);
}
