using Xunit;

namespace Aftercourse.Tests.Binding;

public sealed class ConditionBindingTests
{
    [Theory]
    [InlineData("when fever", "all(fever)")]
    [InlineData("when fever and chills\n  and pain >= 4", "all(all(fever, chills), pain>=4)")]
    [InlineData("when ill", "all(ill:any(fever, chills))")]
    [InlineData("when any 2 of (fever, chills, pain = 10)", "all(2 of(fever, chills, pain=10))")]
    [InlineData("when not place includes neck", "all(not(place~neck))")]
    [InlineData("when place includes any of (neck, legs)", "all(any(place~neck, place~legs))")]
    [InlineData("when place includes all of (neck, legs)", "all(all(place~neck, place~legs))")]
    [InlineData("when lasted > 2 days", "all(lasted>2880)")]
    [InlineData("when explained", "all(explained)")]
    public void A_condition_means_what_it_says(string clauses, string condition) => Assert.Equal(condition, Bound.Alarm(clauses));

    [Theory]
    [InlineData("when trend is growing", "all(all(pain>=1, trend=growing))")]
    [InlineData("when not trend is any of (steady, growing)", "all(not(all(pain>=1, any(trend=steady, trend=growing))))")]
    public void A_fact_with_only_if_counts_only_where_its_condition_holds(string clauses, string condition) => Assert.Equal(condition, Bound.Alarm(clauses));

    [Theory]
    [InlineData("after massage", "kind(massage)")]
    [InlineData("after massage or injection, within 2 weeks", "kind(massage|injection), end<=20160")]
    [InlineData("after any procedure, from 2 days", "kind(), end>=2880")]
    [InlineData("after toning, from 2 days to 6 weeks", "kind(toning), end>=2880, end<=60480")]
    [InlineData("after toning, third session", "kind(toning), session 3-3")]
    [InlineData("after toning, within 1 hour, second session or later", "kind(toning), end<=60, session 2-")]
    public void Alarms_count_their_window_from_the_end_of_the_procedure(string after, string window) =>
        Assert.Equal($"all({window}, fever)", Bound.Alarm($"{after}\n  when fever"));

    [Fact]
    public void Time_counts_like_the_window_and_onset_from_the_start() =>
        Assert.Equal("all(kind(massage), all(end>=180, onset<2880, firm))", Bound.Alarm("after massage\n  when time >= 3 hours and onset < 2 days and firm"));

    [Fact]
    public void A_course_is_an_envelope_over_time_counted_from_the_start() => Assert.Equal(
        "all(kind(massage), any(all(start>=0, start<1440, pain<=6), all(start>=1440, start<2880, pain<=2)), any(pain=0, all()))",
        Bound.Condition("course x \"X\"\n  after massage\n  pain up to 6 until 24 hours, up to 2 until 2 days\n"));

    [Fact]
    public void A_course_demands_its_places_and_no_other_and_its_beginning_where_there_is_pain() => Assert.Equal(
        "all(kind(massage), not(fever), any(all(start>=0, start<1440)), any(pain=0, all(any(place~neck, place~back), not(any(place~legs)), onset>=0, onset<=720)))",
        Bound.Condition("course x \"X\"\n  after massage\n  if not fever\n  where neck, back\n  begins within 12 hours\n  pain up to 10 until 1 day\n"));

    [Fact]
    public void A_course_may_share_the_places_with_one_other_course_that_the_pain_fits() => Assert.Equal(
        "all(kind(massage), any(all(start>=0, start<1440)), any(pain=0, all(any(place~neck), any(not(any(place~back, place~legs)), "
            + "all(not(any(place~back)), together(all(kind(massage), any(all(start>=0, start<120, pain<=3)), onset>=0, onset<=60)))))))",
        Bound.Condition("course x \"X\"\n  after massage\n  where neck\n  pain up to 10 until 1 day\n\ncourse y \"Y\"\n  after massage\n  where legs\n  begins within 1 hour\n  pain up to 3 until 2 hours\n"));

    [Fact]
    public void Advice_holds_unless_its_exception_does() => Assert.Equal(
        "all(fever, not(ill:any(fever, chills)))", Bound.Condition("advice x\n  when fever\n  unless ill\n  say \"S.\"\n"));

    [Fact]
    public void Courses_are_evaluated_before_the_rules_that_ask_whether_they_explain_the_pain()
    {
        var article = Bound.Compile(Bound.Vocabulary + "alarm y urgent\n  when fever and not explained\n  say \"S.\"\n\ncourse x \"X\"\n  after massage\n  pain up to 6 until 1 day\n").Article!;
        Assert.Equal(["x", "y"], article.Rules.Select(r => r.Name));
        Assert.Equal([0, 1], article.Rules.Select(r => r.Index));
    }

    [Theory]
    [InlineData("emergency", "", "Urgent")]
    [InlineData("urgent", "", "Contact")]
    [InlineData("contact", "", "Contact")]
    [InlineData("urgent", "  unsure urgent\n", "Urgent")]
    public void An_open_alarm_counts_one_level_lower_but_never_reassures(string level, string unsure, string expected)
    {
        var article = Bound.Compile($"{Bound.Vocabulary}alarm x {level}\n{unsure}  when fever\n  say \"S.\"\n").Article!;
        Assert.Equal(expected, article.Alarms[0].Unsure.ToString());
    }
}
