using Aftercourse.Episodes;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Episodes;

public class SnapshotReductionTests
{
    private static readonly SnapshotReduction Reduction = new(BackArticle.Article);

    private static Answer Now(string fact, params string[] checkIns) => Last(checkIns).Answers[BackArticle.Fact(fact).Index];

    private static Snapshot Last(params string[] checkIns) => Reduction.AtLast(EpisodeTexts.Story(checkIns));

    private static Snapshot At(string text, string moment)
    {
        Assert.Equal(MomentProblem.None, Moment.TryParse(moment, out var at));
        return Reduction.At(EpisodeTexts.Ok(text), at);
    }

    [Fact]
    public void The_latest_check_in_at_or_before_the_moment_counts()
    {
        var episode = EpisodeTexts.Story("at: 20 hours, answers: {pain: 7}", "at: 10 hours, answers: {pain: 3}");
        int? Pain(int minutes) => Reduction.At(episode, new Moment(minutes)).Answers[BackArticle.Fact("pain").Index] is { State: AnswerState.Answered } a ? a.Value : null;
        Assert.Equal([null, 3, 3, 7, 7], [Pain(599), Pain(600), Pain(1199), Pain(1200), Pain(99999)]);
    }

    [Fact]
    public void Facts_about_the_person_hold_at_every_moment()
    {
        const string text = "person: {blood-thinner: yes}\nprocedures: [{kind: spinal, at: 0 hours}]\ncheckIns: [{at: 5 hours}]";
        Assert.Equal(Answer.Yes, At(text, "1 hour").Answers[0]);
        Assert.Equal(Answer.Yes, At(text, "9 days").Answers[0]);
    }

    [Theory]
    [InlineData("fever: yes", "", "fever", true)] // through a finding
    [InlineData("chills: yes", "", "chills", true)]
    [InlineData("tired: yes", "", "tired", true)] // an alarm tests chills, which is only asked if tired
    [InlineData("fever: no", "", "fever", false)]
    [InlineData("fever: unsure", "", "fever", false)]
    [InlineData("can-walk: yes", "", "can-walk", false)] // an alarm fires on its no
    [InlineData("can-walk: no", "", "can-walk", false)] // a no is never carried
    [InlineData("legs: weak", "", "legs", true)]
    [InlineData("legs: numb", "", "legs", false)]
    [InlineData("pain: 9", "", "pain", false)]
    [InlineData("temperature: 40", "", "temperature", false)]
    [InlineData("fever: yes", "pain: 3", "fever", true)]
    public void An_earlier_answer_is_carried_only_if_it_can_fire_an_alarm(string earlier, string later, string fact, bool carried)
    {
        var then = Now(fact, $"at: 1 hour, answers: {{{earlier}}}");
        var now = Now(fact, $"at: 1 hour, answers: {{{earlier}}}", $"at: 1 day, answers: {{{later}}}");
        Assert.Equal(carried ? then : Answer.Unanswered, now);
    }

    [Fact]
    public void An_answer_now_wins_over_an_earlier_one_and_ends_it()
    {
        Assert.Equal(Answer.No, Now("fever", "at: 1 hour, answers: {fever: yes}", "at: 2 hours, answers: {fever: no}"));
        Assert.Equal(Answer.Unsure, Now("fever", "at: 1 hour, answers: {fever: yes}", "at: 2 hours, answers: {fever: unsure}"));
        Assert.Equal(Answer.Unanswered, Now("fever", "at: 1 hour, answers: {fever: yes}", "at: 2 hours, answers: {fever: no}", "at: 3 hours"));
        Assert.Equal(Answer.Yes, Now("fever", "at: 1 hour, answers: {fever: yes}", "at: 2 hours", "at: 3 hours"));
        Assert.Equal(Answer.No, Now("fever", "at: 1 hour, answers: {fever: yes}", "at: 2 hours, others: no"));
    }

