using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Assessing;

public class ChangesTests
{
    private const string Sore = "pain: 3, place: [back], lasted: 10 hours, trend: steady";

    [Fact]
    public void Each_single_answer_that_gives_another_level_is_named()
    {
        var changes = Sample.Assess(20, Sore).Changes.Select(Show).ToArray();
        Assert.Contains("emergency: weak=yes", changes);
        Assert.Contains("urgent: fever=yes", changes);
        Assert.Contains("contact: pain=7", changes);
        Assert.Contains("contact: place=none", changes);
        Assert.Contains("contact: +8880", changes);
        Assert.DoesNotContain(changes, c => c.Contains("shivering", StringComparison.Ordinal) && !c.Contains("fever", StringComparison.Ordinal));
    }

    [Fact]
    public void The_nearest_number_is_named() => Assert.Contains("expected: pain=6", Sample.Assess(20, "pain: 9, place: [back], lasted: 10 hours, trend: steady").Changes.Select(Show));

    [Fact]
    public void Where_no_single_answer_is_enough_the_fewest_are_named()
    {
        var changes = Sample.Assess(20, Sore + ", weak: yes, fever: yes").Changes.Select(Show).ToArray();
        Assert.Contains("urgent: weak=no", changes);
        Assert.Contains("expected: fever=no weak=no", changes);
    }

    [Fact]
    public void Every_change_named_gives_the_level_that_it_says() => People.Sample(person =>
    {
        var assessment = Sample.Assessor.Assess(person);
        foreach (var change in assessment.Changes)
        {
            var changed = person;
            foreach (var (fact, answer) in change.Answers)
                changed = changed with { Answers = changed.Answers.SetItem(fact.Index, answer) };
            Assert.NotEqual(assessment.Level, change.Level);
            Assert.Equal(change.Level, new Interpreter(Sample.Article).Judge(changed, change.LaterMinutes ?? 0).Told);
        }
    }, iter: 100);

    [Fact]
    public void Until_the_moment_named_the_answer_is_no_more_urgent_and_then_it_is() => People.Sample(person =>
    {
        var assessment = Sample.Assessor.Assess(person);
        if (!assessment.IsSettled)
            return;
        var evaluator = new Interpreter(Sample.Article);
        var end = assessment.HoldsMinutes ?? 400 * 24 * 60;
        for (var minutes = 0; minutes < end; minutes += Math.Max(1, end / 97))
            Assert.True(evaluator.Judge(person, minutes).Told <= assessment.Level);
        if (assessment.HoldsMinutes is { } until)
        {
            Assert.True(evaluator.Judge(person, until - 1).Told <= assessment.Level);
            Assert.True(evaluator.Judge(person, until).Told > assessment.Level);
        }
    }, iter: 200);

    private static Gen<Snapshot> People { get; } =
        from hours in Gen.Int[1, 900]
        from pain in Gen.Int[0, 10]
        from leg in Gen.Bool
        from lasted in Gen.Int[0, 900]
        from trend in OneOf("easing", "steady", "growing", "unsure")
        from fever in OneOf("yes", "no", "no", "unsure")
        from weak in OneOf("yes", "no", "no", "no", "unsure")
        select Sample.Person(hours, $"pain: {pain}, place: [back{(leg ? ", leg" : "")}], lasted: {lasted} hours, trend: {trend}, fever: {fever}, weak: {weak}");

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Show(Change change) => change.LaterMinutes is { } minutes
        ? $"{change.Level.Name()}: +{minutes}"
        : $"{change.Level.Name()}: {string.Join(' ', change.Answers.OrderBy(a => a.Fact.Name, StringComparer.Ordinal).Select(a => $"{a.Fact.Name}={AssessmentJson.Show(a.Fact, a.Answer)}"))}";
}
