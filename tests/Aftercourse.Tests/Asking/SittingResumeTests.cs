using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Tests.Assessing;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Asking;

public class SittingResumeTests
{
    private static readonly Interviewer Interviewer = new(Sample.Article, new Interpreter(Sample.Article));
    private static readonly Moment Now = new(1_000_000, 0);

    [Fact]
    public void What_is_stored_is_enough_to_go_on_where_it_was_left() => Gen.Int[0, 100].Array[1, 8].Sample(choices =>
    {
        var sitting = Answered(choices);
        var resumed = Resumed(sitting);

        Assert.Equal(sitting.Answered, resumed.Answered);
        Assert.Equal(sitting.Page, resumed.Page);
        Assert.Equal(sitting.Interval, resumed.Interval);
        Assert.Equal(sitting.Back().Page, resumed.Back().Page);
    }, iter: 100);

    [Fact]
    public void A_question_that_the_article_no_longer_has_is_passed_over()
    {
        var sitting = Answered([0]);
        var resumed = Interviewer.Resume(sitting.Episode, sitting.Answered.Select(p => p.Replies.Select(r => r.Question.Key).Append("gone").Append("gone@0").Append("deep@7")));
        Assert.Equal(sitting.Answered, resumed.Answered);
    }

    [Fact]
    public void The_first_page_is_asked_because_of_an_emergency() =>
        Assert.Equal(Level.Emergency, Assert.IsType<Guidance.Alarm>(Answered([]).Because(Answered([]).Page)).Level);

    private static Sitting Resumed(Sitting sitting) => Interviewer.Resume(sitting.Episode, sitting.Answered.Select(p => p.Replies.Select(r => r.Question.Key)));

    private static Sitting Answered(int[] choices)
    {
        var details = Sample.Article.Details.Select(_ => Answer.Unanswered).ToImmutableArray();
        var thin = Sample.Article.Procedures.Single(p => p.Name == "thin");
        var sitting = Interviewer.Begin([new PastProcedure(thin, When.At(Now with { Minutes = Now.Minutes - 1200 }), null, null, details)], Now);
        var answers = new AlternativeAnswers(Sample.Article);
        foreach (var choice in choices.Where(_ => !sitting.IsOver))
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, choice > 90 || q.Fact is null ? Answer.Unsure : answers.For(q.Fact)[choice % answers.For(q.Fact).Length])));
        return sitting;
    }
}
