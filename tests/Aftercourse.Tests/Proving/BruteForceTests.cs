using Aftercourse.Evaluating;
using Aftercourse.Proving;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// Small random articles of all eight families, and people tried one by one, 1,500 for each article, with the answers that each obligation lets vary. Whoever is found must fit the verdict: proved means that
/// nobody breaks it, refuted where somebody is wanted means that nobody fits. The other direction needs no search, since every patient that the prover names was put to the interpreter. Not tried are all
/// people there are: with up to three procedures, each with two times and a detail, even these articles tell some hundred millions apart. People are drawn so that each answer and each side of each time comes
/// up often.
/// </summary>
public sealed class BruteForceTests
{
    [Fact]
    public void Nobody_contradicts_a_verdict()
    {
        var proved = new int[Enum.GetValues<Family>().Length];
        var refuted = new int[proved.Length];
        var tried = new int[proved.Length];
        SmallArticles.Text.Sample(
            text =>
            {
                var article = SmallArticles.Compile(text);
                var report = Prover.Usual.Prove(article);
                Assert.Equal(0, report.Unknown);
                var results = report.Families.SelectMany(f => f.Results).ToArray();
                var others = new OtherAnswers(article, results.Select(r => r.Obligation));
                var random = new SmallPeople.Stream(11);
                foreach (var result in results)
                    (result.Outcome is Outcome.Proved ? proved : refuted)[(int)result.Obligation.Family]++;
                foreach (var person in SmallPeople.Of(article).Take(1500))
                {
                    foreach (var result in results)
                    {
                        foreach (var witness in others.Of(result.Obligation, person, random.Next))
                        {
                            Check(result, witness);
                            tried[(int)result.Obligation.Family]++;
                        }
                    }
                }
            },
            iter: 40, seed: "0000000000000001", threads: 1);

        Assert.All(proved, (count, family) => Assert.True(count > 0, $"{(Family)family} was proved of no article."));
        Assert.All(tried, (count, family) => Assert.True(count > 10_000, $"{(Family)family} was tried on {count} people."));
        // The language has no words for an answer that hides what is not known, so no article refutes that family (SemanticFaultTests): it is only tried on people.
        Assert.All(refuted, (count, family) => Assert.True(count > 0 == ((Family)family != Family.UnknownNeverReassures), $"{(Family)family} was refuted {count} times."));
    }

    [Fact]
    public void What_the_structure_of_the_rules_settles_the_solver_finds_too()
    {
        var settled = 0;
        SmallArticles.Text.Sample(
            text =>
            {
                var grounds = new Grounds(SmallArticles.Compile(text));
                var solver = new CpSatSolver(TimeSpan.FromSeconds(30));
                foreach (var obligation in AllObligations.Of(grounds).Where(o => o.IsStructural))
                {
                    Assert.IsType<Solution.Impossible>(solver.Solve(obligation.Question, []));
                    settled++;
                }
            },
            iter: 60, seed: "0000000000000002", threads: 1);
        Assert.True(settled > 100, $"Only {settled} obligations were settled.");
    }

    [Fact]
    public void Nobody_contradicts_a_difference_between_versions()
    {
        var moved = 0;
        Gen.Select(SmallArticles.Text, SmallArticles.Text).Sample(
            (old, changed) =>
            {
                var difference = VersionComparison.Usual.Compare(SmallArticles.Compile(old), SmallArticles.Compile(changed));
                Assert.False(difference.IsUnknown);
                var (before, after) = (new Interpreter(difference.Old), new Interpreter(difference.New));
                var somebody = difference.Pairs.Where(p => p.Verdict == DifferenceVerdict.Somebody).Select(p => (p.From, p.To)).ToHashSet();
                // Each pair has a group that makes it, or all of them together.
                Assert.Equal(somebody, difference.Groups.SelectMany(g => g.Levels).Select(m => (m.From, m.To)).ToHashSet());
                foreach (var (person, same) in SmallPeople.Of(difference.Old).Zip(SmallPeople.Of(difference.New)))
                {
                    var move = (before.Judge(person).Told, after.Judge(same).Told);
                    Assert.True(move.Item1 == move.Item2 || somebody.Contains(move), $"{move} of {person}, which nobody should make");
                    moved += move.Item1 == move.Item2 ? 0 : 1;
                }
            },
            iter: 25, seed: "0000000000000003", threads: 1);
        Assert.True(moved > 1000, $"Only {moved} people moved.");
    }

    // A person who fits: then a wanted patient exists, or one who must not.
    private static void Check(Result result, Witness witness)
    {
        if (result.Outcome is Outcome.Refuted == result.Obligation.WantsPatient || result.Outcome is Outcome.Proved == !result.Obligation.WantsPatient)
            Assert.False(result.Obligation.Replay(witness), $"{result.Obligation.Name} was {result.Outcome.GetType().Name}, but there is {witness}");
    }
}
