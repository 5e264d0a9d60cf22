using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Values;

namespace Aftercourse.Proving.Modelling;

/// <summary>A solution to a person whom the engine can assess.</summary>
public static class SnapshotReading
{
    /// <summary>The patient of an assignment.</summary>
    public static Snapshot Read(Patient patient, Assignment assignment)
    {
        var lastedFact = patient.Article.WithRole(DiaryRole.Lasted);
        var lasted = lastedFact is null ? (State: AnswerState.Unanswered, Minutes: 0) : Lasted(patient.Facts[lastedFact.Index], assignment);
        return new Snapshot(
            [.. patient.Facts.Select(f => Answer(f, assignment))],
            [.. patient.Slots.Where(s => assignment.Holds(s.Present)).Select(s => Occurrence(patient.Article, s, lasted, assignment))]);
    }

    /// <summary>The beginning of the pain after the start of a procedure, from when that was and how long the pain has lasted.</summary>
    public static Answer Onset(Answer sinceStart, AnswerState lasted, int minutes) =>
        sinceStart.State == AnswerState.Unsure || lasted == AnswerState.Unsure ? Values.Answer.Unsure
        : sinceStart.State == AnswerState.Answered && lasted == AnswerState.Answered ? Values.Answer.Of(sinceStart.Value - minutes)
        : Values.Answer.Unanswered;

    private static Occurrence Occurrence(CompiledArticle article, SlotVariables slot, (AnswerState State, int Minutes) lasted, Assignment assignment)
    {
        var start = Time(slot.Start, assignment);
        return new Occurrence(
            article.Procedures[slot.Kinds.IndexOf(slot.Kinds.First(k => assignment[k]))], start, Time(slot.End, assignment), Onset(start, lasted.State, lasted.Minutes),
            assignment[slot.Session], [.. slot.Details.Select(d => Answer(d, assignment))]);
    }

    private static Answer Time(TimeVariables time, Assignment assignment) =>
        assignment[time.Unsure] ? Values.Answer.Unsure : assignment.Holds(time.Unanswered) ? Values.Answer.Unanswered : Values.Answer.Of(assignment[time.Minutes]);

    private static (AnswerState State, int Minutes) Lasted(FactVariables fact, Assignment assignment) => (Answer(fact, assignment).State, assignment[fact.Number!]);

    private static Answer Answer(FactVariables fact, Assignment assignment)
    {
        if (assignment.Holds(fact.Unanswered))
            return Values.Answer.Unanswered;
        if (fact.Fact.Type is AnyOfType)
            return new Answer(AnswerState.Answered, Bits(fact.Values, assignment), Bits(fact.Unsures, assignment));
        if (assignment[fact.Unsures[0]])
            return fact.Fact.Role == DiaryRole.Worst ? Values.Answer.AtLeast(assignment[fact.Number!]) : Values.Answer.Unsure;
        return fact.Fact.Type switch
        {
            YesNoType => assignment[fact.Values[0]] ? Values.Answer.Yes : Values.Answer.No,
            OneOfType => Values.Answer.Of(Math.Max(0, fact.Values.ToList().FindIndex(v => assignment[v]))),
            DurationType duration => Values.Answer.Of(Math.Min(duration.Maximum.Minutes, assignment[fact.Number!])),
            _ => Values.Answer.Of(assignment[fact.Number!]),
        };
    }

    private static int Bits(ImmutableArray<Flag> flags, Assignment assignment) =>
        flags.Select((f, i) => assignment[f] ? 1 << i : 0).Aggregate(0, (a, b) => a | b);
}
