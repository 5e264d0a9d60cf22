using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>Holds the interview with the person of a case, who answers as the case says and is not sure of what it leaves out.</summary>
public sealed class InterviewRun(CompiledArticle article, IEvaluator evaluator)
{
    private readonly Interview _interview = new(article, evaluator);
    private readonly SnapshotReduction _reduction = new(article);

    /// <summary>The number of pages that are asked until the level is settled, and the level.</summary>
    public (int Pages, Level Level) Hold(Case person)
    {
        var known = _reduction.At(person.Episode, person.At);
        var snapshot = Forgotten(known);
        var pages = 0;
        while (_interview.NextPage(snapshot) is { IsEmpty: false } page)
        {
            // Each page answers at least one open question, so the loop ends.
            foreach (var question in page)
                snapshot = question.Fact is null ? Dated(snapshot, known, question.Occurrence!.Value) : Interview.With(snapshot, question, AnswerTo(known, question));
            snapshot = WithOnsets(snapshot, known);
            pages++;
        }

        return (pages, evaluator.Judge(snapshot).Told);
    }

    private static Answer AnswerTo(Snapshot known, Question question)
    {
        var fact = question.Fact!;
        var answer = question.Occurrence is { } index ? known.Occurrences[index].Details[fact.Index] : known.Answers[fact.Index];
        return answer.State == AnswerState.Unanswered ? Answer.Unsure : answer with { UnsureOptions = answer.UnsureOptions | answer.OpenOptions, OpenOptions = 0 };
    }

    // What was done and when is known before the interview begins; nothing else is.
    private static Snapshot Forgotten(Snapshot known) => new(
        [.. known.Answers.Select(_ => Answer.Unanswered)],
        [.. known.Occurrences.Select(o => o with { Onset = Answer.Unanswered, Details = [.. o.Details.Select(_ => Answer.Unanswered)] })]);

    private static Snapshot Dated(Snapshot snapshot, Snapshot known, int index)
    {
        var occurrence = known.Occurrences[index];
        var (start, end) = occurrence.SinceStart.State == AnswerState.Answered ? (occurrence.SinceStart, occurrence.SinceEnd) : (Answer.Unsure, Answer.Unsure);
        return snapshot with { Occurrences = snapshot.Occurrences.SetItem(index, snapshot.Occurrences[index] with { SinceStart = start, SinceEnd = end }) };
    }

    // When the pain began follows from the answers, as the reduction works it out.
    private Snapshot WithOnsets(Snapshot snapshot, Snapshot known)
    {
        if (article.WithRole(DiaryRole.Lasted) is not { } lasted || snapshot.Answers[lasted.Index].State == AnswerState.Unanswered)
            return snapshot;
        var onsets = snapshot.Occurrences.Select((o, i) => o with { Onset = known.Occurrences[i].Onset.State == AnswerState.Unanswered ? Answer.Unsure : known.Occurrences[i].Onset });
        return snapshot with { Occurrences = [.. onsets] };
    }
}
