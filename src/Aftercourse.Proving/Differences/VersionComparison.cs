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
    // Enough for a difference: one procedure for what fires, one for the course, each in either version.
    private const int Slots = 3;

    internal const string Fault = "the proof model and the engine disagree about a patient. That is a fault of Aftercourse: please report it with both articles";

    /// <summary>A comparison with CP-SAT that gives up on a pair of levels after the work of half a minute.</summary>
    public static VersionComparison Usual { get; } = new(new CpSatSolver(TimeSpan.FromSeconds(30)));

    /// <summary>Says where two versions answer differently, and which edit does it.</summary>
    public VersionDifference Compare(CompiledArticle old, CompiledArticle changed)
    {
        var edits = Edit.Between(old, changed);
        var groups = EditGroup.Of(old, changed, edits);
        var versions = new BothVersions(old, changed, Slots);
        var touched = groups.SelectMany(g => g.Rules).Distinct().ToArray();
        var cautions = new CautionComparison(solver, versions);
        var told = groups.Select(g => new GroupDifference(
            g.Edits,
            Levels(versions, g.Rules, touched.Except(g.Rules)),
            cautions.Compare(g.Rules),
            Share.Of(old, changed, g))).ToList();

        var pairs = Pairs().Select(p => Pair(versions, p.From, p.To, told, groups.Length)).ToImmutableArray();
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

    // Lowered urgency first, and there the largest fall.
    private static IEnumerable<(Level From, Level To)> Pairs() =>
        from a in LevelNames.All
        from b in LevelNames.All
        where a != b
        orderby b < a descending, Math.Abs(a - b) descending, a descending
        select (a, b);

    // The moves of people for whom every rule that others touch says the same in both versions.
    private ImmutableArray<LevelMove> Levels(BothVersions versions, ImmutableArray<RuleName> rules, IEnumerable<RuleName> others)
    {
        var pool = versions.Pool;
        var differs = pool.And([versions.Differs(rules), versions.Possible, .. others.Select(versions.Same)]);
        var moves = Pairs().Select(p => (p.From, p.To, Formula: versions.Moves(p.From, p.To))).Where(m => m.Formula != pool.False).ToArray();
        if (differs == pool.False || solver.Solve(pool.And(differs, pool.Or(moves.Select(m => m.Formula))), []) is Solution.Impossible)
            return [];
        return [.. moves.Select(m => Move(versions, pool.And(differs, m.Formula), m.From, m.To)).Where(m => m.Verdict != DifferenceVerdict.Nobody)];
    }

    private LevelMove Pair(BothVersions versions, Level from, Level to, List<GroupDifference> told, int groups)
    {
        var moves = told.SelectMany(g => g.Levels).Where(m => m.From == from && m.To == to).OrderBy(m => m.Verdict).ToArray();
        // One group is everything that changed, and it was asked.
        return moves.Length > 0 ? moves[0]
            : groups < 2 ? new LevelMove(from, to, DifferenceVerdict.Nobody, [], [])
            : Move(versions, versions.Pool.And(versions.Possible, versions.Moves(from, to)), from, to);
    }

    private LevelMove Move(BothVersions versions, Formula formula, Level from, Level to)
    {
        var (before, after) = (versions.Before, versions.After);
        switch (solver.Solve(formula, Costs.Of(before.Patient, after.Patient)))
        {
            case Solution.Impossible:
                return new LevelMove(from, to, DifferenceVerdict.Nobody, [], []);
            case Solution.Undecided undecided:
                return new LevelMove(from, to, DifferenceVerdict.Unknown, [$"Not decided: {undecided.Why}."], []);
            case var solution:
                var assignment = ((Solution.Found)solution).Assignment;
                var witness = new Witness(SnapshotReading.Read(before.Patient, assignment), SnapshotReading.Read(after.Patient, assignment));
                bool Moves(Witness w) => before.Told(w.Person) == from && after.Told(w.Other) == to;
                if (!Moves(witness))
                    return new LevelMove(from, to, DifferenceVerdict.Unknown, [$"Not decided: {Fault}."], []);
                // Rounding moves procedures by their place, so both versions have to see the same ones.
                if (witness.Person.Occurrences.Length == witness.Other!.Occurrences.Length)
                    witness = Rounding.Of(witness, before.Article.WithRole(DiaryRole.Lasted), after.Article.WithRole(DiaryRole.Lasted), Moves);
                var (sentences, rules) = StoryTelling.Compare(before, witness.Person, after, witness.Other!);
                return new LevelMove(from, to, DifferenceVerdict.Somebody, sentences, rules);
        }
    }
}
