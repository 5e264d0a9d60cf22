using System.Collections.Immutable;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Tests.Assessing;
using Aftercourse.Tests.Episodes;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Cases;

public class CaseReadingTests
{
    private const string Person = "episode: {procedures: [{kind: spinal, at: 0 hours}], checkIns: [{at: 1 day, answers: {fever: yes}}]}";

    private static (ImmutableArray<ScreeningCase> Screenings, string[] Errors) Screenings(string expect)
    {
        var bag = new DiagnosticBag();
        var (_, screenings) = CaseReading.ReadFile(new SourceText("c.yaml", $"screenings: [{{name: a, before: thin, answers: {{rash: yes, scar: unsure}}, others: no, expect: {expect}}}]"), Sample.Article, bag);
        return (screenings, [.. bag.Sorted().Select(d => d.Code.Id)]);
    }

    private static string[] Errors(string fields) => EpisodeTexts.Cases($"cases:\n- {{name: a, {Person}, {fields}}}").Errors;

    [Fact]
    public void A_full_case_is_read_as_written()
    {
        var (cases, errors, _) = EpisodeTexts.Cases($"""
            cases:
              - name: fever-after-a-spinal
                why: the picture of an infection
                {Person}
                at: 4 days
                expect:
                  level: emergency
                  interval: [urgent, emergency]
                  settled: no
                  fires: [infection]
                  silent: [cord, chest-pain]
                  exhaustive: true
                  course: none
                  next: danger-signs
                  holdsUntil: 5 days
                  causes: [bruise]
                  advice: [keep-moving]
            """);
        Assert.Empty(errors);
        var one = Assert.Single(cases);
        Assert.Equal(("fever-after-a-spinal", "the picture of an infection", 4 * 1440L), (one.Name, one.Why, one.At.Minutes));
        var expect = one.Expectation;
        Assert.Equal((Level.Emergency, new LevelInterval(Level.Urgent, Level.Emergency), false, true), (expect.Level, expect.Interval!.Value, expect.Settled!.Value, expect.Exhaustive));
        Assert.Equal(["infection"], expect.Fires.Select(a => a.Name));
        Assert.Equal(["cord", "chest-pain"], expect.Silent.Select(a => a.Name));
        Assert.Null(expect.Course!.Value.Value);
        Assert.Equal("danger-signs", expect.Next!.Value.Value);
        Assert.Equal(new Moment(5 * 1440), expect.HoldsUntil);
        Assert.Equal(("bruise", "keep-moving"), (expect.Causes.Single().Name, expect.Advice.Single().Name));
    }

    [Fact]
    public void Everything_but_name_episode_and_level_may_be_left_out()
    {
        var (cases, errors, _) = EpisodeTexts.Cases($"cases: [{{name: a, {Person}, expect: {{level: contact, course: soreness}}}}]");
        Assert.Empty(errors);
        var one = Assert.Single(cases);
        Assert.Equal(one.Episode.Last, one.At);
        Assert.Equal("soreness", one.Expectation.Course!.Value.Value!.Name);
        Assert.Null(one.Expectation.Next);
        Assert.Null(one.Expectation.Settled);
    }

    [Theory]
    [InlineData("expect: {level: urgently}", "AC5052")]
    [InlineData("expect: {}", "AC5006")]
    [InlineData("expect: {level: urgent, fires: [infektion]}", "AC5052")]
    [InlineData("expect: {level: urgent, fires: [cord, cord]}", "AC5004")]
    [InlineData("expect: {level: urgent, fires: cord}", "AC5007")]
    [InlineData("expect: {level: urgent, course: sorness}", "AC5052")]
    [InlineData("expect: {level: urgent, next: fevr}", "AC5052")]
    [InlineData("expect: {level: urgent, holdsUntil: soon}", "AC5021")]
    [InlineData("expect: {level: urgent, holdsUntil: 2026-03-02T09:00Z}", "AC5024")]
    [InlineData("expect: {level: urgent}, at: 2026-03-02T09:00Z", "AC5024")]
    [InlineData("expect: {level: urgent}, when: 1 day", "AC5005")]
    [InlineData("expect: {level: urgent, interval: [urgent]}", "AC5007")]
    [InlineData("expect: {level: urgent, interval: [emergency, urgent]}", "AC5053")]
    [InlineData("expect: {level: contact, interval: [urgent, emergency]}", "AC5053")]
    [InlineData("expect: {level: urgent, interval: [urgent, emergency], settled: yes}", "AC5053")]
    [InlineData("expect: {level: urgent, fires: [cord], silent: [cord]}", "AC5053")]
    [InlineData("expect: {level: urgent, settled: maybe}", "AC5007")]
    public void A_wrong_case_is_refused(string fields, string code) => Assert.Equal([code], Errors(fields).Select(e => e.Split(' ')[1]));