    [Fact]
    public void Of_an_any_of_fact_each_option_is_carried_by_itself()
    {
        // Pus can fire an alarm, red cannot.
        Assert.Equal(
            new Answer(AnswerState.Answered, 0b010, 0, 0b101), Now("skin", "at: 1 hour, answers: {skin: [red, pus]}", "at: 2 hours"));
        Assert.Equal(
            new Answer(AnswerState.Answered, 0b011, 0, 0b100), Now("skin", "at: 1 hour, answers: {skin: [pus]}", "at: 2 hours, answers: {skin: {red: yes}}"));
        Assert.Equal(Answer.Of(0), Now("skin", "at: 1 hour, answers: {skin: [pus]}", "at: 2 hours, answers: {skin: []}"));
        Assert.Equal(Answer.Unsure, Now("skin", "at: 1 hour, answers: {skin: [pus]}", "at: 2 hours, answers: {skin: unsure}"));
        Assert.Equal(
            Answer.Unanswered, Now("skin", "at: 1 hour, answers: {skin: [pus]}", "at: 2 hours, answers: {skin: {pus: no}}", "at: 3 hours"));
        Assert.Equal(new Answer(AnswerState.Answered, 0b1000, 0, 0b0111), Now("place", "at: 1 hour, answers: {place: [chest, neck]}", "at: 2 hours"));
    }

    [Theory]
    [InlineData("3 5", 2)]
    [InlineData("3 4", 1)]
    [InlineData("3 4 5", 2)]
    [InlineData("5 4 5", 1)]
    [InlineData("5 4", 0)]
    [InlineData("2 5 4", 0)]
    [InlineData("4 4", 1)]
    [InlineData("4", null)]
    [InlineData("3 5 -", null)]
    [InlineData("3 - 5", 2)]
    public void The_trend_is_drawn_from_the_last_strengths(string strengths, int? option) =>
        Assert.Equal(option is { } o ? Answer.Of(o) : Answer.Unanswered, Now("trend", Pains(strengths)));

    [Fact]
    public void A_trend_that_is_answered_wins_unless_only_the_diary_can_fire_an_alarm()
    {
        Assert.Equal(Answer.Of(2), Now("trend", "at: 1 hour, answers: {pain: 3}", "at: 2 hours, answers: {pain: 6, trend: easing}"));
        Assert.Equal(Answer.Of(2), Now("trend", "at: 1 hour, answers: {pain: 3}", "at: 2 hours, answers: {pain: 6, trend: unsure}"));
        Assert.Equal(Answer.Of(2), Now("trend", "at: 1 hour, answers: {pain: 6}", "at: 2 hours, answers: {pain: 3, trend: growing}"));
        Assert.Equal(Answer.Of(1), Now("trend", "at: 1 hour, answers: {pain: 6}", "at: 2 hours, answers: {pain: 3, trend: steady}"));
        Assert.Equal(Answer.Of(0), Now("trend", "at: 1 hour, answers: {pain: 6, trend: growing}", "at: 2 hours, answers: {pain: 3}"));
    }

    [Theory]
    [InlineData("3 0 2", true)]
    [InlineData("3 0 - 2", true)]
    [InlineData("3 0 0 2 2", true)]
    [InlineData("0 2", false)]
    [InlineData("3 2", false)]
    [InlineData("3 0", false)]
    public void Pain_that_was_there_and_gone_has_returned(string strengths, bool returned) =>
        Assert.Equal(returned ? Answer.Yes : Answer.Unanswered, Now("returned", Pains(strengths)));

    [Fact]
    public void That_the_pain_returned_is_not_talked_away() =>
        Assert.Equal(
            Answer.Yes,
            Now("returned", "at: 1 hour, answers: {pain: 3}", "at: 2 hours, answers: {pain: 0}", "at: 3 hours, answers: {pain: 1}, others: no"));

    [Theory]
    [InlineData("3 9 2", "", 9)]
    [InlineData("3 8 2", "worst: 4", 8)] // nobody talks away what was recorded
    [InlineData("3 9 2", "worst: 10", 10)]
    public void The_worst_is_the_highest_strength_recorded(string strengths, string answer, int worst) =>
        Assert.Equal(Answer.Of(worst), Now("worst", [.. Pains(strengths)[..^1], Pains(strengths)[^1].Replace("{", $"{{{(answer.Length > 0 ? answer + ", " : "")}", StringComparison.Ordinal)]));

