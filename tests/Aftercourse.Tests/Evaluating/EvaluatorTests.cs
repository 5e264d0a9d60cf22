using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Evaluating;

public class EvaluatorTests
{
    private static readonly CompiledArticle Section = GivenArticles.Section;
    private static readonly IEvaluator Compiled = new CompiledEvaluator(Section);
    private static readonly GenSnapshot People = new(Section);

    [Fact]
    public void Both_evaluators_give_the_same_truths_and_levels_for_the_section() =>
        Gen.Select(People.Any, People.Later).Sample((person, later) => Same(Section, Compiled, person, later), iter: 5000);

    [Fact]
    public void Both_evaluators_give_the_same_truths_and_levels_for_random_articles() =>
        (from article in GivenArticles.Small
         let people = new GenSnapshot(article)
         from cases in Gen.Select(people.Any, people.Later).Array[25]
         select (article, cases))
        .Sample(given =>
        {
            var compiled = new CompiledEvaluator(given.article);
            foreach (var (person, later) in given.cases)
                Same(given.article, compiled, person, later);
        }, iter: 100, print: given => string.Join('\n', given.article.Rules.Select(r => $"{r.Kind} {r.Name}: {r.Condition}")));

    [Fact]
    public void The_random_people_reach_every_level_and_every_truth()
    {
        var levels = new HashSet<Level>();
        var truths = new HashSet<Truth>();
        var settled = new HashSet<bool>();
        People.Any.Sample(
            person =>
            {
                var verdict = Compiled.Judge(person);
                levels.Add(verdict.Told);
                settled.Add(verdict.Interval.IsSettled);
                truths.UnionWith(Truths(Compiled, Section, person, 0));
            },
            iter: 5000, threads: 1);

        Assert.Equal(4, levels.Count);
        Assert.Equal(6, truths.Count);
        Assert.Equal(2, settled.Count);
    }

    private static void Same(CompiledArticle article, IEvaluator compiled, Snapshot person, int later)
    {
        var interpreter = new Interpreter(article);
        Assert.Equal(Truths(interpreter, article, person, later), Truths(compiled, article, person, later));
        Assert.Equal(interpreter.Judge(person, later), compiled.Judge(person, later));
    }

    private static Truth[] Truths(IEvaluator evaluator, CompiledArticle article, Snapshot person, int later)
    {
        var truths = new Truth[article.Rules.Length];
        evaluator.Evaluate(person, truths, later);
        return truths;
    }
}
