using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Assessing;

/// <summary>Snapshot to assessment: the level, and everything that explains it.</summary>
public sealed class Assessor
{
    private readonly IEvaluator _evaluator;
    private readonly Interview _interview;
    private readonly Changes _changes;
    private readonly ImmutableArray<Alarm> _watched;

    /// <summary>Prepares for one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="evaluator">Its rules.</param>
    public Assessor(CompiledArticle article, IEvaluator evaluator)
        : this(new Interviewer(article, evaluator))
    {
    }

    /// <summary>Prepares for the article of an interviewer: both share what they know of its rules.</summary>
    public Assessor(Interviewer interviewer)
    {
        Article = interviewer.Article;
        _evaluator = interviewer.Evaluator;
        _interview = interviewer.Interview;
        _changes = new Changes(Article, _evaluator, _interview);
        _watched = [.. Article.Alarms.Where(a => a.Watch is not null).OrderByDescending(a => a.Level)];
    }

    /// <summary>The article it assesses with.</summary>
    public CompiledArticle Article { get; }

    /// <summary>Assesses a person.</summary>
    /// <param name="snapshot">The person.</param>
    /// <param name="withChanges">Whether to work out what would change the answer, which takes longer than all else.</param>
    public Assessment Assess(Snapshot snapshot, bool withChanges = true)
    {
        var truths = new Truth[Article.Rules.Length];
        _evaluator.Evaluate(snapshot, truths);
        var verdict = Verdict.From(Article, truths);
        var settled = verdict.Interval.IsSettled;
        var (later, holds) = settled ? _changes.ByTime(snapshot, verdict.Told) : default;
        var fits = CourseFit.All(Article, snapshot);
        var explaining = CourseFit.Explaining(fits, snapshot, Article.WithRole(DiaryRole.Place));
        var unknown = _interview.Unknown(snapshot, AnswerState.Unanswered, truths);
        return new Assessment
        {
            Article = Article,
            Level = verdict.Told,
            Interval = verdict.Interval,
            Reasons = Reasons(snapshot, truths, verdict, fits, explaining),
            Courses = [.. explaining.Select(f => f.Course)],
            HoldsMinutes = holds,
            Unknown = [.. unknown, .. _interview.Unknown(snapshot, AnswerState.Unsure, truths).Except(unknown)],
            Next = unknown.FirstOrDefault(),
            Changes = settled && withChanges ? _changes.Of(snapshot, verdict.Told, later) : [],
            Causes = [.. Article.Causes.Where(c => truths[c.Index].IsYes)],
            Advice = [.. Article.Advice.Where(a => truths[a.Index].IsYes && (a.At.IsEmpty || a.At.Contains(verdict.Told)))],
            Watch = Watch(snapshot, truths),
        };
    }

    private ImmutableArray<Reason> Reasons(Snapshot snapshot, Truth[] truths, Verdict verdict, IReadOnlyList<CourseFit> fits, IReadOnlyList<CourseFit> explaining)
    {
        var reasons = new List<Reason>();
        foreach (var alarm in Article.Alarms)
        {
            var truth = truths[alarm.Index];
            if (truth.IsYes)
                reasons.Add(new Reason(ReasonKind.Alarm, alarm, alarm.Level, alarm.Say?.Value ?? alarm.Title.Value, alarm.Claim));
            else if (truth.IsAtLeastUnsure || (truth.IsFixed && !truth.IsNo))
                reasons.Add(new Reason(ReasonKind.Unsure, alarm, alarm.Unsure, $"You are not sure about a sign that would matter: {alarm.Title}.", alarm.Claim));
        }

        var explained = Verdict.Explained(Article, truths);
        if (explained.IsYes)
            reasons.AddRange(explaining.Select(f => Expected(f.Course)));
        else if (verdict.Told == Level.Contact)
            reasons.Add(Unexplained(fits, snapshot));

        return [.. reasons.OrderByDescending(r => r.Level).ThenBy(r => r.Kind)];
    }

    private static Reason Expected(Course course) =>
        new(ReasonKind.Course, course, Level.Expected, course.Say?.Value ?? $"This fits what is expected: {course.Title}.", course.Claim);

    private Reason Unexplained(IReadOnlyList<CourseFit> fits, Snapshot snapshot)
    {
        var text = Article.Text(Level.Contact);
        // A course of no pain is left by every pain, and that says nothing.
        var hurts = Article.WithRole(DiaryRole.Strength) is { } strength && snapshot.Answers[strength.Index] is { State: AnswerState.Answered, Value: > 0 };
        var left = fits.Where(f => !hurts || f.Course.ExpectsPain).ToArray();
        // Who might still be explained is told so; otherwise where the pain left a course.
        if ((fits.FirstOrDefault(f => !f.Truth.IsNo) ?? left.FirstOrDefault(f => f.Departure is not Departure.Unknown) ?? left.FirstOrDefault()) is not { } nearest)
            return new Reason(ReasonKind.Unexplained, null, Level.Contact, "No expected course is known for what was done, so the pain needs to be looked at.", text.Claim);

        var say = nearest.Departure switch
        {
            Departure.Outlasted => $"The pain has lasted longer than expected ({nearest.Course.Title}: gone by {nearest.Course.Gone}).",
            Departure.TooStrong => $"The pain is stronger than expected by now ({nearest.Course.Title}).",
            Departure.Elsewhere => $"The pain is not only where it would be expected ({nearest.Course.Title}).",
            Departure.BeganOutside => $"The pain did not begin when it would be expected to ({nearest.Course.Title}).",
            Departure.NotForYou => $"What is expected for others does not hold for you ({nearest.Course.Title}).",
            _ => $"Too little is known to say that this is expected ({nearest.Course.Title}).",
        };
        return new Reason(ReasonKind.Unexplained, nearest.Course, Level.Contact, say, text.Claim ?? nearest.Course.Claim);
    }

    // Alarms that would still count for what was done, now or later, whatever the answers: the safety net.
    private ImmutableArray<Alarm> Watch(Snapshot snapshot, Truth[] truths)
    {
        var watch = ImmutableArray.CreateBuilder<Alarm>();
        foreach (var alarm in _watched)
        {
            if (!truths[alarm.Index].IsYes && IsStillAwake(alarm, snapshot))
                watch.Add(alarm);
        }

        return watch.ToImmutable();
    }

    private static bool IsStillAwake(Alarm alarm, Snapshot snapshot)
    {
        if (alarm.After is not { } after)
            return true;
        foreach (var occurrence in snapshot.Occurrences)
        {
            var since = occurrence.SinceEnd;
            if ((after.To is not { } to || since.State != AnswerState.Answered || since.Value <= to.Minutes) && !Interpreter.Kind(after.Procedures, occurrence.Procedure).IsNo)
                return true;
        }

        return false;
    }
}
