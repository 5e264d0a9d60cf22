using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Asking;

/// <summary>
/// One sitting with a person: what was known before, the pages answered so far, and the page that comes next. Immutable: every answer gives a new sitting, so that going back costs
/// nothing and nothing is lost. Two are equal if they began alike and the same was answered.
/// </summary>
public sealed class Sitting : IEquatable<Sitting>
{
    private readonly Interviewer _interviewer;
    private readonly Episode _start;
    private readonly Lazy<Snapshot> _snapshot;
    private readonly Lazy<ImmutableArray<Question>> _page;

    internal Sitting(Interviewer interviewer, Episode start, Moment now, ImmutableArray<AnsweredPage> answered)
    {
        _interviewer = interviewer;
        _start = start;
        Now = now;
        Answered = answered;
        Episode = answered.SelectMany(p => p.Replies).Aggregate(start, With);
        _snapshot = new(() => interviewer.Reduction.At(Episode, now));
        _page = new(() => interviewer.Interview.NextPage(Snapshot));
    }

    /// <summary>The moment of the sitting.</summary>
    public Moment Now { get; }

    /// <summary>The episode with everything answered so far; its last check-in is this sitting.</summary>
    public Episode Episode { get; }

    /// <summary>The pages answered so far, in order.</summary>
    public ImmutableArray<AnsweredPage> Answered { get; }

    /// <summary>The person as rules see them now.</summary>
    public Snapshot Snapshot => _snapshot.Value;

    /// <summary>The questions of the next page; empty where asking is over.</summary>
    public ImmutableArray<Question> Page => _page.Value;

    /// <summary>Whether asking is over.</summary>
    public bool IsOver => Page.IsEmpty;

    /// <summary>
    /// About how many pages are left, the next one counted: those whose questions could still matter. Answers often close several at once, and some open another.
    /// </summary>
    public int Progress => _interviewer.Interview.PagesLeft(Snapshot);

    /// <summary>The levels that are still possible.</summary>
    public LevelInterval Interval => _interviewer.Evaluator.Judge(Snapshot).Interval;

    /// <summary>The most urgent rule that some questions are asked for; null where none hangs on them now.</summary>
    public Rule? Because(IReadOnlyCollection<Question> questions) => _interviewer.Interview.Because(Snapshot, questions);

    /// <summary>The answer to a question as it stands in the episode; unanswered where it was not given in this sitting or, of the person and procedures, before.</summary>
    public Answer AnswerTo(Question question) => question switch
    {
        { Fact: null, Occurrence: { } index } => Procedure(Episode, index).Began is { IsKnown: true } began ? Values.Answer.Of(Now.Since(began.Moment).Minutes) : new(Procedure(Episode, index).Began.State, 0),
        { Fact: { } fact, Occurrence: { } index } => Procedure(Episode, index).Details[fact.Index],
        { Fact: { AboutPerson: true } fact } => Episode.Person[fact.Index],
        _ => Episode.CheckIns[^1].Answers[question.Fact!.Index],
    };

    /// <summary>The sitting after one more page.</summary>
    /// <param name="replies">The answers to <see cref="Page"/>, or to some of it: the rest is asked again.</param>
    /// <exception cref="ArgumentException">There is no answer, or one to a question that is not on the page.</exception>
    public Sitting Answer(params IEnumerable<Reply> replies)
    {
        var page = new AnsweredPage([.. replies]);
        if (page.Replies.IsEmpty || page.Replies.Any(r => !Page.Contains(r.Question)))
            throw new ArgumentException("Only the questions of the page can be answered.", nameof(replies));
        return new Sitting(_interviewer, _start, Now, Answered.Add(page));
    }

    /// <summary>The sitting after one more answer.</summary>
    /// <param name="question">A question of <see cref="Page"/>.</param>
    /// <param name="answer">The answer.</param>
    public Sitting Answer(Question question, Answer answer) => Answer(new Reply(question, answer));

    /// <summary>The sitting before the last page was answered; this one where none was.</summary>
    public Sitting Back() => Answered.IsEmpty ? this : new Sitting(_interviewer, _start, Now, Answered.RemoveAt(Answered.Length - 1));

    /// <summary>
    /// The sitting with another answer to a question answered before. All other answers stay, but for those to questions that would not be asked any more, because of their
    /// <c>only if</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The question was not answered in this sitting.</exception>
    public Sitting Change(Question question, Answer answer)
    {
        if (!Answered.Any(p => p.Replies.Any(r => r.Question == question)))
            throw new ArgumentException("The question was not answered in this sitting.", nameof(question));
        return Keeping(r => r.Question == question ? r with { Answer = answer } : r).WithoutWhatIsNotAsked();
    }

    /// <inheritdoc/>
    public bool Equals(Sitting? other) =>
        other is not null && other._interviewer == _interviewer && other._start == _start && other.Now == Now && other.Answered.SequenceEqual(Answered);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sitting);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Now, Answered.Length);

    // What is dropped may have been what another question was asked for, so this goes on until nothing is.
    private Sitting WithoutWhatIsNotAsked()
    {
        var sitting = this;
        while (true)
        {
            var snapshot = sitting.Snapshot;
            var kept = sitting.Keeping(r => Interview.IsAskable(r.Question, snapshot) ? r : (Reply?)null);
            if (kept.Equals(sitting))
                return sitting;
            sitting = kept;
        }
    }

    private Sitting Keeping(Func<Reply, Reply?> keep)
    {
        var pages = Answered.Select(p => new AnsweredPage([.. p.Replies.Select(keep).OfType<Reply>()])).Where(p => !p.Replies.IsEmpty);
        return new Sitting(_interviewer, _start, Now, [.. pages]);
    }

    internal Episode With(Episode episode, Reply reply)
    {
        var answer = reply.Answer;
        switch (reply.Question)
        {
            case { Fact: null, Occurrence: { } index }:
                var began = answer.State == AnswerState.Answered ? When.At(Now with { Minutes = Now.Minutes - answer.Value }) : new When(answer.State, default);
                return WithProcedure(episode, index, p => p with { Began = began });
            case { Fact: { } fact, Occurrence: { } index }:
                return WithProcedure(episode, index, p => p with { Details = p.Details.SetItem(fact.Index, answer) });
            case { Fact: { AboutPerson: true } fact }:
                return episode with { Person = episode.Person.SetItem(fact.Index, answer) };
            default:
                var checkIn = episode.CheckIns[^1];
                var answered = checkIn with { Answers = checkIn.Answers.SetItem(reply.Question.Fact!.Index, answer) };
                return episode with { CheckIns = episode.CheckIns.SetItem(episode.CheckIns.Length - 1, answered) };
        }
    }

    // The procedures of a snapshot are those of the episode that had begun by then.
    private int IndexOf(Episode episode, int occurrence) =>
        Enumerable.Range(0, episode.Procedures.Length).Where(i => SnapshotReduction.HasBegun(episode.Procedures[i], Now)).ElementAt(occurrence);

    private PastProcedure Procedure(Episode episode, int occurrence) => episode.Procedures[IndexOf(episode, occurrence)];

    private Episode WithProcedure(Episode episode, int occurrence, Func<PastProcedure, PastProcedure> change)
    {
        var index = IndexOf(episode, occurrence);
        return episode with { Procedures = episode.Procedures.SetItem(index, change(episode.Procedures[index])) };
    }
}
