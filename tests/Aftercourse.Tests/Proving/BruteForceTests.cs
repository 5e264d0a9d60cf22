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
/// The prover against brute force. Of tiny random articles everybody is tried whom the article can tell apart, with all answers that an obligation lets vary, and the verdict must be the very one that comes
/// of it. Of larger ones, in which everything comes together and which tell some hundred millions of people apart, 1,500 people are tried for each, drawn so that each answer and each side of each time comes
/// up often; whoever is found must fit the verdict.
/// </summary>
public sealed class BruteForceTests
{
    private static readonly Family[] Families = Enum.GetValues<Family>();

    [Fact]
    public void Of_everybody_there_is_each_verdict_is_the_one_that_trying_all_gives()
    {
        var (proved, refuted, people) = (new int[Families.Length], new int[Families.Length], 0L);
        TinyArticles.Text.Sample(
            text =>
            {
                var article = SmallArticles.Compile(text);
                var results = Prover.Usual.Prove(article).Families.SelectMany(f => f.Results).ToArray();
                var others = new OtherAnswers(article, results.Select(r => r.Obligation), p => AllPeople.Completing(article, p));
                var everybody = AllPeople.Of(article).ToArray();
                // Before a procedure nothing is asked of those that somebody had.
                var planning = everybody.Where(p => p.Occurrences.IsEmpty).ToArray();
                people += everybody.Length;
                foreach (var (obligation, outcome) in results)
                {
                    var tried = obligation.Planned is null ? everybody : obligation.Family == Family.UnknownNeverReassures ? AllPeople.Before(article) : planning;
                    var somebody = tried.SelectMany(p => others.Of(obligation, p)).FirstOrDefault(obligation.Replay);
                    Assert.IsNotType<Outcome.Unknown>(outcome);
                    Assert.True(somebody is not null == (outcome is Outcome.Proved) == obligation.WantsPatient, $"{obligation.Name} is {outcome.GetType().Name}, but trying everybody gives {somebody?.ToString() ?? "nobody"}\n{text}");
                    (outcome is Outcome.Proved ? proved : refuted)[(int)obligation.Family]++;
                }
            },
            iter: 45, seed: "0000000000000007", threads: 1);

        Assert.All(Families, f => Assert.True(proved[(int)f] > 0, $"{f} was proved of no article."));
        // The language has no words for an answer that hides what is not known, so no article refutes that family (SemanticFaultTests).
        Assert.All(Families, f => Assert.True(refuted[(int)f] > 0 == (f != Family.UnknownNeverReassures), $"{f} was refuted {refuted[(int)f]} times."));
        Assert.True(people > 100_000, $"Only {people} people.");
    }

    [Fact]
    public void Nobody_contradicts_a_verdict()
    {
        var tried = new int[Families.Length];
        SmallArticles.Text.Sample(
            text =>
            {
                var article = SmallArticles.Compile(text);
                var results = Prover.Usual.Prove(article).Families.SelectMany(f => f.Results).ToArray();
                var random = new SmallPeople.Stream(11);
                var others = new OtherAnswers(article, results.Select(r => r.Obligation), p => [SmallPeople.Completed(article, p, random.Next)]);
                foreach (var person in SmallPeople.Of(article).Take(1500))
                {
                    foreach (var result in results)
                    {
                        foreach (var witness in others.Of(result.Obligation, person))
                        {
                            Check(result, witness);
                            tried[(int)result.Obligation.Family]++;
                        }
                    }
                }
            },
            iter: 20, seed: "0000000000000001", threads: 1);

        Assert.All(Families, f => Assert.True(tried[(int)f] > 10_000, $"{f} was tried on {tried[(int)f]} people."));
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
