using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Evaluating;

/// <summary>What must hold of levels for all people, whatever the rules of the article (language reference, 4.4).</summary>
public class LevelLawTests
{
    private static readonly CompiledArticle Section = GivenArticles.Section;
    private static readonly IEvaluator Evaluator = new CompiledEvaluator(Section);
    private static readonly GenSnapshot People = new(Section);

    private static readonly Gen<(Snapshot Person, Answer[] Answers)> PeopleAndAnswers =
        from person in People.Any
        from answers in Section.Facts.Aggregate(Gen.Const(Array.Empty<Answer>()), (all, fact) => all.SelectMany(a => People.Complete(fact).Select(answer => (Answer[])[.. a, answer])))
        select (person, answers);

    [Fact]
    public void The_level_told_lies_within_the_interval() => People.Any.Sample(person =>
    {
        var verdict = Evaluator.Judge(person);
        Assert.InRange(verdict.Told, verdict.Interval.Low, verdict.Interval.High);
    }, iter: 3000);

    [Fact]
    public void Answers_to_unanswered_questions_only_narrow_the_interval() => PeopleAndAnswers.Sample(given =>
    {
        var (person, answers) = given;
        var before = Evaluator.Judge(person).Interval;
        foreach (var fact in Section.Facts.Where(f => person.Answers[f.Index].State == AnswerState.Unanswered))
        {
            // An answer of every kind: "not sure" too narrows.
            person = person with { Answers = person.Answers.SetItem(fact.Index, fact.Index % 5 == 0 ? Answer.Unsure : answers[fact.Index]) };
            var after = Evaluator.Judge(person).Interval;
            Assert.True(after.Low >= before.Low && after.High <= before.High, $"{fact}: {before} became {after}");
            before = after;
        }
    }, iter: 1000);

    [Fact]
    public void Nobody_is_told_expected_while_an_answer_to_a_missing_question_could_make_it_urgent() => PeopleAndAnswers.Sample(given =>
    {
        var (person, answers) = given;
        // Each completion of each person is one more attempt to find a reassurance that was not justified.
        var completed = Section.Facts.Aggregate(person, (p, f) => p.Answers[f.Index].State == AnswerState.Unanswered
            ? p with { Answers = p.Answers.SetItem(f.Index, answers[f.Index]) } : p);
        if (Evaluator.Judge(completed).Told >= Level.Urgent)
            Assert.NotEqual(Level.Expected, Evaluator.Judge(person).Told);
    }, iter: 3000);

    [Fact]
    public void Nobody_is_told_expected_while_a_sure_answer_to_an_unsure_danger_sign_could_make_it_urgent()
    {
        var expected =
            from pain in Gen.Int[0, 6]
            from hours in Gen.Int[1, 23]
            from unsure in Gen.OneOf<Fact>([.. Section.Facts.Where(f => f.Type is YesNoType)])
            from state in Gen.OneOf(Answer.Unsure, Answer.Unanswered)
            select (Person: Expected(pain, hours), unsure, state);
        var urgent = 0;
        expected.Sample(given =>
        {
            Assert.Equal(Level.Expected, Evaluator.Judge(given.Person).Told);
            if (Evaluator.Judge(With(given.Person, given.unsure, Answer.Yes)).Told < Level.Urgent)
                return;
            Interlocked.Increment(ref urgent);
            Assert.NotEqual(Level.Expected, Evaluator.Judge(With(given.Person, given.unsure, given.state)).Told);
        }, iter: 2000);
        Assert.True(urgent > 100);
    }

    private static Snapshot Expected(int pain, int hours)
    {
        var since = Answer.Of(60 * hours);
        var spinal = Section.Procedures.Single(p => p.Name == "spinal");
        return new Snapshot(
            [.. Section.Facts.Select(f => f.Name switch { "pain" or "worst-pain" => Answer.Of(pain), "place" => Answer.Of(1), "lasted" => Answer.Of(30), _ => Answer.No })],
            [new Occurrence(spinal, since, since, Answer.Of((60 * hours) - 30), 1, [.. Section.Details.Select(_ => Answer.No)])]);
    }

    private static Snapshot With(Snapshot person, Fact fact, Answer answer) => person with { Answers = person.Answers.SetItem(fact.Index, answer) };
}
