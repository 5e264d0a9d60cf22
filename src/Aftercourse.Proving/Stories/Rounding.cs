using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Proving.Stories;

/// <summary>Makes the times of a story round, as long as the interpreter finds it still true.</summary>
internal static class Rounding
{
    // As people say them: a day first, then days, weeks and months, then hours.
    private static readonly int[] Round =
    [
        .. new[] { 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 42, 60, 90, 120, 180, 200, 365, 400, 730, 1100, 1825, 3650, 7300, 30000 }.Select(d => d * 24 * 60),
        .. new[] { 12, 6, 4, 3, 2, 1, 20, 30, 36 }.Select(h => h * 60),
        .. new[] { 8, 15, 31, 35, 43, 100 }.Select(d => d * 24 * 60),
        0,
    ];

    public static Witness Of(Obligation obligation, Witness witness, Func<Witness, bool> isTrue)
    {
        var lasted = obligation.Patient.Article.WithRole(DiaryRole.Lasted);
        return obligation.Patient.IsFarFuture ? witness : Of(witness, lasted, lasted, isTrue);
    }

    /// <summary>The same for two persons of articles that number their facts differently.</summary>
    public static Witness Of(Witness witness, Fact? lasted, Fact? otherLasted, Func<Witness, bool> isTrue)
    {
        for (var i = 0; i < witness.Person.Occurrences.Length; i++)
        {
            // Over at once, where that tells the same story.
            if (First((s, l, m) => With(s, i, m, m, l)))
                continue;
            First((s, l, m) => With(s, i, m, null, l));
            First((s, l, m) => With(s, i, null, m, l));
        }

        First((s, l, m) => l is null ? s : Lasting(s, l, m));
        return witness;

        bool First(Func<Snapshot, Fact?, int, Snapshot> change)
        {
            foreach (var minutes in Round)
            {
                var rounded = witness with
                {
                    Person = change(witness.Person, lasted, minutes),
                    Other = witness.Other is null ? null : change(witness.Other, otherLasted, minutes),
                };
                if (IsPossible(rounded.Person) && (rounded.Other is null || IsPossible(rounded.Other)) && isTrue(rounded))
                {
                    witness = rounded;
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsPossible(Snapshot person) => person.Occurrences.All(o =>
        o.SinceStart.State != AnswerState.Answered || o.SinceEnd.State != AnswerState.Answered || o.SinceStart.Value >= o.SinceEnd.Value);

    private static Snapshot With(Snapshot person, int index, int? start, int? end, Fact? lasted)
    {
        if (index >= person.Occurrences.Length)
            return person;
        var occurrence = person.Occurrences[index];
        if (start is { } minutes && occurrence.SinceStart.State == AnswerState.Answered)
        {
            // The pain began when it began: its onset moves with the start.
            var onset = occurrence.Onset.State == AnswerState.Answered && lasted is not null
                ? SnapshotReading.Onset(Answer.Of(minutes), AnswerState.Answered, occurrence.SinceStart.Value - occurrence.Onset.Value)
                : occurrence.Onset;
            occurrence = occurrence with { SinceStart = Answer.Of(minutes), Onset = onset };
        }

        if (end is { } ended && occurrence.SinceEnd.State == AnswerState.Answered)
            occurrence = occurrence with { SinceEnd = Answer.Of(ended) };
        return person with { Occurrences = person.Occurrences.SetItem(index, occurrence) };
    }

    private static Snapshot Lasting(Snapshot person, Fact lasted, int minutes)
    {
        if (person.Answers[lasted.Index].State != AnswerState.Answered || minutes > ((DurationType)lasted.Type).Maximum.Minutes)
            return person;
        return new Snapshot(
            person.Answers.SetItem(lasted.Index, Answer.Of(minutes)),
            [.. person.Occurrences.Select(o => o with { Onset = SnapshotReading.Onset(o.SinceStart, AnswerState.Answered, minutes) })]);
    }
}
