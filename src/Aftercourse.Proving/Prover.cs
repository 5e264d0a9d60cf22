using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Aftercourse.Guidance;
using Aftercourse.Proving.Dividing;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Remembering;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;
using Aftercourse.Proving.Witnesses;

namespace Aftercourse.Proving;

/// <summary>
/// Discharges obligations. Every patient that the solver finds is put to the interpreter before anything is said of them: where the two disagree, that is a fault of this program,
/// and the outcome is <see cref="Outcome.Unknown"/>.
/// </summary>
/// <param name="solver">Who is asked.</param>
/// <param name="memory">What was found out before, and where more of it is kept; null: everything is asked afresh.</param>
public sealed class Prover(ISolver solver, ProofMemory? memory = null)
{
    private const string Fault = "the proof model and the engine disagree about a patient. That is a fault of Aftercourse: please report it with your article";

    /// <summary>The most that the rules of an article may ask for, all conditions written out, to be proved at all: about twenty times the shipped article.</summary>
    public const int LargestArticle = 100_000;

    private static readonly string TooLarge = string.Create(
        CultureInfo.InvariantCulture,
        $"the article is too large to be proved: its rules ask for more than {LargestArticle:N0} things, all findings written out. Split it into articles for fewer procedures each, or build its conditions from fewer findings");

    // Of about the same work.
    private static readonly Family[][] Halves =
    [
        [Family.Alive, Family.Monotone, Family.UnknownNeverReassures, Family.ReassuranceEnds, Family.Promises],
        [Family.StrengthAndPlace, Family.Persistence, Family.InterviewEnds],
    ];

    /// <summary>The work that is usually allowed for an obligation.</summary>
    public static TimeSpan UsualLimit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>A prover with CP-SAT that gives up on an obligation after the usual work.</summary>
    public static Prover Usual { get; } = new(new CpSatSolver(UsualLimit));

    /// <summary>Proves or refutes all obligations of an article.</summary>
    public ProofReport Prove(CompiledArticle article)
    {
        var all = Stopwatch.StartNew();
        var families = new FamilyResults?[Enum.GetValues<Family>().Length];
        // Each half has grounds of its own: formulas are built by one thread at a time, and what is asked does not depend on which half is faster.
        Parallel.ForEach(Halves, half =>
        {
            var grounds = new Grounds(article);
            foreach (var family in half)
            {
                var time = Stopwatch.StartNew();
                var obligations = AllObligations.Of(grounds, family).ToImmutableArray();
                families[(int)family] = obligations.IsEmpty ? null : new FamilyResults(family, Discharge(grounds, obligations), time.Elapsed);
            }
        });

        var longest = article.Courses.Select(c => c.Gone.Minutes).DefaultIfEmpty(0).Max();
        return new ProofReport(article.Hash, [.. families.OfType<FamilyResults>()], InterviewObligations.MostQuestions(article), longest, all.Elapsed);
    }

    /// <summary>Proves or refutes obligations that were built on the same grounds.</summary>
    public ImmutableArray<Result> Discharge(Grounds grounds, ImmutableArray<Obligation> obligations)
    {
        if (IsTooLarge(grounds.Article))
            return [.. obligations.Select(o => new Result(o, new Outcome.Unknown(TooLarge)))];

        var outcomes = new Outcome?[obligations.Length];
        for (var i = 0; i < obligations.Length; i++)
        {
            if (obligations[i].IsStructural || (!obligations[i].WantsPatient && obligations[i].Formula == grounds.Pool.False))
                outcomes[i] = new Outcome.Proved(Means.Structure);
        }

        WithPatients(grounds, obligations, outcomes);
        WithoutPatients(grounds, obligations, outcomes);
        return [.. obligations.Select((o, i) => new Result(o, outcomes[i]!))];
    }

    private static bool IsTooLarge(CompiledArticle article) => article.Rules.SelectMany(r => r.Condition.Everything()).Skip(LargestArticle).Any();

