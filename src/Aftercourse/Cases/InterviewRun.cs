using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>An interview that was held.</summary>
/// <param name="Pages">How many pages were asked until the level was settled.</param>
/// <param name="Level">The level that the person was told.</param>
/// <param name="Episode">What was asked and answered.</param>
public sealed record HeldInterview(int Pages, Level Level, Episode Episode);

/// <summary>Holds interviews with the person of a case, who answers as the case says and is not sure of what it leaves out.</summary>
public sealed class InterviewRun(CompiledArticle article, IEvaluator evaluator)
{
    private static readonly Duration Day = new(24 * 60);

    private readonly Interviewer _interviewer = new(article, evaluator);
    private readonly SnapshotReduction _reduction = new(article);
    private readonly Fact? _lasted = article.WithRole(DiaryRole.Lasted);

    /// <summary>The first interview: only what was done, and when, is known before.</summary>
    public HeldInterview First(Case person)
    {
        var procedures = person.Episode.Procedures.Select(p => p with { Details = [.. p.Details.Select(_ => Answer.Unanswered)] });
        return Hold(_interviewer.Begin([.. procedures], person.At), _reduction.At(person.Episode, person.At));
    }

    /// <summary>
    /// A later check-in. Where the case has several, the earlier ones are answered as written, and the last is asked; otherwise the person comes back a day after the first interview, in which they
    /// answered only what was asked, and answers as before.
    /// </summary>
    public HeldInterview Later(Case person)
    {
        var known = _reduction.At(person.Episode, person.At);
        var earlier = person.Episode.CheckIns.Where(c => c.At < person.Episode.Last && c.At < person.At).ToImmutableArray();
        if (!earlier.IsEmpty)
            return Hold(_interviewer.Begin(person.Episode with { CheckIns = earlier }, person.At), known);
        return Hold(_interviewer.Begin(First(person).Episode, person.At.Plus(Day)), ADayLater(known));
    }

    private HeldInterview Hold(Sitting sitting, Snapshot known)
    {
        // Each page answers all of its questions, so the loop ends.
        while (!sitting.IsOver)
            sitting = sitting.Answer(sitting.Page.Select(q => new Reply(q, AnswerTo(known, q))));
        return new HeldInterview(sitting.Answered.Length, evaluator.Judge(sitting.Snapshot).Told, sitting.Episode);
    }

    private static Answer AnswerTo(Snapshot known, Question question)
    {
        var occurrence = question.Occurrence is { } index ? known.Occurrences[index] : null;
        var answer = question.Fact is not { } fact ? occurrence!.SinceStart : occurrence is not null ? occurrence.Details[fact.Index] : known.Answers[fact.Index];
        return answer.State == AnswerState.Unanswered ? Answer.Unsure : answer with { UnsureOptions = answer.UnsureOptions | answer.OpenOptions, OpenOptions = 0 };
    }

    // The pain goes on, so it has lasted a day longer.
    private Snapshot ADayLater(Snapshot known) => _lasted is { Type: DurationType type } lasted && known.Answers[lasted.Index] is { State: AnswerState.Answered } minutes
        ? known with { Answers = known.Answers.SetItem(lasted.Index, Answer.Of(Math.Min(minutes.Value + Day.Minutes, type.Maximum.Minutes))) }
        : known;
}
