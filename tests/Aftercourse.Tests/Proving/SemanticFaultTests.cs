using Aftercourse.Proving;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Tests.Assessing;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>What the language makes impossible to write is still found where the engine itself had the fault.</summary>
public sealed class SemanticFaultTests
{
    private static readonly Prover Prover = new(new CpSatSolver(TimeSpan.FromSeconds(30)));

    [Fact]
    public void A_model_that_disagrees_with_the_engine_is_reported_and_never_proved()
    {
        var grounds = new Grounds(Sample.Article);
        var wrong = AllObligations.Of(grounds).First(o => o.Family == Family.Promises) with { Statement = new(grounds.Pool.True) };
        var outcome = Assert.Single(Prover.Discharge(grounds, [wrong])).Outcome;
        Assert.Contains("disagree", Assert.IsType<Outcome.Unknown>(outcome).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_unsure_of_a_sign_whose_pain_is_explained_exists_so_the_obligation_about_them_is_not_empty()
    {
        var grounds = new Grounds(Sample.Article);
        var fever = grounds.Patient.Facts[Sample.Fact("fever").Index];
        var solution = new CpSatSolver(TimeSpan.FromSeconds(30)).Solve(
            grounds.Pool.And(grounds.Patient.Possible, fever.Unsures[0], grounds.Rules.Explained(Step.Yes, End.Told)), []);
        var person = SnapshotReading.Read(grounds.Patient, Assert.IsType<Solution.Found>(solution).Assignment);
        Assert.NotEqual(Level.Expected, grounds.Told(person));
    }

    [Fact]
    public void A_solver_that_gives_up_leaves_what_it_was_asked_unknown()
    {
        var grounds = new Grounds(Sample.Article);
        var results = new Prover(new Weary()).Discharge(grounds, AllObligations.Of(grounds));
        Assert.All(results, r => Assert.True(r.Outcome is Outcome.Unknown or Outcome.Proved { By: not Means.Solver }));
        Assert.Contains(results, r => r.Outcome is Outcome.Unknown);
    }

    private sealed class Weary : ISolver
    {
        public Solution Solve(Formula formula, IReadOnlyList<Cost> costs) => new Solution.Undecided("too tired");
    }
}
