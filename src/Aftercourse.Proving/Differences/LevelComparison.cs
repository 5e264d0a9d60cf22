using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>Whether somebody is told another level by two versions of an article.</summary>
/// <param name="solver">Who is asked.</param>
/// <param name="versions">The versions.</param>
/// <param name="old">What stories call the old version.</param>
/// <param name="changed">What they call the new one.</param>
internal sealed class LevelComparison(ISolver solver, BothVersions versions, string old = "The old version", string changed = "The new version")
{
    /// <summary>Every two different levels: lowered urgency first, and there the largest fall.</summary>
    public static IEnumerable<(Level From, Level To)> Pairs() =>
        from a in LevelNames.All
        from b in LevelNames.All
        where a != b
        orderby b < a descending, Math.Abs(a - b) descending, a descending
        select (a, b);

    /// <summary>The moves that some rules make: of people for whom every rule that others touch says the same in both versions.</summary>
    public ImmutableArray<LevelMove> Compare(ImmutableArray<RuleName> rules, IEnumerable<RuleName> others)
    {
        var pool = versions.Pool;
        var differs = pool.And([versions.Differs(rules), versions.Possible, .. others.Select(versions.Same)]);
        var moves = Pairs().Select(p => (p.From, p.To, Formula: versions.Moves(p.From, p.To))).Where(m => m.Formula != pool.False).ToArray();
        if (differs == pool.False || solver.Solve(pool.And(differs, pool.Or(moves.Select(m => m.Formula))), []) is Solution.Impossible)
            return [];
        return [.. moves.Select(m => Move(pool.And(differs, m.Formula), m.From, m.To)).Where(m => m.Verdict != DifferenceVerdict.Nobody)];
    }

    /// <summary>A move between two levels, whichever rules make it.</summary>
    public LevelMove Compare(Level from, Level to) => Move(versions.Pool.And(versions.Possible, versions.Moves(from, to)), from, to);

    /// <summary>The worst move to a lower level that some rules make, or to a higher one; null where nobody moves so.</summary>
    public LevelMove? Worst(ImmutableArray<RuleName> rules, bool isLowered) => Pairs()
        .Where(p => p.To < p.From == isLowered)
        .Select(p => Move(versions.Pool.And(versions.Differs(rules), versions.Possible, versions.Moves(p.From, p.To)), p.From, p.To))
        .FirstOrDefault(m => m.Verdict == DifferenceVerdict.Somebody);

    private LevelMove Move(Formula formula, Level from, Level to)
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
                    return new LevelMove(from, to, DifferenceVerdict.Unknown, [$"Not decided: {VersionComparison.Fault}."], []);
                // Rounding moves procedures by their place, so both versions have to see the same ones.
                if (witness.Person.Occurrences.Length == witness.Other!.Occurrences.Length)
                    witness = Rounding.Of(witness, before.Article.WithRole(DiaryRole.Lasted), after.Article.WithRole(DiaryRole.Lasted), Moves);
                var (sentences, rules) = StoryTelling.Compare(before, witness.Person, after, witness.Other!, old, changed);
                return new LevelMove(from, to, DifferenceVerdict.Somebody, sentences, rules) { Person = witness.Person };
        }
    }
}
