using Aftercourse.Assessing;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Assessing;

public class AssessorTests
{
    private const string Sore = "pain: 4, place: [back], lasted: 10 hours, trend: steady";

    [Fact]
    public void Pain_inside_its_course_with_every_alarm_answered_no_is_expected()
    {
        var assessment = Sample.Assess(20, Sore);
        Assert.Equal((Level.Expected, true), (assessment.Level, assessment.IsSettled));
        Assert.Equal("soreness-course", Assert.Single(assessment.Courses).Name);
        var reason = Assert.Single(assessment.Reasons);
        Assert.Equal((ReasonKind.Course, "soreness", "It is sore."), (reason.Kind, reason.Claim!.Id, reason.Say));
        Assert.Equal(["rest"], assessment.Advice.Select(a => a.Name));
        Assert.Equal(["bruise"], assessment.Causes.Select(c => c.Name));
    }

    [Theory]
    [InlineData(20, 4, 4)] // 4 is above 3, which is all that is expected from 24 hours on
    [InlineData(20, 3, 148)] // 3 is expected until 7 days
    [InlineData(24, 3, 144)]
    public void A_reassurance_holds_until_the_course_allows_less(int hours, int pain, int holdsHours) =>
        Assert.Equal(holdsHours * 60, Sample.Assess(hours, $"pain: {pain}, place: [back], lasted: 10 hours, trend: steady").HoldsMinutes);

    [Theory]
    [InlineData(23, 6, "expected")]
    [InlineData(24, 6, "contact")] // a step ends just before its time
    [InlineData(24, 3, "expected")]
    [InlineData(167, 3, "expected")]
    [InlineData(168, 3, "contact")]
    public void The_step_in_force_decides(int hours, int pain, string level) =>
        Assert.Equal(level, Sample.Assess(hours, $"pain: {pain}, place: [back], lasted: {hours - 5} hours, trend: steady").Level.Name());

    [Theory]
    [InlineData("pain: 7, place: [back], lasted: 10 hours, trend: steady", "stronger than expected")]
    [InlineData("pain: 2, place: [leg], lasted: 10 hours, trend: steady", "not only where")]
    [InlineData("pain: 2, place: [back, leg], lasted: 10 hours, trend: steady", "not only where")]
    [InlineData("pain: 2, place: [back], lasted: 30 hours, trend: steady", "did not begin when")] // before the procedure
    public void Pain_outside_every_course_says_where_it_leaves_it(string answers, string words)
    {
        var assessment = Sample.Assess(20, answers);
        Assert.Equal(Level.Contact, assessment.Level);
        Assert.Contains(words, Assert.Single(assessment.Reasons).Say, StringComparison.Ordinal);
    }

    [Fact]
    public void Pain_that_outlasts_its_course_says_so() =>
        Assert.Contains("longer than expected", Assert.Single(Sample.Assess(200, "pain: 2, place: [back], lasted: 190 hours, trend: steady").Reasons).Say, StringComparison.Ordinal);

    [Fact]
    public void An_alarm_settles_at_once_whatever_else_is_open()
    {
        var assessment = Sample.Assess(20, "weak: yes", rest: "");
        Assert.Equal((Level.Emergency, true), (assessment.Level, assessment.IsSettled));
        Assert.Null(assessment.Next);
        Assert.Null(assessment.HoldsMinutes);
        Assert.Equal("weak-leg", assessment.Reasons[0].Rule!.Name);
    }

    [Fact]
    public void Not_being_sure_of_an_emergency_is_urgent_and_is_told()
    {
        var assessment = Sample.Assess(20, Sore + ", weak: unsure");
        Assert.Equal((Level.Urgent, true), (assessment.Level, assessment.IsSettled));
        Assert.Equal(ReasonKind.Unsure, assessment.Reasons[0].Kind);
        Assert.Equal(["weak"], assessment.Unknown.Select(q => q.Name));
    }

    [Fact]
    public void A_rule_says_what_not_being_sure_counts() =>
        Assert.Equal(Level.Contact, Sample.Assessor.Assess(Sample.Read(
            "person: { thinner: unsure, scar: no }\nprocedures: [{ kind: thin, at: 0 hours, details: { deep: no } }]\n"
            + "checkIns: [{ at: 20 hours, answers: { pain: 4, place: [back], lasted: 10 hours, trend: growing }, others: no }]")).Level);

    [Fact]
    public void Nothing_known_but_the_procedure_is_not_settled_and_reassures_nobody()
    {
        var assessment = Sample.Assess(20, "", rest: "");
        Assert.False(assessment.IsSettled);
        Assert.Equal(new LevelInterval(Level.Expected, Level.Emergency), assessment.Interval);
        Assert.Equal(Level.Urgent, assessment.Level);
        Assert.Null(assessment.HoldsMinutes);
        Assert.Empty(assessment.Changes);
    }

    [Fact]
    public void A_kind_that_is_not_known_leaves_its_rules_unsure() =>
        Assert.Equal((Level.Contact, true), Sample.Assessor.Assess(Sample.Read(
            "person: { thinner: no, scar: no }\nprocedures: [{ kind: needle, at: 0 hours, details: { deep: yes } }]\n"
            + "checkIns: [{ at: 20 hours, answers: { pain: 6, place: [back], lasted: 10 hours, trend: steady }, others: no }]")) is var a ? (a.Level, a.IsSettled) : default);

    [Fact]
    public void Several_procedures_bring_the_alarms_of_all_and_any_course_may_explain()
    {
        const string two = "person: { thinner: no, scar: no }\nprocedures: [{ kind: thin, at: 0 hours, details: { deep: no } }, { kind: thick, at: 100 hours, details: { deep: DEEP } }]\n"
            + "checkIns: [{ at: 120 hours, answers: { pain: 5, place: [back], lasted: 10 hours, trend: steady }, others: no }]";
        // The second needle explains it; the first alone would find it late: pain that began 110 hours after it.
        Assert.Equal(["late"], Sample.Assessor.Assess(Sample.Read(two.Replace("DEEP", "no", StringComparison.Ordinal))).Reasons.Where(r => r.Kind == ReasonKind.Alarm).Select(r => r.Rule!.Name));
        Assert.Equal(["deep-pain", "late"], Sample.Assessor.Assess(Sample.Read(two.Replace("DEEP", "yes", StringComparison.Ordinal))).Reasons.Where(r => r.Kind == ReasonKind.Alarm).Select(r => r.Rule!.Name).Order());
    }

    [Fact]
    public void An_alarm_holds_at_both_ends_of_its_window()
    {
        Assert.Equal(Level.Urgent, Sample.Assess(30 * 24, "pain: 0, fever: yes, trend: steady, lasted: unsure").Level);
        Assert.Equal(Level.Contact, Sample.Assess((30 * 24) + 1, "pain: 0, fever: yes, trend: steady, lasted: unsure").Level);
    }

    [Fact]
    public void What_to_watch_for_are_alarms_that_are_awake_and_silent()
    {
        Assert.Equal(["weak-leg", "hot"], Sample.Assess(20, Sore).Watch.Select(a => a.Name));
        Assert.Equal(["weak-leg"], Sample.Assess(31 * 24, Sore).Watch.Select(a => a.Name));
        Assert.Equal(["hot"], Sample.Assess(20, Sore + ", weak: yes").Watch.Select(a => a.Name));
    }
}
