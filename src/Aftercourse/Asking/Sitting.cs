using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
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
    private readonly Lazy<ImmutableArray<Question>> _page, _carried;

    internal Sitting(Interviewer interviewer, Episode start, Moment now, ImmutableArray<AnsweredPage> answered)
    {
        _interviewer = interviewer;
        _start = start;
        Now = now;
        Answered = answered;
        Episode = With(start, answered.SelectMany(p => p.Replies));
        _snapshot = new(() => interviewer.Reduction.At(Episode, now));
        _page = new(() => interviewer.Interview.NextPage(ToAsk(), WasAsked));
        // Without an earlier check-in there is nothing to carry.
        _carried = new(() => Episode.CheckIns.Length == 1 ? [] : [.. interviewer.Article.Facts.Where(IsCarried).Select(f => new Question(f, null))]);
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

    /// <summary>
    /// Signs that an earlier check-in said yes to and this one has not been asked about: they count until somebody says that they are gone, so they are worth showing first ("Last time you said
    /// yes to these. Which are still so?"). They are not on <see cref="Page"/>, and may be answered at any time.
    /// </summary>
    public ImmutableArray<Question> Carried => _carried.Value;

    /// <summary>Whether asking is over.</summary>
    public bool IsOver => Page.IsEmpty;

    /// <summary>
    /// About how many pages are left, the next one counted: those whose questions could still matter. Answers often close several at once, and some open another.
    /// </summary>
    public int Progress => _interviewer.Interview.PagesLeft(ToAsk(), WasAsked);

    /// <summary>The levels that are still possible.</summary>
    public LevelInterval Interval => _interviewer.Evaluator.Judge(ToAsk()).Interval;

    /// <summary>How many alarms of each level may still decide, least urgent level first: what the answers have ruled out is not among them.</summary>
    public ImmutableArray<int> AlarmsLeft
    {
        get
        {
            var truths = new Truth[_interviewer.Article.Rules.Length];
            _interviewer.Evaluator.Evaluate(ToAsk(), truths);
            return Verdict.AlarmsLeft(_interviewer.Article, truths);
        }
    }

    /// <summary>Whether an earlier check-in asked a fact: the person has seen the question before.</summary>
    public bool WasAsked(Fact fact) => !fact.IsDetail && Episode.CheckIns.SkipLast(1).Any(c => !IsOpen(c, fact));

    /// <summary>What the latest earlier check-in that was asked a fact answered to it; unanswered where none was.</summary>
    public Answer LastTime(Fact fact) => Episode.CheckIns.SkipLast(1).LastOrDefault(c => !IsOpen(c, fact)) is { } checkIn ? checkIn.Answers[fact.Index] : Values.Answer.Unanswered;

    /// <summary>The most urgent rule that some questions are asked for; null where none hangs on them now.</summary>
    public Rule? Because(IReadOnlyCollection<Question> questions) => _interviewer.Interview.Because(ToAsk(), questions);

    /// <summary>The answer to a question as it stands in the episode; unanswered where it was not given in this sitting or, of the person and procedures, before.</summary>
    public Answer AnswerTo(Question question) => question switch
    {
        { Fact: null, Occurrence: { } index } => Procedure(Episode, index).Began is { IsKnown: true } began ? Values.Answer.Of(Now.Since(began.Moment).Minutes) : new(Procedure(Episode, index).Began.State, 0),
        { Fact: { } fact, Occurrence: { } index } => Procedure(Episode, index).Details[fact.Index],
        { Fact: { AboutPerson: true } fact } => Episode.Person[fact.Index],
        _ => Episode.CheckIns[^1].Answers[question.Fact!.Index],
    };

    /// <summary>The sitting after one more page.</summary>
    /// <param name="replies">The answers to <see cref="Page"/> or <see cref="Carried"/>, or to some of them: the rest is asked again.</param>
    /// <exception cref="ArgumentException">There is no answer, or one to a question that is not asked.</exception>
    public Sitting Answer(params IEnumerable<Reply> replies)
    {
        var page = new AnsweredPage([.. replies]);
        if (page.Replies.IsEmpty || page.Replies.Any(r => !Page.Contains(r.Question) && !Carried.Contains(r.Question)))
            throw new ArgumentException("Only questions that are asked can be answered.", nameof(replies));
        return new Sitting(_interviewer, _start, Now, Answered.Add(page));
    }

    /// <summary>The sitting after one more answer.</summary>
    /// <param name="question">A question of <see cref="Page"/>.</param>
    /// <param name="answer">The answer.</param>
    public Sitting Answer(Question question, Answer answer) => Answer(new Reply(question, answer));

    /// <summary>The sitting before the last page was answered; this one where none was.</summary>
    public Sitting Back() => Answered.IsEmpty ? this : new Sitting(_interviewer, _start, Now, Answered.RemoveAt(Answered.Length - 1));

    /// <summary>The sitting before any page was answered.</summary>
    public Sitting Beginning() => new(_interviewer, _start, Now, []);

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

    // What an earlier check-in adds may be the least that is so today, and then settles nothing before it was asked. The strengths recorded are the least that the worst can have been. Which
    // way the pain went last time says nothing of today: that is drawn from the strength now, or asked.
    private Snapshot ToAsk()
    {
        var answers = Snapshot.Answers;
        if (_interviewer.Worst is { } worst && IsOpen(Episode.CheckIns[^1], worst) && Episode.CheckIns.All(c => c.Answers[worst.Index].State != AnswerState.Answered))
            answers = answers.SetItem(worst.Index, Values.Answer.Unanswered);
        if (_interviewer.Trend is { } trend && IsOpen(Episode.CheckIns[^1], trend) && !IsDrawn)
            answers = answers.SetItem(trend.Index, Values.Answer.Unanswered);
        return Snapshot with { Answers = answers };
    }

    // The way of the pain takes two strengths, one of them now.
    private bool IsDrawn => _interviewer.Strength is { } strength && !IsOpen(Episode.CheckIns[^1], strength) && Episode.CheckIns.Count(c => !IsOpen(c, strength)) > 1;

    private static bool IsOpen(CheckIn checkIn, Fact fact) => checkIn.Answers[fact.Index].State == AnswerState.Unanswered;

    private bool IsCarried(Fact fact) => fact is { Type: YesNoType, AboutPerson: false, Role: DiaryRole.None }
        && IsOpen(Episode.CheckIns[^1], fact)
        && Snapshot.Answers[fact.Index] == Values.Answer.Yes;

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

    // All at once: each page would otherwise copy all answers once for each of its questions.
    internal Episode With(Episode episode, IEnumerable<Reply> replies)
    {
        var checkIn = episode.CheckIns[^1];
        Answer[]? person = null, answers = null;
        foreach (var (question, answer) in replies)
        {
            switch (question)
            {
                case { Fact: null, Occurrence: { } index }:
                    var began = answer.State == AnswerState.Answered ? When.At(Now with { Minutes = Now.Minutes - answer.Value }) : new When(answer.State, default);
                    episode = WithProcedure(episode, index, p => p with { Began = began });
                    break;
                case { Fact: { } fact, Occurrence: { } index }:
                    episode = WithProcedure(episode, index, p => p with { Details = p.Details.SetItem(fact.Index, answer) });
                    break;
                case { Fact: { AboutPerson: true } fact }:
                    (person ??= [.. episode.Person])[fact.Index] = answer;
                    break;
                default:
                    (answers ??= [.. checkIn.Answers])[question.Fact!.Index] = answer;
                    break;
            }
        }

        if (person is not null)
            episode = episode with { Person = ImmutableCollectionsMarshal.AsImmutableArray(person) };
        return answers is null ? episode
            : episode with { CheckIns = episode.CheckIns.SetItem(episode.CheckIns.Length - 1, checkIn with { Answers = ImmutableCollectionsMarshal.AsImmutableArray(answers) }) };
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
