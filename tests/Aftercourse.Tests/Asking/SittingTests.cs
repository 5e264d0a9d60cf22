using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Tests.Article;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Asking;

public class SittingTests
{
    private static readonly Interviewer Interviewer = new(Shipped.Article, new CompiledEvaluator(Shipped.Article));
    private static readonly AlternativeAnswers Alternatives = new(Shipped.Article);
    private static readonly Moment Now = new(3 * 24 * 60, null);

    [Fact]
    public void Going_back_after_an_answer_gives_the_same_sitting() => Sittings.Sample(sitting =>
    {
        if (sitting.IsOver)
            return;
        var before = (sitting.Episode.CheckIns[^1], sitting.Page);
        var again = sitting.Answer(sitting.Page.Select(q => new Reply(q, Answer.Unsure))).Back();
        Assert.Equal(sitting, again);
        Assert.Equal(before.Page, again.Page);
        Assert.Equal(before.Item1.Answers, again.Episode.CheckIns[^1].Answers);
    }, iter: 100);

    [Fact]
    public void After_a_change_no_answer_is_kept_to_a_question_that_is_not_asked_any_more() => Gen.Select(Sittings, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((sitting, which, choice) =>
    {
        var replies = sitting.Answered.SelectMany(p => p.Replies).ToArray();
        if (replies.Length == 0)
            return;
        var question = replies[which % replies.Length].Question;
        var changed = sitting.Change(question, AnswerTo(question, choice));
        var kept = changed.Answered.SelectMany(p => p.Replies).ToArray();
        Assert.Contains(kept, r => r.Question == question);
        Assert.All(kept, r => Assert.False(r.Question.Fact?.OnlyIf is { } only && Interpreter.Evaluate(only, new Scene(changed.Snapshot, null, Truth.No, 0)).IsNo, r.Question.Name));
        // Nothing else is lost.
        Assert.All(replies.Except(kept), r => Assert.True(r.Question == question || r.Question.Fact!.OnlyIf is not null, r.Question.Name));
    }, iter: 300);

    [Fact]
    public void What_was_asked_for_one_answer_falls_away_with_it()
    {
        var sitting = Begin("spinal");
        while (sitting.Answered.All(p => p.Replies.All(r => r.Question.Name != "headache-danger")))
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, q.Name == "headache" ? Answer.Yes : Answer.No)));
        var headache = sitting.Answered.SelectMany(p => p.Replies).Single(r => r.Question.Name == "headache").Question;
        var changed = sitting.Change(headache, Answer.No);
        Assert.DoesNotContain(changed.Answered.SelectMany(p => p.Replies), r => r.Question.Name.StartsWith("headache-", StringComparison.Ordinal));
        Assert.Equal(Answer.No, changed.AnswerTo(headache));
    }

    [Fact]
    public void Only_what_is_asked_can_be_answered()
    {
        var sitting = Begin("spinal");
        Assert.Throws<ArgumentException>(() => sitting.Answer(new Question(Fact("pain"), null), Answer.Of(3)));
        Assert.Throws<ArgumentException>(() => sitting.Change(new Question(Fact("pain"), null), Answer.Of(3)));
        Assert.Throws<ArgumentException>(() => sitting.Answer());
    }

    [Fact]
    public void A_page_has_at_most_twelve_questions_under_one_heading() => Sittings.Sample(sitting =>
    {
        Assert.True(sitting.Page.Length <= Interview.MostOnAPage);
        Assert.True(sitting.Page.Select(q => q.Fact?.Group?.Title.Value).Distinct().Count() <= 1);
        Assert.True(sitting.Page.Length <= 1 || sitting.Page.All(q => q.Fact?.Group is not null));
    }, iter: 100);

    [Fact]
    public void There_are_pages_left_until_asking_is_over() => Sittings.Sample(sitting => Assert.Equal(sitting.IsOver, sitting.Progress == 0), iter: 100);

    [Fact]
    public void A_later_check_in_asks_a_no_again_and_shows_a_yes_first()
    {
        var later = Again(Begin("spinal"), q => q.Name == "fever" ? Answer.Yes : Alternatives.For(q.Fact!)[0]);
        var first = later.Episode.CheckIns[0];
        Assert.Equal(["fever"], later.Carried.Select(q => q.Name));
        later = later.Answer(later.Carried[0], Answer.No);
        Assert.Empty(later.Carried);
        Assert.Contains(later.Page, q => q.Name == "leg-weakness");
        Assert.Equal(2, later.Episode.CheckIns.Length);
        Assert.Equal(first, later.Episode.CheckIns[0]);
    }

    // What may stand on one page depends on the answers; what was once seen may all stand there.
    [Fact]
    public void A_later_check_in_asks_what_was_seen_on_one_page_and_nothing_twice() => Later.Sample(later =>
    {
        if (!later.Carried.IsEmpty)
            later = later.Answer(later.Carried.Select(q => new Reply(q, Answer.No)));
        Assert.All(later.Page, q => Assert.True(q.Fact!.Group is null || q.Fact.Group.Title.Value == later.Page[0].Fact!.Group!.Title.Value));
        Assert.True(later.Page.Count(q => !later.WasAsked(q.Fact!)) <= Interview.MostOnAPage);
        var asked = new HashSet<Question>();
        for (var pages = 0; !later.IsOver; pages++)
        {
            Assert.All(later.Page, q => Assert.True(asked.Add(q), q.Key));
            // What comes later stands with signs that are new, for which there was no more room.
            if (pages > 0)
                Assert.All(later.Page.Where(q => q.Fact?.Group is not null).GroupBy(q => q.Fact!.Group), g => Assert.Contains(g, q => !later.WasAsked(q.Fact!)));
            later = later.Answer(later.Page.Select(q => new Reply(q, Alternatives.For(q.Fact!)[0])));
        }
    }, iter: 100);

    [Fact]
    public void How_strong_the_pain_is_stands_beside_the_signs_that_were_seen()
    {
        var later = Again(Begin("spinal"), q => Alternatives.For(q.Fact!)[0]);
        Assert.Equal("pain", later.Page[^1].Name);
        Assert.Equal(Answer.Of(0), later.LastTime(Fact("pain")));
        Assert.DoesNotContain(Begin("spinal").Page, q => q.Name == "pain");
        // It may be left out, and is asked next.
        var left = later.Answer(later.Page.SkipLast(1).Select(q => new Reply(q, Answer.No)));
        Assert.Equal(["pain"], left.Page.Select(q => q.Name));
    }

    [Fact]
    public void A_time_that_was_not_known_can_be_answered()
    {
        var unknown = Past("spinal") with { Began = When.Unanswered };
        var sitting = Interviewer.Begin([unknown], Now);
        while (sitting.Page is not [{ Fact: null }, ..])
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, Alternatives.For(q.Fact!)[0])));
        sitting = sitting.Answer(sitting.Page[0], Answer.Of(600));
        Assert.Equal(When.At(Now with { Minutes = Now.Minutes - 600 }), sitting.Episode.Procedures[0].Began);
        Assert.Equal(Answer.Of(600), sitting.AnswerTo(new Question(null, 0)));
    }

    [Fact]
    public void A_sitting_cannot_come_before_the_last_check_in() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interviewer.Begin(Begin("spinal").Episode, Now with { Minutes = 1 }));

    // People at any point of an interview. Low numbers answer no, so that interviews get far.
    private static Gen<Sitting> Sittings { get; } = Gen.Select(Gen.Int[0, Shipped.Article.Procedures.Length - 1], Gen.Int[0, 12], Gen.Int[0, 1000].Array[200]).Select((procedure, pages, choices) =>
    {
        var sitting = Begin(Shipped.Article.Procedures[procedure].Name);
        var i = 0;
        for (var page = 0; page < pages && !sitting.IsOver; page++)
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, AnswerTo(q, choices[i++ % choices.Length]))).ToArray());
        return sitting;
    });

    private static Gen<Sitting> Later { get; } = Gen.Select(Gen.Int[0, Shipped.Article.Procedures.Length - 1], Gen.Int[0, 1000].Array[200], Gen.Int[1, 20]).Select((procedure, choices, days) =>
    {
        var i = 0;
        return Again(Begin(Shipped.Article.Procedures[procedure].Name), q => AnswerTo(q, choices[i++ % choices.Length]), days);
    });

    // The sitting some days after another was answered to its end.
    private static Sitting Again(Sitting sitting, Func<Question, Answer> answer, int days = 1)
    {
        while (!sitting.IsOver)
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, answer(q))).ToArray());
        return Interviewer.Begin(sitting.Episode, Now.Plus(new Duration(days * 1440)));
    }

    private static Answer AnswerTo(Question question, int choice)
    {
        if (question.Fact is not { } fact)
            return Answer.Of(choice);
        var all = Alternatives.For(fact);
        return choice > 970 ? Answer.Unsure : choice > 900 || fact.Type is not YesNoType ? all[choice % all.Length] : all[0];
    }

    private static Sitting Begin(string procedure) => Interviewer.Begin([Past(procedure)], Now);

    private static PastProcedure Past(string name) => new(
        Shipped.Article.Procedures.Single(p => p.Name == name), When.At(new Moment(24 * 60, null)), null, null, [.. Shipped.Article.Details.Select(_ => Answer.Unanswered)]);

    private static Guidance.Fact Fact(string name) => Shipped.Article.Facts.Single(f => f.Name == name);
}
