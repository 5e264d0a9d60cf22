using System.Collections.Immutable;
using Aftercourse.Comparing;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>Compares two versions of an article over all patients (docs/decisions/0016-what-a-difference-is.md).</summary>
public sealed class VersionComparison(ISolver solver)
{
    internal const string Fault = "the proof model and the engine disagree about a patient. That is a fault of Aftercourse: please report it with both articles";

    /// <summary>A comparison with CP-SAT that gives up on a pair of levels after the usual work.</summary>
    public static VersionComparison Usual { get; } = new(new CpSatSolver(Prover.UsualLimit));

    /// <summary>Says where two versions answer differently, and which edit does it.</summary>
    public VersionDifference Compare(CompiledArticle old, CompiledArticle changed)
    {
        var edits = Edit.Between(old, changed);
        var groups = EditGroup.Of(old, changed, edits);
        var versions = new BothVersions(old, changed);
        var levels = new LevelComparison(solver, versions);
        var touched = groups.SelectMany(g => g.Rules).Distinct().ToArray();
        var cautions = new CautionComparison(solver, versions);
        var told = groups.Select(g => new GroupDifference(
            g.Edits,
            levels.Compare(g.Rules, touched.Except(g.Rules)),
            cautions.Compare(g.Rules),
            Share.Of(old, changed, g))).ToList();

        var pairs = LevelComparison.Pairs().Select(p => Pair(levels, p.From, p.To, told, groups.Length)).ToImmutableArray();
        // Moves that no single group makes: several of them together do.
        var together = pairs.Where(p => p.Verdict != DifferenceVerdict.Nobody && !told.Any(g => g.Levels.Any(m => m.From == p.From && m.To == p.To))).ToImmutableArray();
        if (!together.IsEmpty)
            told.Add(new GroupDifference([], together, [], null));

        var known = old.Facts.Concat(old.Details).ToDictionary(f => f.Name);
        return new VersionDifference(
            old, changed, pairs,
            [.. told.OrderByDescending(g => g.IsLowered).ThenByDescending(g => g.Levels.Length + g.Cautions.Length > 0).ThenByDescending(g => g.Levels.Length > 0)],
            [.. edits.Where(e => e.Done == EditKind.Reworded)],
            [.. changed.Facts.Concat(changed.Details).Where(f => known.TryGetValue(f.Name, out var same) && !BothVersions.IsSame(same, f)).Select(f => f.Name)]);
    }

    private static LevelMove Pair(LevelComparison levels, Level from, Level to, List<GroupDifference> told, int groups)
    {
        var moves = told.SelectMany(g => g.Levels).Where(m => m.From == from && m.To == to).OrderBy(m => m.Verdict).ToArray();
        // One group is everything that changed, and it was asked.
        return moves.Length > 0 ? moves[0]
            : groups < 2 ? new LevelMove(from, to, DifferenceVerdict.Nobody, [], [])
            : levels.Compare(from, to);
    }
}
