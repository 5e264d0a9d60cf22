using Aftercourse.Proving.Formulas;
using Google.OrTools.Sat;

namespace Aftercourse.Proving.Solving;

/// <summary>Google OR-Tools CP-SAT. One thread and a fixed seed, so that the same question has the same answer on every machine.</summary>
/// <param name="limit">
/// The work allowed for one formula, as the time it takes a usual machine; a formula that takes more is undecided. Work is counted and not timed, so that a busy machine gives the same answer
/// later; only after ten times as long on the clock is it stopped all the same.
/// </param>
public sealed class CpSatSolver(TimeSpan limit) : ISolver
{
    // Questions are true or false through and through, and mostly settled by propagation: no linear relaxation, and one round of simplifying, because a second takes longer than it saves
    // (docs/performance.md). Where the
    // lightest solution is wanted, which one of equals is found would change with it, so there the solver's own choice stays.
    private const string Plain = "linearization_level:0 cp_model_probing_level:0 symmetry_level:0 max_presolve_iterations:1";

    /// <inheritdoc/>
    public Solution Solve(Formula formula, IReadOnlyList<Cost> costs)
    {
        if (formula is Constant constant)
            return constant.Value ? new Solution.Found(new Assignment(new Dictionary<string, bool>(), new Dictionary<string, int>())) : new Solution.Impossible();

        var model = new CpSatModel();
        model.Demand(formula);
        model.Minimise(costs);
        // Ctrl+C is for the program: the solver would take its handler away for good.
        var solver = new CpSolver
        {
            StringParameters = FormattableString.Invariant($"num_workers:1 random_seed:1 catch_sigint_signal:false {(costs.Count == 0 ? Plain : "")} max_deterministic_time:{limit.TotalSeconds} max_time_in_seconds:{limit.TotalSeconds * 10}"),
        };
        return solver.Solve(model.Model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new Solution.Found(model.Read(solver)),
            CpSolverStatus.Infeasible => new Solution.Impossible(),
            CpSolverStatus.Unknown => new Solution.Undecided(FormattableString.Invariant($"the solver was stopped after the work of about {limit.TotalSeconds:0.######} seconds")),
            var status => new Solution.Undecided($"the solver refused the model ({status})"),
        };
    }
}