    [Fact]
    public void Errors_of_the_episode_stand_at_their_place() =>
        Assert.Equal(
            ["3:33 AC5012"],
            EpisodeTexts.Cases("cases:\n- name: a\n  episode: {procedures: [{kind: spinl}], checkIns: [{at: 1 day}]}\n  expect: {level: urgent}").Errors);

    [Fact]
    public void Names_are_unique_and_other_cases_are_still_read()
    {
        var one = $"- {{name: a, {Person}, expect: {{level: urgent}}}}\n";
        var (cases, errors, _) = EpisodeTexts.Cases("cases:\n" + one + one + one.Replace("name: a", "name: b", StringComparison.Ordinal));
        Assert.Equal(["3:10 AC5051"], errors);
        Assert.Equal(["a", "b"], cases.Select(c => c.Name));
        Assert.Equal(["2:10 AC5054"], EpisodeTexts.Cases("cases:\n" + one.Replace("name: a", "name: 'a b'", StringComparison.Ordinal)).Errors);
    }

    [Theory]
    [InlineData("{strongest: do not, cautions: [with-rash]}", "with-rash")]
    [InlineData("{strongest: do not, cautions: {with-rash: do not}}", "with-rash as do not")]
    [InlineData("{strongest: none}", "")]
    public void Cautions_are_named_alone_or_with_what_they_are_told_as(string expect, string cautions)
    {
        var (screenings, errors) = Screenings(expect);
        Assert.Empty(errors);
        Assert.Equal(cautions, string.Join(", ", Assert.Single(screenings).Cautions.Select(c => c.As is { } kind ? $"{c.Caution.Name} as {kind.Name()}" : c.Caution.Name)));
    }

    [Theory]
    [InlineData("{strongest: do not, cautions: [with-rash, on-scar]}", "")]
    [InlineData("{strongest: do not, cautions: {with-rash: do not, on-scar: ask first}}", "")]
    [InlineData("{strongest: do not, cautions: {with-rash: do not, on-scar: not there}}", "on-scar counts as ask first, not as not there")]
    [InlineData("{strongest: do not, cautions: {with-rash: do not}}", "on-scar counts as well")]
    public void What_a_caution_is_told_as_is_compared_where_the_case_says_it(string expect, string difference) =>
        Assert.Equal(difference, string.Join("; ", Assert.Single(Screenings(expect).Screenings).Differences(Sample.Article)));

    [Theory]
    [InlineData("{strongest: do not, cautions: {with-rush: do not}}", "AC5052")]
    [InlineData("{strongest: do not, cautions: {with-rash: dont}}", "AC5052")]
    [InlineData("{strongest: do not, cautions: {with-rash: [do not]}}", "AC5007")]
    [InlineData("{strongest: do not, cautions: {with-rash: }}", "AC5008")]
    [InlineData("{strongest: do not, cautions: with-rash}", "AC5007")]
    [InlineData("{strongest: do not, cautions: [[with-rash]]}", "AC5007")]
    [InlineData("{strongest: do not, cautions: [with-rash, with-rash]}", "AC5004")]
    [InlineData("{strongest: adapt, cautions: {with-rash: do not}}", "AC5053")]
    [InlineData("{strongest: none, cautions: {with-rash: do not}}", "AC5053")]
    [InlineData("{strongest: do not, cautions: {with-rash: adapt}}", "AC5053")]
    public void A_wrong_expectation_before_a_procedure_is_refused(string expect, string code) => Assert.Equal([code], Screenings(expect).Errors);
}
