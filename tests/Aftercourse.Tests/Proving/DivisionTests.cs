using Aftercourse.Proving.Dividing;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>Nothing that breaks an obligation is lost where it is divided into cases that ask little.</summary>
public sealed class DivisionTests
{
    [Fact]
    public void Whoever_breaks_an_obligation_answers_one_of_its_cases()
    {
        var (cases, narrowed) = (0, 0);
        SmallArticles.Text.Sample(
            text =>
            {
                var grounds = new Grounds(SmallArticles.Compile(text));
                var solver = new CpSatSolver(TimeSpan.FromSeconds(30));
                foreach (var obligation in AllObligations.Of(grounds).Where(o => !o.WantsPatient && o.Formula != grounds.Pool.False))
                {
                    var division = new Division(grounds.Pool);
                    var divided = division.Of(obligation).ToArray();
                    cases += divided.Length;
                    narrowed += divided.Count(c => c.Kept.Length < c.Excluded.Length);
                    // Nobody breaks it and answers none of the cases.
                    var lost = grounds.Pool.And(obligation.Question, grounds.Pool.Not(grounds.Pool.Or(divided.Select(c => c.Question))));
                    Assert.IsType<Solution.Impossible>(solver.Solve(lost, []));
                }
            },
            iter: 15, seed: "0000000000000006", threads: 1);
        Assert.True(cases > 200 && narrowed > 50, $"{cases} cases, of which {narrowed} left something out.");
    }
}