    [Theory]
    [InlineData(9, "{pain: 9}", "{pain: 2, worst: unsure}")]
    [InlineData(4, "{pain: 4, worst: unsure}")]
    [InlineData(6, "{pain: 4, worst: unsure}", "{pain: 6}")] // nobody has named it since
    [InlineData(8, "{pain: 4, worst: 8}", "{pain: 5, worst: unsure}")]
    public void Not_being_sure_of_the_worst_leaves_open_whether_it_was_more_than_recorded(int least, params string[] answers) =>
        Assert.Equal(Answer.AtLeast(least), Now("worst", [.. answers.Select((a, i) => $"at: {i + 1} hours, answers: {a}")]));

    [Theory]
    [InlineData("{pain: 4, worst: unsure}", "{pain: 3, worst: 7}", 7)] // named later
    [InlineData("{pain: 10, worst: unsure}", "{pain: 3}", 10)] // there is no more
    public void A_doubt_about_the_worst_ends(string first, string second, int worst) =>
        Assert.Equal(Answer.Of(worst), Now("worst", $"at: 1 hour, answers: {first}", $"at: 2 hours, answers: {second}"));

    [Fact]
    public void Without_any_pain_recorded_the_worst_is_what_the_person_says_now()
    {
        Assert.Equal(Answer.Unsure, Now("worst", "at: 1 hour, answers: {pain: 0, worst: unsure}"));
        Assert.Equal(Answer.Unanswered, Now("worst", "at: 1 hour, answers: {pain: 0, worst: unsure}", "at: 2 hours, answers: {pain: 0}"));
        Assert.Equal(Answer.Of(0), Now("worst", "at: 1 hour, answers: {pain: 0, worst: 0}"));
    }

    [Fact]
    public void What_was_said_to_be_the_worst_before_is_no_less_today() => Assert.Equal(
        Answer.Of(8),
        At("procedures: [{kind: spinal, at: 0 hours}]\ncheckIns: [{at: 10 hours, answers: {pain: 3, worst: 8}}, {at: 20 hours, answers: {pain: 2}}]", "20 hours").Answers[BackArticle.Fact("worst").Index]);

    [Fact]
    public void Lasted_moves_on_with_the_clock_up_to_its_limit()
    {
        const string text = "procedures: [{kind: spinal, at: 0 hours}]\ncheckIns: [{at: 10 hours, answers: {lasted: 4 hours, pain: 3}}]";
        var lasted = BackArticle.Fact("lasted").Index;
        Assert.Equal(Answer.Of(240), At(text, "10 hours").Answers[lasted]);
        Assert.Equal(Answer.Of(300), At(text, "11 hours").Answers[lasted]);
        Assert.Equal(Answer.Of(30 * 1440), At(text, "60 days").Answers[lasted]);
        // The beginning of the pain stays where it was, though lasted has reached its limit.
        Assert.Equal(Answer.Of(360), At(text, "60 days").Occurrences[0].Onset);
    }

    [Theory]
    [InlineData("at: 20 hours, answers: {pain: 2}", 14 * 60)]
    [InlineData("at: 20 hours", null)]
    [InlineData("at: 20 hours, answers: {pain: 0}", null)]
    [InlineData("at: 20 hours, answers: {pain: 2, lasted: 3 hours}", 3 * 60)]
    public void Lasted_is_carried_while_there_was_pain(string later, int? minutes) =>
        Assert.Equal(minutes is { } m ? Answer.Of(m) : Answer.Unanswered, Now("lasted", "at: 10 hours, answers: {lasted: 4 hours, pain: 3}", later));

    [Fact]
    public void The_diary_does_not_guess_when_the_pain_began()
    {
        Assert.Equal(Answer.Unanswered, Now("lasted", Pains("3 0 2 4")));
        Assert.Equal(Answer.Unanswered, Last(Pains("3 0 2 4")).Occurrences[0].Onset);
    }

