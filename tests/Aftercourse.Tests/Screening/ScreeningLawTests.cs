using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Tests.Article;
using Aftercourse.Tests.Evaluating;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Screening;

/// <summary>What must hold of screenings for all people (language reference, 4.8).</summary>
public sealed class ScreeningLawTests
{
    private static readonly CompiledArticle Section = Shipped.Article;

    // An article whose rules are random, a person before one of its procedures, and an answer to every question.
    private static readonly Gen<(CompiledArticle Article, PlannedProcedure Planned, Answer[] Answers)> Anybody =
        from article in GivenArticles.Small
        let people = new GenSnapshot(article)
        from person in people.Any
        from before in Gen.Int[0, article.Procedures.Length - 1]
        from answers in article.Facts.Aggregate(Gen.Const(Array.Empty<Answer>()), (all, fact) => all.SelectMany(a => people.Complete(fact).Select(answer => (Answer[])[.. a, answer])))
        select (article, new PlannedProcedure(article.Procedures[before], person.Answers), answers);

    [Fact]
    public void The_last_word_leaves_nobody_unwarned_whom_a_missing_answer_could_warn()
    {
        var warned = 0;
        Anybody.Sample(given =>
        {
            var (article, planned, answers) = given;
            var told = Screener.Screen(article, planned);
            // The worst pain may turn out to be any that is no less than is known.
            var completed = planned with { Answers = [.. planned.Answers.Select((a, i) => Completed(article.Facts[i], a, article.Facts[i].Role == DiaryRole.Worst ? Answer.Of(Math.Max(a.Value, answers[i].Value)) : answers[i]))] };
            foreach (var reason in Screener.Screen(article, completed).Reasons.Where(r => !r.IsUnsure && told.IsComplete))
            {
                Assert.True(told.Strongest >= reason.Caution.StrengthIfUnsure, $"{reason.Caution} was not foreseen");
                Interlocked.Increment(ref warned);
            }
        }, iter: 2000);
        Assert.True(warned > 100, $"Only {warned} cautions were looked at.");
    }

    [Fact]
    public void A_caution_that_counts_still_counts_after_more_answers() => Anybody.Sample(given =>
    {
        var (article, planned, answers) = given;
        var before = Screener.Screen(article, planned);
        var later = planned with { Answers = [.. planned.Answers.Select((a, i) => a.State == AnswerState.Unanswered ? answers[i] : a)] };
        var after = Screener.Screen(article, later);
        Assert.Empty(before.Reasons.Select(r => r.Caution).Except(after.Reasons.Select(r => r.Caution)));
        Assert.False(after.Strongest < before.Strongest || (before.Strongest is not null && after.Strongest is null));
    }, iter: 1000);

    [Fact]
    public void To_know_the_kind_adds_no_caution() => Anybody.Sample(given =>
    {
        var (article, planned, _) = given;
        var broad = Screener.Screen(article, planned).Reasons;
        foreach (var kind in planned.Before.Kinds)
            Assert.Empty(Screener.Screen(article, planned with { Before = kind }).Reasons.Except(broad));
    }, iter: 500);

    [Fact]
    public void No_caution_of_the_article_asks_for_an_answer_of_no() =>
        Assert.Empty(Section.Cautions.Where(c => c.Condition.Everything().Any(p => p is Not)).Select(c => c.Name));

    [Fact]
    public void An_answer_that_turns_towards_yes_never_forbids_less()
    {
        var people = new GenSnapshot(Section);
        var facts = Section.Facts.Where(f => f.Type is YesNoType && Section.Cautions.Any(c => c.Condition.Everything().Any(p => p.Asked() == f))).ToArray();
        var turned =
            from person in people.Any
            from before in Gen.OneOf<Procedure>([.. Section.Procedures.Where(p => Section.Cautions.Any(c => c.Before.Any(p.Is)))])
            from fact in Gen.OneOf<Fact>(facts)
            select (new PlannedProcedure(before, person.Answers), fact);
        turned.Sample(given =>
        {
            var (planned, fact) = given;
            var found = new[] { Answer.No, Answer.Unsure, Answer.Yes }.Select(a => Screener.Screen(Section, planned with { Answers = planned.Answers.SetItem(fact.Index, a) }).Strongest);
            var ranks = found.Select(k => k is { } kind ? (int)kind : -1).ToArray();
            Assert.Equal(ranks.Order(), ranks);
        }, iter: 500);
    }

    // What is not known may become anything; of any of, each option by itself.
    private static Answer Completed(Fact fact, Answer answer, Answer complete)
    {
        if (answer.State != AnswerState.Answered)
            return complete;
        var doubts = fact.Type is AnyOfType ? answer.UnsureOptions | answer.OpenOptions : 0;
        return Answer.Of((answer.Value & ~doubts) | (complete.Value & doubts));
    }
}
