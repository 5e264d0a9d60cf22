using Aftercourse.Diagnostics;
using Aftercourse.Sources;
using Xunit;

namespace Aftercourse.Tests.Checking;

/// <summary>A sentence and the rule beneath it: which figures contradict each other, and which only look as if.</summary>
public sealed class FigureTests
{
    [Theory]
    [InlineData("A fever in the first two weeks is an alarm.", "within 14 days", "")]
    [InlineData("A fever in the first 14 days is an alarm.", "within 2 weeks", "")]
    [InlineData("A fever for half of three months is an alarm.", "within 90 days", "")]
    [InlineData("A fever up to day 30 is an alarm.", "within 30 days", "")]
    [InlineData("A fever within 2 to 6 weeks is an alarm.", "from 14 days to 42 days", "")]
    [InlineData("A fever from the third week on is an alarm, for 1 year.", "from 14 days to 1 year", "")]
    [InlineData("A fever a week after is an alarm.", "within 7 days", "")]
    [InlineData("A fever is an alarm.", "within 7 days", "")]
    [InlineData("A fever of 38 °C is an alarm.", "within 7 days", "")]
    [InlineData("A fever of 38 degrees or more is an alarm.", "within 7 days", "")]
    [InlineData("A fever in the first two days is an alarm.", "within 7 days", "`two days` / `7 days`")]
    [InlineData("A fever within 30 days is an alarm.", "within 3 days", "`30 days` / `3 days`")]
    [InlineData("A fever within 3 days is an alarm.", "within 3 weeks", "`3 days` / `3 weeks`")]
    [InlineData("A fever from 2 days on is an alarm.", "from 2 days to 6 weeks", "`2 days` / `6 weeks`")]
    [InlineData("A fever of 38.5 °C is an alarm.", "within 7 days", "`38.5 °C` / `temperature >= 38.0`")]
    public void Figures_of_one_kind_are_compared_after_conversion(string sentence, string window, string expected) => Assert.Equal(expected, Reported(sentence, window));

    // Whatever else a sentence counts, such as the week of a study, "gone by" is held against "gone by".
    [Theory]
    [InlineData("It begins within 24 hours and is gone by 7 days.", "")]
    [InlineData("It begins within a day and is gone in one week.", "")]
    [InlineData("It begins within 24 hours and is gone by 2 days. A study followed people for the first week.", "`2 days` / `7 days`")]
    [InlineData("It begins within 7 days and is gone by 7 days. A study asked after 24 hours.", "`7 days` / `24 hours`")]
    [InlineData("In a study it began on the first day, and most were well after 7 days.", "")]
    public void When_a_pain_begins_and_is_gone_must_agree(string sentence, string expected) => Assert.Equal(expected, ReportedOf(sentence, """
        fact pain is 0 to 10
          ask   "How bad is your pain now?"
          diary strength

        fact lasted is duration up to 1 year
          ask   "How long have you had it?"
          diary lasted

        course soreness "soreness"
          after  needle
          begins within 24 hours
          pain   up to 4 until 7 days
          gone   by 7 days
        """));

    [Fact]
    public void Both_places_are_shown()
    {
        var diagnostic = Assert.Single(Compile("A fever in the first two days is an alarm.", "within 7 days").Diagnostics, d => d.Code == Codes.FiguresDisagree);
        Assert.Equal("two days", diagnostic.Span.Text);
        Assert.Equal("7 days", Assert.Single(diagnostic.Labels).Span.Text);
    }

    private static string Reported(string sentence, string window) => Reported(Compile(sentence, window));

    private static string ReportedOf(string sentence, string rules) => Reported(CompileRules(sentence, rules));

    private static string Reported(Compilation compilation) => string.Join(
        "; ", compilation.Diagnostics.Where(d => d.Code == Codes.FiguresDisagree).Select(d => $"{d.Facts[0]} / {d.Facts[2]}"));

    private static Compilation Compile(string sentence, string window) => CompileRules(sentence, $"""
        fact temperature is 35.0 to 42.0 °C
          ask "What is your temperature?"

        alarm infection urgent
          after needle, {window}
          when  temperature >= 38.0 °C
          say   "See somebody within 1 hour."
        """);

    private static Compilation CompileRules(string sentence, string rules) => Compilation.Compile(
        [new SourceText("article.md", $"""
            ---
            id: small
            title: Small
            language: en
            version: 1.0.0
            ---
            # Small

            {sentence} {"{#fever .no-evidence because=\"We found none.\"}"}

            ```rule
            procedure needle "a needle"

            {rules}
            ```
            """)],
        new DiagnosticBag());
}