    [Fact]
    public void Pain_did_not_begin_before_a_check_in_without_it()
    {
        Assert.Equal(Answer.Of(4 * 1440), Now("lasted", "at: 1 day, answers: {pain: 0}", "at: 5 days, answers: {pain: 2, lasted: 5 days}"));
        Assert.Equal(Answer.Of(60), Now("lasted", "at: 4 days, answers: {pain: 0}", "at: 5 days, answers: {pain: 2, lasted: 1 hour}"));
    }

    [Fact]
    public void Onset_is_negative_where_the_pain_was_there_before_and_open_where_a_time_is()
    {
        Assert.Equal(Answer.Of(-60), Last("at: 2 hours, answers: {lasted: 3 hours}").Occurrences[0].Onset);
        Assert.Equal(Answer.Unsure, Last("at: 2 hours, answers: {lasted: unsure}").Occurrences[0].Onset);
        Assert.Equal(Answer.Unanswered, Last("at: 2 hours").Occurrences[0].Onset);
        const string text = "procedures: [{kind: spinal, at: unsure}, {kind: massage}]\ncheckIns: [{at: 2 hours, answers: {lasted: 1 hour}}]";
        Assert.Equal([Answer.Unsure, Answer.Unanswered], At(text, "2 hours").Occurrences.Select(o => o.Onset));
        Assert.Equal([Answer.Unsure, Answer.Unanswered], At(text, "2 hours").Occurrences.Select(o => o.SinceStart));
        Assert.Equal([Answer.Unsure, Answer.Unanswered], At(text, "2 hours").Occurrences.Select(o => o.SinceEnd));
    }

    [Fact]
    public void Time_counts_from_start_and_end_and_a_procedure_still_to_come_is_left_out()
    {
        const string text = "procedures: [{kind: epidural, at: 0 hours, ended: 3 days, details: {catheter-days: 3}}, {kind: massage, at: 5 days}]\ncheckIns: [{at: 1 day}, {at: 6 days}]";
        var early = Assert.Single(At(text, "1 day").Occurrences);
        Assert.Equal((Answer.Of(1440), Answer.Of(-2 * 1440), Answer.Of(3)), (early.SinceStart, early.SinceEnd, early.Details[0]));
        var late = At(text, "6 days").Occurrences;
        Assert.Equal([(6, 3), (1, 1)], late.Select(o => (o.SinceStart.Value / 1440, o.SinceEnd.Value / 1440)));
    }

    [Fact]
    public void Sessions_are_counted_by_time_among_procedures_of_one_root_unless_they_are_numbered()
    {
        const string text = "procedures: [{kind: massage, at: 2 days}, {kind: massage}, {kind: massage, at: 1 day}, {kind: spinal, at: 1 day}, {kind: epidural, at: 3 days}]\ncheckIns: [{at: 5 days}]";
        Assert.Equal([2, 3, 1, 1, 2], At(text, "5 days").Occurrences.Select(o => o.Session));
        const string numbered = "procedures: [{kind: massage, at: 1 day, session: 4}, {kind: massage, at: 2 days}]\ncheckIns: [{at: 5 days}]";
        Assert.Equal([4, 5], At(numbered, "5 days").Occurrences.Select(o => o.Session));
    }

    [Fact]
    public void Times_beyond_a_century_stop_at_the_longest_duration()
    {
        const string text = "procedures: [{kind: spinal, at: 1900-01-01T00:00Z}]\ncheckIns: [{at: 2199-12-31T23:59Z, answers: {lasted: 1 day}}]";
        var spinal = Assert.Single(At(text, "2199-12-31T23:59Z").Occurrences);
        Assert.Equal(Duration.Longest.Minutes, spinal.SinceStart.Value);
        Assert.Equal(Duration.Longest.Minutes, spinal.Onset.Value);
    }

    // Strengths at 10, 20, 30 ... hours; "-" is a check-in without one.
    private static string[] Pains(string strengths) =>
        [.. strengths.Split(' ').Select((s, i) => $"at: {(i + 1) * 10} hours, answers: {{{(s == "-" ? "" : $"pain: {s}")}}}")];
}
