using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Structure;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>
/// Family 4: neither how strong a pain is nor where it is felt makes the difference to <c>urgent</c> where every sign is answered no, a pain that has left its course being a sign too. And less
/// pain, down to the least there is, or pain in a further place, never silences an alarm; where an alarm names a strength or a place itself, it may cost one level and no more
/// (docs/decisions/0007-what-is-proved.md). No pain at all is another thing than less pain: much of what is asked then falls away.
/// </summary>
internal static class StrengthAndPlaceObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds)
    {
        var strengths = grounds.Article.Facts.Where(f => f is { Role: DiaryRole.Strength or DiaryRole.Worst, Type: NumberType }).ToArray();
        if (strengths.Length > 0)
        {
            var weaker = new Variation(grounds, strengths);
            yield return Alone(weaker, "strength", "How strong the pain is");
            foreach (var alarm in weaker.Alarms)
                yield return Weaker(weaker, alarm);
        }

        var places = grounds.Article.Facts.Where(f => f is { Role: DiaryRole.Place, Type: AnyOfType }).ToArray();
        if (places.Length > 0)
        {
            var elsewhere = new Variation(grounds, places);
            yield return Alone(elsewhere, "place", "Where the pain is felt");
            foreach (var alarm in elsewhere.Alarms)
            {
                yield return Further(elsewhere, alarm);
                if (alarm.Level == Level.Emergency && Names(elsewhere, alarm))
                    yield return Elsewhere(elsewhere, alarm);
            }
        }
    }

    private static Obligation Alone(Variation varied, string name, string what)
    {
        var (grounds, pool) = (varied.Grounds, varied.Grounds.Pool);
        return new()
        {
            Family = Family.StrengthAndPlace,
            Name = $"{name}/alone",
            Says = $"{what} never makes the difference to `urgent` or more by itself, where every sign is answered no and the pain has not left its course.",
            WantsPatient = false,
            Statement = new(() =>
            {
                var before = new PatientEncoding(grounds.Patient, alwaysExplained: true);
                var after = new PatientEncoding(varied.Other, before, varied.Contains, alwaysExplained: true);
                return pool.And(Quiet(grounds), varied.Hurts, pool.Not(before.Alarmed(Level.Urgent)), after.Alarmed(Level.Urgent));
            }),
            Patient = grounds.Patient,
            Other = varied.Other,
            Replay = w => grounds.AlarmedInsideCourse(w.Person) < Level.Urgent && grounds.AlarmedInsideCourse(w.Other) >= Level.Urgent,
        };
    }

    private static Obligation Weaker(Variation varied, Alarm alarm)
    {
        var (grounds, pool) = (varied.Grounds, varied.Grounds.Pool);
        var direction = new Directions(grounds.Article, t => t is NumberTest number && varied.Contains(number.Fact) ? WhenWeaker(number) : Direction.None, keepsExplained: true).Of(alarm.Condition);
        var names = direction.HasFlag(Direction.Down);
        // Pain that has left its course is a sign of its own: alarms that ask for it are compared where it stays.
        var asksExplained = alarm.Condition.Everything().Any(c => c is ExplainedTest);
        return new()
        {
            Family = Family.StrengthAndPlace,
            Name = $"strength/{alarm.Name}",
            Says = names ? $"Less pain, as long as there is some, costs the alarm `{alarm}` one level at most."
                : $"Less pain, as long as there is some, never silences the alarm `{alarm}`.",
            WantsPatient = false,
            Statement = new(() => pool.And(
            [
                varied.Silenced(alarm), varied.Hurts, asksExplained ? grounds.Rules.ExplainsAs(varied.Rules) : pool.True, names ? varied.CostsMore(alarm) : pool.True,
                .. varied.Facts.Select(f => pool.AtLeast(grounds.Patient.Facts[f.Index].Number!, varied.Other.Facts[f.Index].Number!, 0)),
            ])),
            Patient = grounds.Patient,
            Other = varied.Other,
            IsStructural = !names,
            Replay = w => varied.IsSilenced(alarm, w) && (!asksExplained || grounds.Explained(w.Person) == grounds.Explained(w.Other)) && (!names || varied.CostsMore(alarm, w)),
            Rules = [alarm],
        };
    }

    // Each place is a tick like any other sign: one more of them silences nothing.
    private static Obligation Further(Variation varied, Alarm alarm)
    {
        var (grounds, pool) = (varied.Grounds, varied.Grounds.Pool);
        return new()
        {
            Family = Family.StrengthAndPlace,
            Name = $"place/{alarm.Name}",
            Says = $"Pain in a further place never silences the alarm `{alarm}`.",
            WantsPatient = false,
            Statement = new(() => pool.And(
            [
                varied.Silenced(alarm), varied.Hurts,
                .. varied.Facts.SelectMany(f => grounds.Patient.Facts[f.Index].Values.Zip(varied.Other.Facts[f.Index].Values, pool.Implies)),
            ])),
            Patient = grounds.Patient,
            Other = varied.Other,
            IsStructural = !WhenFurther(varied, keepsExplained: false).Of(alarm.Condition).HasFlag(Direction.Down),
            Replay = w => varied.IsSilenced(alarm, w) && varied.Facts.All(f => (w.Person.Answers[f.Index].Value & ~w.Other!.Answers[f.Index].Value) == 0),
            Rules = [alarm],
        };
    }

    private static Obligation Elsewhere(Variation varied, Alarm alarm)
    {
        var (grounds, pool) = (varied.Grounds, varied.Grounds.Pool);
        return new()
        {
            Family = Family.StrengthAndPlace,
            Name = $"place/{alarm.Name}/elsewhere",
            Says = $"Pain in another place costs the alarm `{alarm}` one level at most.",
            WantsPatient = false,
            Statement = new(() => pool.And(varied.Silenced(alarm), varied.Hurts, grounds.Rules.ExplainsAs(varied.Rules), varied.CostsMore(alarm))),
            Patient = grounds.Patient,
            Other = varied.Other,
            Replay = w => varied.IsSilenced(alarm, w) && grounds.Explained(w.Person) == grounds.Explained(w.Other) && varied.CostsMore(alarm, w),
            Rules = [alarm],
        };
    }

    private static bool Names(Variation varied, Alarm alarm) => WhenFurther(varied, keepsExplained: true).Of(alarm.Condition).HasFlag(Direction.Up);

    private static Directions WhenFurther(Variation varied, bool keepsExplained) =>
        new(varied.Grounds.Article, t => t is IncludesTest includes && varied.Contains(includes.Fact) ? Direction.Up : Direction.None, keepsExplained);

    // As long as there is some pain, tests that only ask whether there is any stay as they are.
    private static Direction WhenWeaker(NumberTest test)
    {
        var least = Variation.Least((NumberType)test.Fact.Type);
        return test.Comparison switch
        {
            Comparison.AtLeast => test.Constant <= least ? Direction.None : Direction.Down,
            Comparison.More => test.Constant < least ? Direction.None : Direction.Down,
            Comparison.Less => test.Constant <= least ? Direction.None : Direction.Up,
            Comparison.AtMost => test.Constant < least ? Direction.None : Direction.Up,
            _ => test.Constant < least ? Direction.None : Direction.Up | Direction.Down,
        };
    }

    // Every yes/no question no, no option ticked, no choice that raises an alarm.
    private static Formula Quiet(Grounds grounds)
    {
        var pool = grounds.Pool;
        var findings = new AlarmFindings(grounds.Article);
        var parts = new List<Formula>();
        foreach (var fact in grounds.Patient.Facts.Concat(grounds.Patient.Slots.SelectMany(s => s.Details)).Where(f => f.Fact.Role != DiaryRole.Place))
        {
            parts.AddRange(fact.Unsures.Where(_ => fact.Number is null).Select(pool.Not));
            parts.AddRange(fact.Fact.Type is OneOfType
                ? fact.Fact.Options.Where(o => findings.Contains(fact.Fact, o)).Select(o => pool.Not(fact.Values[o.Index]))
                : fact.Values.Select(pool.Not));
        }

        return pool.And(parts);
    }
}
