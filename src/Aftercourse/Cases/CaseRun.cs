using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>What came out of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Assessment">The assessment of its person.</param>
/// <param name="Truths">The truth of each rule, by its index.</param>
/// <param name="Decisive">The rules without which the level would be another.</param>
/// <param name="Differences">What is not as expected, one sentence each; empty where the case holds.</param>
public sealed record CaseResult(
    Case Case, Assessment Assessment, ImmutableArray<Truth> Truths, ImmutableArray<Rule> Decisive, ImmutableArray<string> Differences)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool Holds => Differences.IsEmpty;
}

/// <summary>Runs cases: assesses each person and compares with what must come out. A broken promise of the article breaks a case as well.</summary>
public sealed class CaseRun(CompiledArticle article, IEvaluator evaluator)
{
    private readonly Assessor _assessor = new(article, evaluator);
    private readonly SnapshotReduction _reduction = new(article);

    /// <summary>Runs one case.</summary>
    public CaseResult Run(Case person)
    {
        var snapshot = _reduction.At(person.Episode, person.At);
        var truths = new Truth[article.Rules.Length];
        evaluator.Evaluate(snapshot, truths);
        var assessment = _assessor.Assess(snapshot);
        var differences = Judged(person.Expectation, Verdict.From(article, truths), truths).Concat(Assessed(person, assessment));
        return new CaseResult(person, assessment, [.. truths], [.. Decisive(truths, assessment.Level)], [.. differences]);
    }

    /// <summary>Whether a case holds, with no more work than that takes.</summary>
    public bool Holds(Case person)
    {
        var snapshot = _reduction.At(person.Episode, person.At);
        var truths = new Truth[article.Rules.Length];
        evaluator.Evaluate(snapshot, truths);
        return !Judged(person.Expectation, Verdict.From(article, truths), truths).Any()
            && (!person.Expectation.AsksForAssessment || !Assessed(person, _assessor.Assess(snapshot, withChanges: false)).Any());
    }

    // What follows from the truth of the rules.
    private IEnumerable<string> Judged(Expectation expected, Verdict verdict, Truth[] truths)
    {
        if (verdict.Told != expected.Level)
            yield return $"the level is {verdict.Told.Name()}, not {expected.Level.Name()}";
        if (expected.Interval is { } interval && verdict.Interval != interval)
            yield return $"the interval is {Show(verdict.Interval)}, not {Show(interval)}";
        if (expected.Settled is { } settled && verdict.Interval.IsSettled != settled)
            yield return settled ? "it is not settled" : "it is settled";

        foreach (var alarm in expected.Fires.Where(a => !truths[a.Index].IsYes))
            yield return $"{alarm} does not fire, it is {truths[alarm.Index]}";
        foreach (var alarm in expected.Silent.Where(a => !truths[a.Index].IsNo))
            yield return $"{alarm} is not silent, it is {truths[alarm.Index]}";
        foreach (var alarm in article.Alarms.Where(a => expected.Exhaustive && truths[a.Index].IsYes && !expected.Fires.Contains(a)))
            yield return $"{alarm} fires as well";
        foreach (var promise in article.Promises.OfType<LevelPromise>().Where(p => truths[p.Index].IsYes && !p.IsKeptBy(verdict.Told)))
            yield return $"the promise \"{promise.Title}\" is broken";
    }

    private static IEnumerable<string> Assessed(Case person, Assessment assessment)
    {
        var expected = person.Expectation;
        if (expected.Course is { } course && !(course.Value is { } wanted ? assessment.Courses.Contains(wanted) : assessment.Courses.IsEmpty))
            yield return $"the course is {(assessment.Courses.IsEmpty ? "none" : string.Join(" with ", assessment.Courses))}, not {course.Value?.Name ?? "none"}";
        if (expected.Next is { } next && assessment.Next?.Name != next.Value && assessment.Next?.Fact?.Group?.Name != next.Value)
            yield return $"the next question is {assessment.Next?.Name ?? "none"}, not {next.Value ?? "none"}";
        if (expected.HoldsUntil is { } until && HoldsUntil(person, assessment) != until)
            yield return $"it holds until {HoldsUntil(person, assessment)?.ToString() ?? "no end"}, not until {until}";

        foreach (var cause in expected.Causes.Where(c => !assessment.Causes.Contains(c)))
            yield return $"the cause {cause} is not named";
        foreach (var advice in expected.Advice.Where(a => !assessment.Advice.Contains(a)))
            yield return $"the advice {advice} is not given";
    }

    private static Moment? HoldsUntil(Case person, Assessment assessment) =>
        assessment.HoldsMinutes is { } minutes ? person.At.Plus(new Duration(minutes)) : null;

    // An alarm decides if no other reaches its level; a course if the level is `expected` by it alone.
    private IEnumerable<Rule> Decisive(Truth[] truths, Level level)
    {
        var reaching = article.Alarms.Where(a => Verdict.Contribution(a, truths[a.Index].WhenUnansweredIsUnsure) == level).ToArray();
        if (level > Level.Contact && reaching.Length == 1)
            return reaching;
        var explaining = article.Courses.Where(c => truths[c.Index].IsYes).ToArray();
        if (level == Level.Contact && explaining.Length > 0 && reaching.Length == 1)
            return reaching;
        return level == Level.Expected && explaining.Length == 1 ? explaining : [];
    }

    private static string Show(LevelInterval interval) => $"{interval.Low.Name()} to {interval.High.Name()}";
}
