using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>
/// Compares two versions of an article over all patients. What bears the same name in both is the same question or procedure; what only one of them knows, the other does not see.
/// </summary>
public sealed class VersionComparison(ISolver solver)
{
    // Enough for a difference: one procedure for what fires, one for the course, each in either version.
    private const int Slots = 3;

    /// <summary>A comparison with CP-SAT that gives up on a pair of levels after half a minute.</summary>
    public static VersionComparison Usual { get; } = new(new CpSatSolver(TimeSpan.FromSeconds(30)));

    /// <summary>Every pair of different levels, lowered urgency first, and there the largest fall first.</summary>
    public ImmutableArray<VersionDifference> Compare(CompiledArticle old, CompiledArticle changed)
    {
        var pool = new FormulaPool();
        var before = new Grounds(old, pool, Slots);
        var after = new Grounds(changed, pool, Slots);
        var possible = pool.And(before.Patient.Possible, after.Patient.Possible, SameAnswers(pool, before.Patient, after.Patient));
        var pairs =
            from a in LevelNames.All
            from b in LevelNames.All
            where a != b
            orderby b < a descending, Math.Abs(a - b) descending, a descending
            select (a, b);
        return [.. pairs.Select(p => Compare(before, after, pool.And(possible, before.Rules.IsTold(p.a), after.Rules.IsTold(p.b)), p.a, p.b))];
    }

    private VersionDifference Compare(Grounds before, Grounds after, Formula formula, Level from, Level to)
    {
        switch (solver.Solve(formula, Costs.Of(before.Patient, after.Patient)))
        {
            case Solution.Impossible:
                return new VersionDifference(from, to, DifferenceVerdict.Nobody, [], []);
            case Solution.Undecided undecided:
                return new VersionDifference(from, to, DifferenceVerdict.Unknown, [undecided.Why], []);
            case var solution:
                var assignment = ((Solution.Found)solution).Assignment;
                var witness = new Witness(SnapshotReading.Read(before.Patient, assignment), SnapshotReading.Read(after.Patient, assignment));
                bool Moves(Witness w) => before.Told(w.Person) == from && after.Told(w.Other) == to;
                if (!Moves(witness))
                    return new VersionDifference(from, to, DifferenceVerdict.Unknown, ["the proof model and the engine disagree about a patient. That is a fault of Aftercourse: please report it with both articles"], []);
                // Rounding moves procedures by their place, so both versions have to see the same ones.
                if (witness.Person.Occurrences.Length == witness.Other!.Occurrences.Length)
                    witness = Rounding.Of(witness, before.Article.WithRole(DiaryRole.Lasted), after.Article.WithRole(DiaryRole.Lasted), Moves);
                var (sentences, rules) = StoryTelling.Compare(before, witness.Person, after, witness.Other!);
                return new VersionDifference(from, to, DifferenceVerdict.Somebody, sentences, rules);
        }
    }

    // Variables of one name are shared already. What else makes both one person: a procedure is not two, and a choice or number is one that both versions know.
    private static Formula SameAnswers(FormulaPool pool, Patient before, Patient after)
    {
        var parts = new List<Formula>(before.Slots.Zip(after.Slots, (a, b) => pool.AtMostOne([.. a.Kinds.Union(b.Kinds)])));
        foreach (var fact in Answers(before))
        {
            if (Answers(after).FirstOrDefault(f => f.Unsures[0] == fact.Unsures[0]) is not { } other)
                continue;
            if (fact.Fact.Type is OneOfType && other.Fact.Type is OneOfType)
                parts.Add(pool.Or(fact.Values.Intersect(other.Values).Cast<Formula>().Append(fact.Unsures[0])));
            else if (fact.Fact.Type is NumberType && other is { Number: { } number, Fact.Type: NumberType range })
                parts.Add(pool.And(pool.AtLeast(number, null, range.Minimum), pool.Not(pool.AtLeast(number, null, range.Maximum + 1))));
        }

        return pool.And(parts);
    }

    private static IEnumerable<FactVariables> Answers(Patient patient) => patient.Facts.Concat(patient.Slots.SelectMany(s => s.Details));
}
