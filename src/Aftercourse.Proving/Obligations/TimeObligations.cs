using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Families 5 and 6: pain that stays too long is not expected, and no reassurance is for ever.</summary>
internal static class TimeObligations
{
    // A course without `begins within` takes in pain from before: of the months before a birth, or of the nerve that an operation freed. A year is more than any of these.
    private const int Lasting = 365 * 24 * 60;

    public static IEnumerable<Obligation> Persistence(Grounds grounds)
    {
        var (article, pool) = (grounds.Article, grounds.Pool);
        if (article.WithRole(DiaryRole.Strength) is not { Type: NumberType } strengthFact)
            yield break;
        var strength = grounds.Patient.Facts[strengthFact.Index];
        var hurts = pool.And(strength.Answered, pool.AtLeast(strength.Number!, null, 1));

        yield return new()
        {
            Family = Family.Persistence,
            Name = "persistence/procedures",
            Says = "Nobody whose pain is still there when every course of pain is over is told `expected`.",
            WantsPatient = false,
            Statement = new(() => pool.And(hurts, grounds.Rules.IsTold(Level.Expected), Each(grounds, (slot, gone) => pool.And(slot.Start.Known(pool), pool.AtLeast(slot.Start.Minutes, null, gone))))),
            Patient = grounds.Patient,
            Replay = w => grounds.Told(w.Person) == Level.Expected && w.Person.Answers[strengthFact.Index].Value > 0
                && w.Person.Occurrences.All(o => Courses(article, o.Procedure).All(c => o.SinceStart.Value >= Gone(c))),
        };

        if (article.WithRole(DiaryRole.Lasted) is not { } lastedFact)
            yield break;
        var lasted = grounds.Patient.Facts[lastedFact.Index];
        // The answer stops at the limit of the fact.
        var limit = ((DurationType)lastedFact.Type).Maximum.Minutes;
        var least = Math.Min(Lasting, limit);
        yield return new()
        {
            Family = Family.Persistence,
            Name = "persistence/pain",
            Says = "Nobody whose pain has lasted for a year, and as long as every course of pain allows, is told `expected`.",
            WantsPatient = false,
            Statement = new(() => pool.And(
                hurts, grounds.Rules.IsTold(Level.Expected), lasted.Answered, pool.AtLeast(lasted.Number!, null, least), Each(grounds, (_, gone) => pool.AtLeast(lasted.Number!, null, Math.Min(gone, limit))))),
            Patient = grounds.Patient,
            Replay = w => grounds.Told(w.Person) == Level.Expected && w.Person.Answers[strengthFact.Index].Value > 0 && w.Person.Answers[lastedFact.Index].Value >= least
                && w.Person.Occurrences.All(o => Courses(article, o.Procedure).All(c => w.Person.Answers[lastedFact.Index].Value >= Math.Min(Gone(c), limit))),
        };
    }

    public static IEnumerable<Obligation> Ends(Grounds grounds)
    {
        var later = grounds.Patient.InTheFarFuture();
        var rules = new PatientEncoding(later);
        foreach (var course in grounds.Article.Courses)
        {
            yield return new()
            {
                Family = Family.ReassuranceEnds,
                Name = $"ends/{course.Name}",
                Says = $"Nobody is told `expected` because of the course `{course}` for as long as they live.",
                WantsPatient = false,
                Statement = new(() => grounds.Pool.And(rules.IsTold(Level.Expected), rules.Rule(course, Step.Yes, End.Told))),
                Patient = later,
                Replay = w => grounds.Told(w.Person) == Level.Expected && grounds.Truths(w.Person)[course.Index].IsYes,
                Rules = [course],
            };
        }
    }

    /// <summary>A person at the end of all time: the same answers, a hundred years less a minute after everything.</summary>
    public static Snapshot InTheFarFuture(CompiledArticle article, Snapshot person)
    {
        static Answer Old(Answer time) => time.State == AnswerState.Answered ? Answer.Of(Duration.Longest.Minutes - 1) : time;
        var answers = article.WithRole(DiaryRole.Lasted) is { } lasted ? person.Answers.SetItem(lasted.Index, Old(person.Answers[lasted.Index])) : person.Answers;
        return new Snapshot(answers, [.. person.Occurrences.Select(o => o with { SinceStart = Old(o.SinceStart), SinceEnd = Old(o.SinceEnd) })]);
    }

    // For each procedure the person had and each course of pain that it may have.
    private static Formula Each(Grounds grounds, Func<SlotVariables, int, Formula> holds) => grounds.Pool.And(
        from slot in grounds.Patient.Slots
        from procedure in grounds.Article.Procedures
        from course in Courses(grounds.Article, procedure)
        select grounds.Pool.Implies(slot.Kinds[procedure.Index], holds(slot, Gone(course))));

    private static IEnumerable<Course> Courses(CompiledArticle article, Procedure procedure) => article.Courses
        .Where(c => c.ExpectsPain)
        .Where(c => c.After!.Procedures.IsEmpty || c.After.Procedures.Any(p => p.Is(procedure) || procedure.Is(p)));

    // The end of the last step in which pain is expected.
    private static int Gone(Course course) => course.Steps.Last(s => s.Strength > 0).Until.Minutes;
}
