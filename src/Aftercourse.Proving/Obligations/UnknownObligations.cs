using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Family 3: if answers in place of "not sure" could fire an alarm that is urgent or more, the person is not told <c>expected</c>.</summary>
internal static class UnknownObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds)
    {
        var completed = grounds.Patient.Another();
        var rules = new PatientEncoding(completed);
        var completes = new Lazy<Formula>(() => Completes(grounds.Pool, grounds.Patient, completed));
        foreach (var alarm in grounds.Article.Alarms.Where(a => a.Level >= Level.Urgent))
        {
            yield return new()
            {
                Family = Family.UnknownNeverReassures,
                Name = $"unknown/{alarm.Name}",
                Says = $"Nobody is told `expected` for whom answers still missing could fire the alarm `{alarm}`.",
                WantsPatient = false,
                Statement = new(() => grounds.Pool.And(completes.Value, grounds.Rules.IsTold(Level.Expected), rules.Contributes(alarm, Level.Urgent, End.Told))),
                Patient = grounds.Patient,
                Other = completed,
                // Every connective and test says no of "not sure" only where it says no of all that may stand in its place (Kleene's truth tables, and unsure of a broader kind). So a rule that
                // can still be yes is at least unsure now, and an alarm counts for that at least `contact`.
                IsStructural = alarm.Unsure >= Level.Contact,
                Replay = w => grounds.Told(w.Person) == Level.Expected && Verdict.Contribution(alarm, grounds.Truths(w.Other)[alarm.Index]) >= Level.Urgent,
                Rules = [alarm],
            };
        }

        foreach (var obligation in ScreeningObligations.Unknown(grounds))
            yield return obligation;
    }

    /// <summary>What is known stays as it is; what is not may become anything.</summary>
    public static Formula Completes(FormulaPool pool, Patient person, Patient completed) => pool.And(
    [
        .. person.Facts.Select((f, i) => Completes(pool, f, completed.Facts[i])),
        .. person.Slots.SelectMany((s, i) => Completes(pool, person, s, completed.Slots[i])),
    ]);

    private static IEnumerable<Formula> Completes(FormulaPool pool, Patient person, SlotVariables slot, SlotVariables completed)
    {
        yield return pool.Same(slot.Present, completed.Present);
        foreach (var procedure in person.Article.Procedures)
        {
            // A procedure known broadly may turn out to be any of its kinds.
            var kinds = person.Article.Procedures.Where(k => k.Is(procedure)).Select(k => completed.Kinds[k.Index]);
            yield return pool.Implies(slot.Kinds[procedure.Index], pool.Or(kinds));
        }

        foreach (var (time, other) in new[] { (slot.Start, completed.Start), (slot.End, completed.End) })
            yield return pool.Implies(other.Unsure, time.Unsure);
        foreach (var detail in slot.Details)
            yield return Completes(pool, detail, completed.Details[detail.Fact.Index]);
    }

    private static Formula Completes(FormulaPool pool, FactVariables fact, FactVariables completed)
    {
        if (fact.Number is not null)
        {
            var isKnown = pool.Implies(completed.Unsures[0], pool.Or(fact.Unsures[0], fact.Unanswered));
            // The two share the number, but not the worst strength: what is not known for sure may turn out to be more.
            return fact.Fact.Role != DiaryRole.Worst
                ? isKnown
                : pool.And(
                    isKnown,
                    pool.Or(fact.Unanswered, pool.AtLeast(completed.Number!, fact.Number, 0)),
                    pool.Implies(fact.Answered, pool.AtLeast(fact.Number, completed.Number, 0)));
        }

        return pool.And(fact.Values.Select((value, i) =>
        {
            var unsure = fact.Fact.Type is AnyOfType ? i : 0;
            return pool.Or(fact.Unanswered, fact.Unsures[unsure], pool.And(pool.Not(completed.Unsures[unsure]), pool.Same(value, completed.Values[i])));
        }));
    }
}
