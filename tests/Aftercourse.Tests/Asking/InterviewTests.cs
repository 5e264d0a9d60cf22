using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Evaluating;
using Aftercourse.Tests.Assessing;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Asking;

public class InterviewTests
{
    private static readonly Interpreter Evaluator = new(Sample.Article);
    private static readonly Interview Interview = new(Sample.Article, Evaluator);

    [Fact]
    public void Emergencies_are_asked_first() => Assert.Equal("weak", Interview.Next(Sample.Person(20, "", rest: ""))!.Name);

    [Fact]
    public void A_page_holds_the_questions_of_its_group_that_still_matter()
    {
        Assert.Equal(["fever", "weak"], Interview.NextPage(Sample.Person(20, "", rest: ""), _ => false).Select(q => q.Name).Order());
        Assert.Equal(["fever"], Interview.NextPage(Sample.Person(20, "weak: no", rest: ""), _ => false).Select(q => q.Name));
    }

    [Fact]
    public void A_question_with_a_condition_waits_for_it()
    {
        Assert.DoesNotContain("shivering", Interview.Unknown(Sample.Person(20, "", rest: ""), AnswerState.Unanswered).Select(q => q.Name));
        Assert.Equal("shivering", Interview.Next(Sample.Person(20, "weak: no, fever: yes", rest: ""))!.Name);
        Assert.DoesNotContain("shivering", Interview.Unknown(Sample.Person(20, "weak: no, fever: no", rest: ""), AnswerState.Unanswered).Select(q => q.Name));
    }

    [Fact]
    public void Details_of_a_procedure_are_asked_of_that_procedure()
    {
        var person = Sample.Read("person: { thinner: no, scar: no }\nprocedures: [{ kind: thin, at: 0 hours }, { kind: thick, at: 1 hour }]\n"
            + "checkIns: [{ at: 20 hours, answers: { pain: 6, place: [back], lasted: 10 hours, trend: steady }, others: no }]");
        Assert.Equal(new Question(Sample.Fact("deep"), 1), Interview.Next(person));
    }

    [Fact]
    public void A_missing_time_is_asked() =>
        Assert.Contains(new Question(null, 0), Interview.Unknown(Sample.Read("procedures: [{ kind: thin }]\ncheckIns: [{ at: 20 hours }]"), AnswerState.Unanswered));

    [Fact]
    public void Asking_ends_where_the_level_is_settled_and_only_there() => Gen.Select(Answers, Gen.Bool).Sample((answers, isThick) =>
    {
        var person = Sample.Person(20, "", rest: "", kind: isThick ? "thick" : "thin");
        var asked = new HashSet<string>();
        foreach (var choice in answers)
        {
            var verdict = Evaluator.Judge(person);
            if (Interview.Next(person) is not { Fact: { } fact } question)
            {
                Assert.True(verdict.Interval.IsSettled);
                return;
            }

            Assert.False(verdict.Interval.IsSettled);
            Assert.True(asked.Add(question.Name), $"{question.Name} was asked twice");
            person = Interview.With(person, question, Reply(fact, choice));
            var narrowed = Evaluator.Judge(person).Interval;
            Assert.True(narrowed.Low >= verdict.Interval.Low && narrowed.High <= verdict.Interval.High);
            // When the pain began follows from how long it has lasted.
            if (fact.Name == "lasted")
                person = person with { Occurrences = [.. person.Occurrences.Select(o => o with { Onset = person.Answers[fact.Index] is { State: AnswerState.Answered } lasted ? Answer.Of(o.SinceStart.Value - lasted.Value) : Answer.Unsure })] };
        }

        Assert.Null(Interview.Next(person));
    }, iter: 300);

    // More answers than there are questions, so that an interview that does not end is seen.
    private static Gen<int[]> Answers { get; } = Gen.Int[0, 100].Array[Sample.Article.Facts.Length + Sample.Article.Details.Length + 2];

    private static Answer Reply(Guidance.Fact fact, int choice)
    {
        var all = new AlternativeAnswers(Sample.Article).For(fact);
        return choice > 90 ? Answer.Unsure : choice > 60 ? all[choice % all.Length] : all[0];
    }
}
