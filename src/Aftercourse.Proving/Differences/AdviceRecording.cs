using System.Collections.Immutable;
using Aftercourse.History;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>A difference as the history of an article keeps it: for each group of edits and each direction, from what to what, and one story.</summary>
public static class AdviceRecording
{
    /// <summary>What somebody is told otherwise, less urgent first; empty where it is proved that nobody is.</summary>
    public static ImmutableArray<AdviceChange> Of(VersionDifference difference) =>
        [.. difference.Groups.SelectMany(Of).OrderBy(c => c.Direction)];

    private static IEnumerable<AdviceChange> Of(GroupDifference group)
    {
        ImmutableArray<string> edited = [.. group.Edits.Select(e => (e.New ?? e.Old)!.Claim?.Id).OfType<string>().Distinct()];
        var levels = group.Levels.Select(m => (Direction(m.Verdict, m.IsLowered), new AdviceStep(m.From.Name(), m.To.Name()), m.Sentences[0], m.Rules, Size: Math.Abs(m.From - m.To)));
        var cautions = group.Cautions.Select(m => (
            Direction(m.Verdict, m.IsLowered), new AdviceStep(ComparisonJson.Name(m.From), ComparisonJson.Name(m.To)), m.Sentences[0], m.Rules, Size: Math.Abs(CautionMove.Step(m.From) - CautionMove.Step(m.To))));
        // Levels and cautions are two scales, so they stay apart.
        foreach (var moves in new[] { levels, cautions })
        {
            foreach (var way in moves.GroupBy(m => m.Item1))
            {
                var largestFirst = way.OrderByDescending(m => m.Size).ToArray();
                // A question that was edited belongs to no claim: those whose rules then decide are named.
                var claims = edited.IsEmpty && !group.Edits.IsEmpty ? [.. largestFirst.SelectMany(m => m.Rules).Select(r => r.Claim?.Id).OfType<string>().Distinct()] : edited;
                yield return new AdviceChange(way.Key, [.. largestFirst.Select(m => m.Item2)], largestFirst[0].Item3, claims);
            }
        }
    }

    private static AdviceDirection Direction(DifferenceVerdict verdict, bool isLowered) =>
        verdict == DifferenceVerdict.Unknown ? AdviceDirection.Unknown : isLowered ? AdviceDirection.Lowered : AdviceDirection.Raised;
}
