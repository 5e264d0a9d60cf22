using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Screening;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>Whether somebody who plans a procedure is warned otherwise. Each strength of the strongest caution is compared, for every procedure that both versions know.</summary>
internal sealed class CautionComparison(ISolver solver, BothVersions versions)
{
    private static readonly CautionKind?[] Strengths = [null, .. Enum.GetValues<CautionKind>().Cast<CautionKind?>()];

    /// <summary>The moves that some rules make by themselves; each once, for the first procedure of the article where it happens.</summary>
    public ImmutableArray<CautionMove> Compare(ImmutableArray<RuleName> rules)
    {
        var cautions = rules.Where(r => r.Kind == "caution").ToHashSet();
        if (cautions.Count == 0)
            return [];
        var moves = new List<CautionMove>();
        foreach (var planned in versions.After.Article.Procedures)
        {
            if (versions.Before.Article.Procedures.FirstOrDefault(p => p.Name == planned.Name) is not { } before)
                continue;
            if (Own(versions.Before, before).Concat(Own(versions.After, planned)).Any(c => cautions.Contains(RuleName.Of(c))))
                moves.AddRange(Compare(before, planned, cautions).Where(m => !moves.Any(k => k.From == m.From && k.To == m.To)).ToArray());
        }

        return [.. moves.OrderByDescending(m => m.IsLowered).ThenBy(m => CautionMove.Step(m.To) - CautionMove.Step(m.From))];
    }

    private IEnumerable<CautionMove> Compare(Procedure before, Procedure planned, HashSet<RuleName> cautions)
    {
        var pool = versions.Pool;
        // What other edits touch says the same in both versions; what nobody touched does so anyway.
        var names = Own(versions.Before, before).Concat(Own(versions.After, planned)).Select(RuleName.Of).Distinct();
        var others = pool.And(names.Where(n => !cautions.Contains(n)).SelectMany(n => Enum.GetValues<CautionKind>()
            .Select(s => pool.Same(Speaks(versions.Before, before, s, n), Speaks(versions.After, planned, s, n)))));
        foreach (var from in Strengths)
        {
            foreach (var to in Strengths.Where(s => s != from))
            {
                var formula = pool.And(Strongest(versions.Before, before, from), Strongest(versions.After, planned, to), others);
                if (Move(pool.And(formula, versions.Possible), before, planned, from, to) is { Verdict: not DifferenceVerdict.Nobody } move)
                    yield return move;
            }
        }
    }

    private CautionMove Move(Formula formula, Procedure before, Procedure planned, CautionKind? from, CautionKind? to)
    {
        switch (solver.Solve(formula, Costs.Of(versions.Before.Patient, versions.After.Patient)))
        {
            case Solution.Impossible:
                return new CautionMove(planned, from, to, DifferenceVerdict.Nobody, [], []);
            case Solution.Undecided undecided:
                return new CautionMove(planned, from, to, DifferenceVerdict.Unknown, [$"Not decided: {undecided.Why}."], []);
            case var solution:
                var assignment = ((Solution.Found)solution).Assignment;
                var person = SnapshotReading.Read(versions.After.Patient, assignment) with { Occurrences = [] };
                var was = Screener.Screen(versions.Before.Article, new PlannedProcedure(before, SnapshotReading.Read(versions.Before.Patient, assignment).Answers));
                var becomes = Screener.Screen(versions.After.Article, new PlannedProcedure(planned, person.Answers));
                return was.Strongest == from && becomes.Strongest == to
                    ? new CautionMove(planned, from, to, DifferenceVerdict.Somebody, Sentences(planned, person, was, becomes), [.. Deciding(was), .. Deciding(becomes)])
                    : new CautionMove(planned, from, to, DifferenceVerdict.Unknown, [$"Not decided: {VersionComparison.Fault}."], []);
        }
    }

    private ImmutableArray<string> Sentences(Procedure planned, Snapshot person, ScreeningResult was, ScreeningResult becomes) =>
        [StoryTelling.Before(versions.After.Article, planned, person), Told("The old version", was), Told("The new version", becomes)];

    private static string Told(string version, ScreeningResult result) => result.Strongest is { } strongest
        ? $"{version} says `{strongest.Name()}`, because of {string.Join(" and ", Deciding(result).Select(c => $"the caution `{c}`"))}."
        : $"{version} finds nothing that speaks against it.";

    private static IEnumerable<Rule> Deciding(ScreeningResult result) => result.Reasons.Where(r => r.Strength == result.Strongest).Select(r => r.Caution);

    private static IEnumerable<Caution> Own(Grounds version, Procedure planned) => version.Article.Cautions.Where(c => !Interpreter.Kind(c.Before, planned).IsNo);

    // Exactly this strong: somebody says so much, and nobody says more.
    private Formula Strongest(Grounds version, Procedure planned, CautionKind? strength)
    {
        var pool = versions.Pool;
        Formula AtLeast(CautionKind kind) => pool.Or(Own(version, planned).Select(c => Speaks(version, c, kind)));
        return pool.And(
            strength is { } least ? AtLeast(least) : pool.True,
            strength is CautionKind.DoNot ? pool.True : pool.Not(AtLeast(strength is { } some ? some + 1 : CautionKind.Adapt)));
    }

    private Formula Speaks(Grounds version, Procedure planned, CautionKind least, RuleName name) =>
        Own(version, planned).FirstOrDefault(c => RuleName.Of(c) == name) is { } caution ? Speaks(version, caution, least) : versions.Pool.False;

    // A caution that stays open counts as "ask first" at most (ScreeningReason).
    private Formula Speaks(Grounds version, Caution caution, CautionKind least) => versions.Pool.Or(
        caution.Strength >= least ? version.Rules.Condition(caution.Condition, null, Step.Yes, End.Told) : versions.Pool.False,
        (CautionKind)Math.Min((int)caution.Strength, (int)CautionKind.AskFirst) >= least ? version.Rules.Condition(caution.Condition, null, Step.Unsure, End.Told) : versions.Pool.False);
}
