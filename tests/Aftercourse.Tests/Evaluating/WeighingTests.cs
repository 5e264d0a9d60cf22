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
        var deciding = graph.Rules.Select(r => r.Index).ToArray();
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
                    var settled = deciding.Count(r => !before[r].IsFixed && after[r].IsFixed);
                    Assert.Equal((result.Case.Name, fact.Name, settled), (result.Case.Name, fact.Name, weighing.Settles(fact, null, answer, every)));
                }
            }
        }
    }

    [Fact]
    public void Answers_tried_together_give_the_truths_and_the_level_that_a_fresh_look_gives_and_taken_back_leave_nothing()
    {
        var article = Shipped.Article;
        var graph = new ConditionGraph(article);
        var evaluator = new CompiledEvaluator(article);
        var alternatives = new AlternativeAnswers(article);
        var reduction = new SnapshotReduction(article);
        var truths = new Truth[article.Rules.Length];
        foreach (var (result, i) in Shipped.Suite.Results.Select((r, i) => (r, i)).Where(x => x.i % 40 == 0))
        {
            var snapshot = reduction.At(result.Case.Episode, result.Case.At);
            var weighing = new Weighing(article, graph, snapshot);
            foreach (var first in article.Facts)
            {
                // Another fact each time, the same one among them.
                var second = article.Facts[(first.Index + i) % article.Facts.Length];
                foreach (var (one, other) in alternatives.For(first).Zip(alternatives.For(second)))
                {
                    weighing.Try(first, null, one);
                    weighing.Try(second, null, other);
                    evaluator.Evaluate(Interview.With(Interview.With(snapshot, new Question(first, null), one), new Question(second, null), other), truths);
                    Same(truths, weighing);
                    weighing.TakeBack();
                    weighing.TakeBack();
                }
            }

            evaluator.Evaluate(snapshot, truths);
            Same(truths, weighing);
        }

        void Same(Truth[] fresh, Weighing weighing)
        {
            Assert.All(graph.Rules, rule => Assert.Equal(fresh[rule.Index], weighing.Rules[rule.Index]));
            Assert.Equal(Verdict.From(article, fresh).Told, weighing.Told);
        }
    }
}
