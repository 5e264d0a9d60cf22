using System.Collections.Immutable;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Witnesses;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Family 1: no rule is dead, no alarm or course is always overruled, no question is out of reach.</summary>
internal static class AliveObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds)
    {
        foreach (var rule in grounds.Article.Rules)
        {
            yield return Holds(grounds, rule);
            if (rule is Alarm alarm)
                yield return Decides(grounds, alarm);
            else if (rule is Course course)
                yield return Reassures(grounds, course);
            else if (rule is Caution caution)
                yield return ScreeningObligations.Decides(grounds, caution);
            else if (rule is Advice { At.IsEmpty: false } advice)
                yield return IsGiven(grounds, advice);
        }

        foreach (var fact in grounds.Article.Facts.Where(f => f.OnlyIf is not null))
            yield return IsAsked(grounds, fact);
    }

    private static Obligation Holds(Grounds grounds, Rule rule) => new()
    {
        Family = Family.Alive,
        Name = $"alive/{rule.Name}",
        Says = $"Somebody exists for whom the {rule.Kind} `{rule}` holds.",
        WantsPatient = true,
        Statement = new(() => Yes(grounds, rule)),
        Patient = grounds.Patient,
        Sketches = [[Goal.Of(rule)]],
        Replay = w => grounds.Truths(w.Person)[rule.Index].IsYes,
        Rules = [rule],
    };

    private static Obligation Decides(Grounds grounds, Alarm alarm)
    {
        var (pool, rules) = (grounds.Pool, grounds.Rules);
        return new()
        {
            Family = Family.Alive,
            Name = $"alive/{alarm.Name}/decides",
            Says = $"Somebody exists who is told `{alarm.Level.Name()}` because of the alarm `{alarm}` alone.",
            WantsPatient = true,
            // Its own contribution is one; no second alarm gives as much. At `contact` the floor gives as much too, unless a course explains the pain.
            Statement = new(() => pool.And(
                Yes(grounds, alarm),
                pool.AtMostOne([.. grounds.Article.Alarms.Select(a => rules.Contributes(a, alarm.Level, End.Told))]),
                alarm.Level == Level.Contact ? rules.Explained(Step.Yes, End.Told) : pool.True)),
            Patient = grounds.Patient,
            Sketches = alarm.Level == Level.Contact ? Explained(grounds, alarm) : [[Goal.Of(alarm)]],
            Replay = w => grounds.Truths(w.Person) is var truths && truths[alarm.Index].IsYes && grounds.Told(w.Person) == alarm.Level
                && grounds.Article.Alarms.Count(a => Verdict.Contribution(a, truths[a.Index]) >= alarm.Level) == 1
                && (alarm.Level > Level.Contact || Verdict.Explained(grounds.Article, truths).IsYes),
            Rules = [alarm],
            Nearest = new(() => Yes(grounds, alarm)),
        };
    }

    private static Obligation Reassures(Grounds grounds, Course course)
    {
        var (pool, rules) = (grounds.Pool, grounds.Rules);
        return new()
        {
            Family = Family.Alive,
            Name = $"alive/{course.Name}/reassures",
            Says = $"Somebody exists who is told `expected` because of the course `{course}` alone.",
            WantsPatient = true,
            Statement = new(() => pool.And(
                Yes(grounds, course), pool.Not(pool.Or(grounds.Article.Courses.Where(c => c != course).Select(c => Yes(grounds, c)))), rules.IsTold(Level.Expected))),
            Patient = grounds.Patient,
            // With no pain at all, a course of no pain would reassure as well.
            Sketches = grounds.Article.WithRole(DiaryRole.Strength) is { Type: NumberType number } strength
                ? [[new Goal(new NumberTest(strength, Comparison.AtLeast, Variation.Least(number)), -1), Goal.Of(course)], [Goal.Of(course)]]
                : [[Goal.Of(course)]],
            Replay = w => grounds.Truths(w.Person) is var truths && truths[course.Index].IsYes && grounds.Told(w.Person) == Level.Expected
                && !grounds.Article.Courses.Any(c => c != course && truths[c.Index].IsYes),
            Rules = [course],
            Nearest = new(() => Yes(grounds, course)),
        };
    }

    private static Obligation IsGiven(Grounds grounds, Advice advice) => new()
    {
        Family = Family.Alive,
        Name = $"alive/{advice.Name}/given",
        Says = $"Somebody exists who is given the advice `{advice}` at one of its levels.",
        WantsPatient = true,
        Statement = new(() => grounds.Pool.And(Yes(grounds, advice), grounds.Pool.Or(advice.At.Select(grounds.Rules.IsTold)))),
        Patient = grounds.Patient,
        Sketches = advice.At.SelectMany(level => level switch
        {
            Level.Expected => Explained(grounds, advice),
            Level.Contact => [[Goal.Of(advice)]],
            _ => grounds.Article.Alarms.Where(a => a.Level == level).Select(a => ImmutableArray.Create(Goal.Of(advice), Goal.Of(a))),
        }),
        Replay = w => grounds.Truths(w.Person)[advice.Index].IsYes && advice.At.Contains(grounds.Told(w.Person)),
        Rules = [advice],
        Nearest = new(() => Yes(grounds, advice)),
    };

    private static Obligation IsAsked(Grounds grounds, Fact fact) => new()
    {
        Family = Family.Alive,
        Name = $"alive/{fact.Name}/asked",
        Says = $"Somebody exists who is asked the question `{fact}`.",
        WantsPatient = true,
        Statement = new(() => grounds.Rules.Condition(fact.OnlyIf!, null, Step.Yes, End.Told)),
        Patient = grounds.Patient,
        Sketches = [[new Goal(fact.OnlyIf!, -1)]],
        Replay = w => Interpreter.Evaluate(fact.OnlyIf!, new Scene(w.Person, null, Truth.No, 0)).IsYes,
    };

    // Together with each course in turn, of the same procedure and of another one.
    private static IEnumerable<ImmutableArray<Goal>> Explained(Grounds grounds, Rule rule) =>
        from course in grounds.Article.Courses from slot in Enumerable.Range(0, 2) select ImmutableArray.Create(Goal.Of(rule), Goal.Of(course, slot));

    private static Formula Yes(Grounds grounds, Rule rule) => grounds.Rules.Rule(rule, Step.Yes, End.Told);
}
