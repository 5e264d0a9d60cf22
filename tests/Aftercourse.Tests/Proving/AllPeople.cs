using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// All people that a tiny article can tell apart: every answer and "not sure" to every question, every procedure with every kind of it, as many as a patient of the prover has, and every time from zero to a
/// minute beyond the last that a rule names. What nobody asked about may be left open where that is meant.
/// </summary>
internal static class AllPeople
{
    /// <summary>Everybody who has answered everything.</summary>
    public static IEnumerable<Snapshot> Of(CompiledArticle article) =>
        from lasted in article.WithRole(DiaryRole.Lasted) is null ? [null] : Lasted(article)
        let occurrences = Occurrences(article, lasted).ToArray()
        from answers in Product(article.Facts.Select(f => f.Role == DiaryRole.Lasted ? [lasted!.Value.Answer] : Answers(f)))
        from had in Multisets(occurrences, Patient.SlotsFor(article))
        select new Snapshot(answers, had);

    /// <summary>Everybody before a procedure, who may have left any question open.</summary>
    public static IEnumerable<Snapshot> Before(CompiledArticle article) =>
        Product(article.Facts.Select(f => Answers(f).Append(Answer.Unanswered).ToArray())).Select(answers => new Snapshot(answers, []));

    /// <summary>Everybody whom somebody can turn out to be once what they were not sure of, or left open, is known.</summary>
    public static IEnumerable<Snapshot> Completing(CompiledArticle article, Snapshot person)
    {
        var lastedFact = article.WithRole(DiaryRole.Lasted);
        var minutes = Minutes(article);
        Answer[] Known(Fact fact, Answer answer) => answer.State == AnswerState.Answered && answer.UnsureOptions == 0 ? [answer] : [.. Answers(fact).Where(a => Completes(answer, a))];
        return
            from answers in Product(article.Facts.Select(f => f == lastedFact ? [person.Answers[f.Index]] : Known(f, person.Answers[f.Index])))
            from lasted in lastedFact is null || person.Answers[lastedFact.Index].State == AnswerState.Answered ? [((Answer, int)?)null] : Lasted(article).Where(l => l!.Value.Answer.State == AnswerState.Answered)
            from had in Product(person.Occurrences.Select(o => (
                from kind in article.Procedures.Where(p => p.Is(o.Procedure))
                from start in o.SinceStart.State == AnswerState.Answered ? [o.SinceStart] : minutes.Select(Answer.Of)
                from end in o.SinceEnd.State == AnswerState.Answered ? [o.SinceEnd] : minutes.Select(Answer.Of)
                where end.Value <= start.Value
                from details in Product(article.Details.Select(d => Known(d, o.Details[d.Index])))
                let onset = o.Onset.State == AnswerState.Answered ? o.Onset : Onset(article, start, lasted ?? Length(article, person))
                select new Occurrence(kind, start, end, onset, o.Session, details)).ToArray()))
            select new Snapshot(lasted is { } length ? answers.SetItem(lastedFact!.Index, length.Item1) : answers, had);
    }

    // An answer to any of is completed option by option.
    private static bool Completes(Answer open, Answer answer) => answer.State == AnswerState.Answered && answer.UnsureOptions == 0
        && (open.State != AnswerState.Answered || (open.Value & ~open.UnsureOptions) == (answer.Value & ~open.UnsureOptions));

    private static (Answer Answer, int Minutes)? Length(CompiledArticle article, Snapshot person) =>
        article.WithRole(DiaryRole.Lasted) is { } lasted ? (person.Answers[lasted.Index], person.Answers[lasted.Index].Value) : null;

    // Each minute that a rule names, the one on either side, and none at all: between these no rule can tell two times apart.
    private static int[] Minutes(CompiledArticle article) =>
    [
        .. article.Rules.SelectMany(r => r.Condition.Everything()).OfType<TimeTest>().Select(t => t.Minutes).Append(1).SelectMany(m => new[] { m - 1, m, m + 1 })
            .Append(0).Where(m => m >= 0 && m <= Duration.Longest.Minutes).Distinct().Order(),
    ];

    // The answer stops at the limit of the fact; the pain may have lasted longer.
    private static IEnumerable<(Answer Answer, int Minutes)?> Lasted(CompiledArticle article)
    {
        var limit = ((DurationType)article.WithRole(DiaryRole.Lasted)!.Type).Maximum.Minutes;
        return [.. Enumerable.Range(0, limit + 3).Select(m => ((Answer, int)?)(Answer.Of(Math.Min(m, limit)), m)), (Answer.Unsure, 0)];
    }

    private static Answer Onset(CompiledArticle article, Answer start, (Answer Answer, int Minutes)? lasted) =>
        lasted is { } length ? SnapshotReading.Onset(start, length.Answer.State, length.Minutes) : Answer.Unanswered;

    private static IEnumerable<Occurrence> Occurrences(CompiledArticle article, (Answer Answer, int Minutes)? lasted)
    {
        Answer[] times = [.. Minutes(article).Select(Answer.Of), Answer.Unsure];
        return
            from kind in article.Procedures
            from start in times
            from end in times
            where start.State != AnswerState.Answered || end.State != AnswerState.Answered || end.Value <= start.Value
            from session in Enumerable.Range(1, Patient.Sessions(article))
            from details in Product(article.Details.Select(Answers))
            select new Occurrence(kind, start, end, Onset(article, start, lasted), session, details);
    }

    private static Answer[] Answers(Fact fact) => fact.Type switch
    {
        NumberType number => [.. Enumerable.Range(number.Minimum, number.Maximum - number.Minimum + 1).Select(Answer.Of), Answer.Unsure],
        OneOfType one => [.. Enumerable.Range(0, one.Options.Length).Select(Answer.Of), Answer.Unsure],
        // Each option is no, yes or not sure.
        AnyOfType any => [.. from chosen in Enumerable.Range(0, 1 << any.Options.Length) from unsure in Enumerable.Range(0, 1 << any.Options.Length) where (chosen & unsure) == 0 select new Answer(AnswerState.Answered, chosen, unsure)],
        _ => [Answer.No, Answer.Yes, Answer.Unsure],
    };

    private static IEnumerable<ImmutableArray<T>> Product<T>(IEnumerable<T[]> choices) =>
        choices.Aggregate((IEnumerable<ImmutableArray<T>>)[[]], (all, next) => all.SelectMany(_ => next, (made, choice) => made.Add(choice)));

    // In what order somebody had their procedures does not matter.
    private static IEnumerable<ImmutableArray<T>> Multisets<T>(T[] items, int most, int from = 0)
    {
        yield return [];
        if (most == 0)
            yield break;
        for (var i = from; i < items.Length; i++)
        {
            foreach (var rest in Multisets(items, most - 1, i))
                yield return [items[i], .. rest];
        }
    }
}
