using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Tests.Article;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Evaluating;

public class WeighingTests
{
    [Fact]
    public void An_answer_settles_as_many_rules_as_a_fresh_look_says()
    {
        var article = Shipped.Article;
        var graph = new ConditionGraph(article);
        var evaluator = new CompiledEvaluator(article);
        var alternatives = new AlternativeAnswers(article);
        var reduction = new SnapshotReduction(article);
        var (before, after) = (new Truth[article.Rules.Length], new Truth[article.Rules.Length]);
        var every = article.Rules.Select(_ => true).ToArray();
        foreach (var (result, i) in Shipped.Suite.Results.Select((r, i) => (r, i)).Where(x => x.i % 40 == 0))
        {
            var snapshot = reduction.At(result.Case.Episode, result.Case.At);
            // Some questions open again, others each time.
            snapshot = snapshot with { Answers = [.. snapshot.Answers.Select((a, f) => (f + i) % 3 == 0 ? Answer.Unanswered : a)] };
            evaluator.Evaluate(snapshot, before);
            var weighing = new Weighing(article, graph, snapshot);
            foreach (var fact in article.Facts)
            {
                foreach (var answer in alternatives.For(fact))
                {
                    evaluator.Evaluate(Interview.With(snapshot, new Question(fact, null), answer), after);
                    var settled = Enumerable.Range(0, before.Length).Count(r => !before[r].IsFixed && after[r].IsFixed);
                    Assert.Equal((result.Case.Name, fact.Name, settled), (result.Case.Name, fact.Name, weighing.Settles(fact, null, answer, every)));
                }
            }
        }
    }
}
