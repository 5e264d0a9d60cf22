using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Remembering;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Stories;

namespace Aftercourse.Proving.Mutating;

/// <summary>Which obligation no longer holds in a mutant. Those that most mutants break come first.</summary>
/// <param name="solver">Who is asked about all patients.</param>
internal sealed class ObligationCheck(ISolver solver)
{
    private static readonly Family[] Others = [Family.Alive, Family.Persistence, Family.Monotone, Family.UnknownNeverReassures, Family.ReassuranceEnds, Family.StrengthAndPlace, Family.InterviewEnds];

    // Most questions of one mutant are those of the article and of all other mutants.
    private readonly Prover _prover = new(solver, new ProofMemory());

    /// <summary>The first obligation that is refuted, or null; and one that the solver gave up on, or null.</summary>
    public (string? Refuted, string? Undecided) Broken(MutantEffect effect, TouchedRules touched)
    {
        var grounds = effect.Versions.After;
        var (refuted, undecided) = Promises(effect, [.. AllObligations.Of(grounds, Family.Promises)], touched);
        foreach (var family in Others)
        {
            if (refuted is not null)
                break;
            var results = _prover.Discharge(grounds, [.. AllObligations.Of(grounds, family)]);
            refuted = results.FirstOrDefault(r => r.Outcome is Outcome.Refuted)?.Obligation.Name;
            undecided ??= results.FirstOrDefault(r => r.Outcome is Outcome.Unknown)?.Obligation.Name;
        }

        return (refuted, undecided);
    }

    // The article keeps all of them, so whoever breaks one is judged otherwise by the mutant: that narrows the question.
    private (string? Refuted, string? Undecided) Promises(MutantEffect effect, ImmutableArray<Obligation> promises, TouchedRules touched)
    {
        var pool = effect.Versions.Pool;
        var asked = promises.Where(p => p.Rules[0] is CautionPromise ? touched.All.Any(r => r is Caution or CautionPromise) : touched.All.Any(r => r is not (Caution or CautionPromise))).ToArray();
        var question = pool.And(touched.All.Any(r => r is Promise) ? pool.True : effect.Differs, pool.Or(asked.Select(p => p.Question)));
        switch (solver.Solve(question, []))
        {
            case Solution.Impossible:
                return (null, null);
            case Solution.Found found:
                var broken = asked.First(p => found.Assignment.Holds(p.Question));
                return broken.Replay(WitnessReading.Read(broken, found.Assignment)) ? (broken.Name, null) : (null, broken.Name);
            default:
                return (null, asked[0].Name);
        }
    }
}