    // First those who can be made up from what the rules ask for. Whoever was found for one obligation is tried on all for which that failed: one patient often shows several rules alive.
    private void WithPatients(Grounds grounds, ImmutableArray<Obligation> obligations, Outcome?[] outcomes)
    {
        var search = new WitnessSearch(grounds.Article);
        var found = new List<Witness>();
        for (var i = 0; i < obligations.Length; i++)
        {
            if (outcomes[i] is not null || !obligations[i].WantsPatient)
                continue;
            var known = memory?.Person(obligations[i]);
            if ((known ?? search.Find(obligations[i])) is not { } witness)
                continue;
            outcomes[i] = new Outcome.Proved(Means.Witness);
            memory?.KeepPerson(obligations[i], witness);
            if (known is null)
                found.Add(witness);
        }

        foreach (var witness in found)
            Shows(witness, Means.Witness, obligations, outcomes);

        for (var i = 0; i < obligations.Length; i++)
        {
            if (outcomes[i] is not null || !obligations[i].WantsPatient)
                continue;
            if (memory?.Somebody(obligations[i]) is { } known)
            {
                Shows(known, Means.Solver, obligations, outcomes);
                continue;
            }

            switch (solver.Solve(obligations[i].Question, obligations[i].Nearest is null ? Costs.Of(obligations[i]) : []))
            {
                case Solution.Found somebody:
                    Shows(WitnessReading.Read(obligations[i], somebody.Assignment), Means.Solver, obligations, outcomes);
                    if (outcomes[i] is null)
                        outcomes[i] = new Outcome.Unknown(Fault);
                    else
                        memory?.KeepPatient(somebody.Assignment);
                    break;
                case Solution.Impossible:
                    outcomes[i] = new Outcome.Refuted(Missing(grounds, obligations[i]));
                    break;
                case Solution.Undecided undecided:
                    outcomes[i] = Unknown(undecided);
                    break;
            }
        }
    }

    private void Shows(Witness witness, Means means, ImmutableArray<Obligation> obligations, Outcome?[] outcomes)
    {
        for (var i = 0; i < obligations.Length; i++)
        {
            if (outcomes[i] is null && obligations[i].WantsPatient && obligations[i].Replay(witness))
            {
                outcomes[i] = new Outcome.Proved(means);
                memory?.KeepPerson(obligations[i], witness);
            }
        }
    }

    // Nearly always nobody breaks any of them. Where somebody seems to, the whole question is asked.
    private void WithoutPatients(Grounds grounds, ImmutableArray<Obligation> obligations, Outcome?[] outcomes)
    {
        var open = new CaseSettling(grounds.Pool, solver, memory).Open(obligations.Where((_, i) => outcomes[i] is null));
        for (var i = 0; i < obligations.Length; i++)
            outcomes[i] ??= open.Contains(obligations[i]) ? Without(grounds, obligations[i]) : new Outcome.Proved(Means.Solver);
    }

    private Outcome Without(Grounds grounds, Obligation obligation)
    {
        switch (solver.Solve(obligation.Question, Costs.Of(obligation)))
        {
            case Solution.Impossible:
                return new Outcome.Proved(Means.Solver);
            case Solution.Undecided undecided:
                return Unknown(undecided);
            case var solution:
                var witness = WitnessReading.Read(obligation, ((Solution.Found)solution).Assignment);
                if (!obligation.Replay(witness))
                    return new Outcome.Unknown(Fault);
                return new Outcome.Refuted(new Story(obligation, Rounding.Of(obligation, witness, obligation.Replay), grounds));
        }
    }

    private Story Missing(Grounds grounds, Obligation obligation) =>
        obligation.Nearest is { } nearest && solver.Solve(obligation.Whole(nearest.Value), Costs.Of(obligation)) is Solution.Found found
            ? new Story(obligation, Rounding.Of(obligation, WitnessReading.Read(obligation, found.Assignment), w => grounds.Truths(w.Person)[obligation.Rules[0].Index].IsYes), grounds)
            : new Story(obligation, null, grounds);

    private static Outcome.Unknown Unknown(Solution.Undecided undecided) =>
        new($"{undecided.Why}. Allow more with `check --limit`, split the article's longest conditions, or try the changed rules in an article of their own");
}
