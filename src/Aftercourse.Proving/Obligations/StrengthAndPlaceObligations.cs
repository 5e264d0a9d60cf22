using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>
/// Family 4: neither how strong a pain is nor where it is felt makes the difference to <c>urgent</c> where every sign is answered no; and less pain, down to the least there is,
/// or pain elsewhere, never silences an alarm. No pain at all is another thing than less pain: much of what is asked then falls away.
/// </summary>
internal static class StrengthAndPlaceObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds)
    {
        var strengths = grounds.Article.Facts.Where(f => f is { Role: DiaryRole.Strength or DiaryRole.Worst, Type: NumberType }).ToArray();
        var places = grounds.Article.Facts.Where(f => f is { Role: DiaryRole.Place, Type: AnyOfType }).ToArray();
        foreach (var (facts, name, what) in new[] { (strengths, "strength", "How strong the pain is"), (places, "place", "Where the pain is felt") })
        {
            if (facts.Length == 0)
                continue;
            var other = grounds.Patient.Varying(facts.Contains);
            var rules = new PatientEncoding(other, grounds.Rules, facts.Contains);
            yield return Alone(grounds, other, rules, facts, name, what);
            foreach (var alarm in grounds.Article.Alarms.Where(a => a.Condition.Everything().Any(c => c.Asked() is { } f && facts.Contains(f))))
                yield return Keeps(grounds, other, rules, facts, name, alarm);
        }
    }

    private static Obligation Alone(Grounds grounds, Patient other, PatientEncoding rules, Fact[] facts, string name, string what) => new()
    {
        Family = Family.StrengthAndPlace,
        Name = $"{name}/alone",
        Says = $"{what} never makes the difference to `urgent` or more by itself, where every sign is answered no.",
        WantsPatient = false,
        Formula = grounds.Pool.And(
            Quiet(grounds), Hurts(grounds.Pool, grounds.Patient, facts), Hurts(grounds.Pool, other, facts),
            grounds.Pool.Not(grounds.Rules.Told(Level.Urgent)), rules.Told(Level.Urgent)),
        Patient = grounds.Patient,
        Other = other,
        Replay = w => grounds.Told(w.Person) < Level.Urgent && grounds.Told(w.Other) >= Level.Urgent,
    };

    private static Obligation Keeps(Grounds grounds, Patient other, PatientEncoding rules, Fact[] facts, string name, Alarm alarm)
    {
        var pool = grounds.Pool;
        var silenced = pool.Or(new[] { Step.Unsure, Step.Yes }.Select(s => pool.And(grounds.Rules.Rule(alarm, s, End.Told), pool.Not(rules.Rule(alarm, s, End.Told)))));
        var less = facts.Where(f => f.Type is NumberType).Select(f => pool.AtLeast(grounds.Patient.Facts[f.Index].Number!, other.Facts[f.Index].Number!, 0));
        return new()
        {
            Family = Family.StrengthAndPlace,
            Name = $"{name}/{alarm.Name}",
            Says = name == "strength" ? $"Less pain, as long as there is some, never silences the alarm `{alarm}`." : $"Pain in another place never silences the alarm `{alarm}`.",
            WantsPatient = false,
            Formula = pool.And([silenced, Hurts(pool, grounds.Patient, facts), Hurts(pool, other, facts), .. less]),
            Patient = grounds.Patient,
            Other = other,
            Replay = w => grounds.Truths(w.Person)[alarm.Index] is var before && grounds.Truths(w.Other)[alarm.Index] is var after
                && ((before.IsAtLeastUnsure && !after.IsAtLeastUnsure) || (before.IsYes && !after.IsYes)),
            Rules = [alarm],
        };
    }

    // The pain is there, and the answers that vary are known: some strength, some place.
    private static Formula Hurts(FormulaPool pool, Patient patient, Fact[] facts)
    {
        var now = patient.Article.WithRole(DiaryRole.Strength);
        return pool.And(facts.Append(now).OfType<Fact>().Distinct().Select(f => patient.Facts[f.Index]).Select(f => f.Fact.Type switch
        {
            NumberType number => pool.And(f.Answered, pool.AtLeast(f.Number!, null, Math.Max(number.Minimum, number.Decimals switch { 1 => 10, 2 => 100, 3 => 1000, _ => 1 }))),
            _ => pool.And([pool.Or(f.Values), .. f.Unsures.Select(pool.Not)]),
        }));
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
