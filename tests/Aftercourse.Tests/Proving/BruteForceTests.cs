using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// Small random articles, and people tried one by one. Whoever is found must fit the verdict; the other direction needs no search, since every patient that the prover names was
/// put to the interpreter.
/// </summary>
public sealed class BruteForceTests
{
    [Fact]
    public void Nobody_contradicts_a_verdict() => SmallArticles.Text.Sample(
        text =>
        {
            var article = SmallArticles.Compile(text);
            var report = Prover.Usual.Prove(article);
            Assert.Equal(0, report.Unknown);
            var results = report.Families.SelectMany(f => f.Results).ToArray();
            foreach (var person in SmallPeople.Of(article))
            {
                foreach (var result in results.Where(r => r.Obligation.Other is null && r.Obligation.Family is not (Family.InterviewEnds or Family.ReassuranceEnds)))
                    CheckBefore(article, result, new Witness(person, null));
                foreach (var result in results.Where(r => r.Obligation.Family == Family.Monotone))
                {
                    if (Turned(article, result.Obligation.Name, person) is { } turned)
                        CheckBefore(article, result, new Witness(person, turned));
                }
            }
        },
        iter: 40, seed: "0000000000000001", threads: 1);

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

    // What speaks of a procedure that is still to come is tried with each of them.
    private static void CheckBefore(CompiledArticle article, Result result, Witness witness)
    {
        foreach (var before in result.Obligation.Planned is null ? [null] : article.Procedures.Cast<Procedure?>())
            Check(result, witness with { Before = before });
    }

    // A person who fits: then a wanted patient exists, or one who must not.
    private static void Check(Result result, Witness witness)
    {
        if (result.Outcome is Outcome.Refuted == result.Obligation.WantsPatient || result.Outcome is Outcome.Proved == !result.Obligation.WantsPatient)
            Assert.False(result.Obligation.Replay(witness), $"{result.Obligation.Name} was {result.Outcome.GetType().Name}, but there is {witness}");
    }

    private static Snapshot? Turned(CompiledArticle article, string name, Snapshot person) =>
        article.Facts.FirstOrDefault(f => f.Type is YesNoType && (name == $"monotone/{f.Name}" || name == $"monotone/before/{f.Name}")) is { } fact && person.Answers[fact.Index] == Answer.No
            ? person with { Answers = person.Answers.SetItem(fact.Index, Answer.Yes) }
            : null;
}
