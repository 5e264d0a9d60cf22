using System.Collections.Immutable;
using Aftercourse.Binding;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>What became of a mutant.</summary>
public enum Fate
{
    /// <summary>The compiler refuses it.</summary>
    Refused,

    /// <summary>A case no longer holds.</summary>
    CaughtByCase,

    /// <summary>An obligation is refuted.</summary>
    CaughtByObligation,

    /// <summary>Proved: it tells nobody another level. It is no fault at all.</summary>
    Equivalent,

    /// <summary>It tells somebody another level, and nothing catches it.</summary>
    Survived,

    /// <summary>The solver gave up.</summary>
    Unknown,
}

/// <summary>A mutant and what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="By">The case or obligation that caught it, or null.</param>
/// <param name="Lowers">It survived and lowers somebody's level.</param>
/// <param name="Story">Somebody whom a survivor tells another level.</param>
public sealed record MutantResult(Mutant Mutant, Fate Fate, string? By = null, bool Lowers = false, ImmutableArray<string> Story = default);

/// <summary>Puts small faults into an article and looks whether a case or an obligation catches each.</summary>
public sealed class MutationRun
{
    private const int Slots = 3;

    private readonly CompiledArticle _article;
    private readonly ISolver _solver;
    private readonly ImmutableArray<(Case Case, Snapshot Person)> _people;

    /// <summary>Prepares it.</summary>
    /// <param name="article">The article, of which everything is proved.</param>
    /// <param name="suite">Its cases, all of which hold.</param>
    /// <param name="solver">Who is asked about all patients.</param>
    public MutationRun(CompiledArticle article, CaseSuite suite, ISolver solver)
    {
        (_article, _solver) = (article, solver);
        var reduction = new SnapshotReduction(article);
        _people = [.. suite.Results.Select(r => (r.Case, reduction.At(r.Case.Episode, r.Case.At)))];
    }

    /// <summary>Tries one mutant. Cases first, since they are cheap; then whether it is a fault at all; obligations last.</summary>
    public MutantResult Try(Mutant mutant)
    {
        if (ArticleBinding.Bind(mutant.Syntax, _article.Hash, new DiagnosticBag()) is not { } changed)
            return new MutantResult(mutant, Fate.Refused);
        if (BrokenCase(changed) is { } broken)
            return new MutantResult(mutant, Fate.CaughtByCase, broken);

        var pool = new FormulaPool();
        var (before, after) = (new Grounds(_article, pool, Slots), new Grounds(changed, pool, Slots));
        var (lowered, raised) = (Moves(before, before.Rules, after.Rules), Moves(before, after.Rules, before.Rules));
        if (lowered is Solution.Impossible && raised is Solution.Impossible)
            return new MutantResult(mutant, Fate.Equivalent);

        var own = new Grounds(changed);
        var results = new Prover(_solver).Discharge(own, AllObligations.Of(own));
        if (results.FirstOrDefault(r => r.Outcome is Outcome.Refuted) is { } refuted)
            return new MutantResult(mutant, Fate.CaughtByObligation, refuted.Obligation.Name);
        if ((lowered is Solution.Found ? lowered : raised) is not Solution.Found found)
            return new MutantResult(mutant, Fate.Unknown);
        var (person, other) = (SnapshotReading.Read(before.Patient, found.Assignment), SnapshotReading.Read(after.Patient, found.Assignment));
        return new MutantResult(mutant, Fate.Survived, null, lowered is Solution.Found, StoryTelling.Compare(before, person, after, other).Sentences);
    }

    // Somebody who is told less by the second rules than by the first.
    private Solution Moves(Grounds grounds, PatientEncoding first, PatientEncoding second) => _solver.Solve(
        grounds.Pool.And(grounds.Patient.Possible, grounds.Pool.Or(LevelNames.All.Skip(1).Select(l => grounds.Pool.And(first.Told(l), grounds.Pool.Not(second.Told(l)))))), []);

    private string? BrokenCase(CompiledArticle changed)
    {
        var interpreter = new Interpreter(changed);
        var truths = new Truth[changed.Rules.Length];
        foreach (var (person, snapshot) in _people)
        {
            interpreter.Evaluate(In(changed, snapshot), truths);
            if (!Holds(person.Expectation, changed, truths))
                return person.Name;
        }

        return null;
    }

    // The same person, whose procedures are those of the mutant.
    private static Snapshot In(CompiledArticle changed, Snapshot person) =>
        person with { Occurrences = [.. person.Occurrences.Select(o => o with { Procedure = changed.Procedures[o.Procedure.Index] })] };

    // What a case can say of the rules themselves. Until when an answer holds is not looked at, so a case may catch more than is counted here.
    private static bool Holds(Expectation expected, CompiledArticle changed, Truth[] truths)
    {
        var verdict = Verdict.From(changed, truths);
        Truth Of(Rule rule) => changed.Rules.FirstOrDefault(r => r.Name == rule.Name) is { } same ? truths[same.Index] : Truth.No;
        return verdict.Told == expected.Level
            && (expected.Interval is not { } interval || verdict.Interval == interval)
            && (expected.Settled is not { } settled || verdict.Interval.IsSettled == settled)
            && expected.Fires.All(a => Of(a).IsYes)
            && expected.Silent.All(a => Of(a).IsNo)
            && (!expected.Exhaustive || changed.Alarms.All(a => !truths[a.Index].IsYes || expected.Fires.Any(f => f.Name == a.Name)))
            && (expected.Course is not { } course || (course.Value is { } explains ? Of(explains).IsYes : changed.Courses.All(c => !truths[c.Index].IsYes)));
    }
}
