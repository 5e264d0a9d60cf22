using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>An episode at a moment, reduced to what rules can see (language reference, 4.5). One instance serves one article and any number of episodes.</summary>
public sealed class SnapshotReduction(CompiledArticle article)
{
    private readonly AlarmingAnswers _alarming = new(article);
    private readonly Diary _diary = new(article);
    private readonly Fact? _lasted = article.WithRole(DiaryRole.Lasted);

    /// <summary>The snapshot at the last check-in.</summary>
    public Snapshot AtLast(Episode episode) => At(episode, episode.Last);

    /// <summary>
    /// The snapshot at a moment: the answers of the latest check-in at or before it, what earlier ones add, and the procedures begun by then. Before the first
    /// check-in only what is known of the person is answered.
    /// </summary>
    public Snapshot At(Episode episode, Moment moment)
    {
        // The newest first: the diary is read backwards.
        var checkIns = episode.CheckIns.Where(c => c.At <= moment).Reverse().ToImmutableArray();
        var procedures = episode.Procedures.Where(p => HasBegun(p, moment)).ToImmutableArray();
        var sinceStart = procedures.Select(p => Since(p.Began, moment)).ToImmutableArray();

        var answers = new Answer[article.Facts.Length];
        foreach (var f in article.Facts)
            answers[f.Index] = f.AboutPerson ? episode.Person[f.Index] : Answered(f, checkIns);
        // Unlimited minutes: the range of the fact must not move the beginning of the pain.
        var lasted = _lasted is null ? default : _diary.Lasted(_lasted, checkIns, moment);
        if (_lasted is { Type: DurationType type } fact)
            answers[fact.Index] = lasted.State == AnswerState.Answered ? Answer.Of((int)Math.Min(lasted.Minutes, type.Maximum.Minutes)) : new(lasted.State, 0);

        var sessions = Sessions(procedures);
        return new Snapshot(
            ImmutableCollectionsMarshal.AsImmutableArray(answers),
            [
                .. procedures.Select((p, i) => new Occurrence(
                    p.Procedure, sinceStart[i], Since(p.Ended ?? p.Began, moment), Onset(p.Began, moment, lasted), sessions[i], p.Details)),
            ]);
    }

    /// <summary>Whether a procedure counts at a moment: not where it is known to begin later.</summary>
    internal static bool HasBegun(PastProcedure procedure, Moment moment) => !procedure.Began.IsKnown || procedure.Began.Moment <= moment;

    private Answer Answered(Fact fact, ImmutableArray<CheckIn> checkIns)
    {
        if (checkIns.IsEmpty)
            return Answer.Unanswered;

        if (fact.Role == DiaryRole.Worst)
            return _diary.Worst(fact, checkIns);
        var now = checkIns[0].Answers[fact.Index];
        var drawn = _diary.Draw(fact, checkIns);
        if (drawn.State == AnswerState.Answered)
            return Wins(fact, now, drawn) ? now : drawn;
        return fact.Type is AnyOfType any ? CarriedOptions(fact, any, checkIns) : Carried(fact, now, checkIns);
    }

    // What the person answers now wins, unless the diary's value can fire an alarm and the answer cannot.
    private bool Wins(Fact fact, Answer now, Answer drawn) =>
        now.State != AnswerState.Unanswered && (!_alarming.CanFire(fact, drawn.Value) || (now.State == AnswerState.Answered && _alarming.CanFire(fact, now.Value)));

    private Answer Carried(Fact fact, Answer now, ImmutableArray<CheckIn> checkIns)
    {
        if (now.State != AnswerState.Unanswered || fact.Type is not (YesNoType or OneOfType))
            return now;

        // Only the answer given last counts: a "no" after a "yes" ends it.
        var before = LastAnswer(fact, checkIns);
        return before.State == AnswerState.Answered && !(fact.Type is YesNoType && before.Value == 0) && _alarming.CanFire(fact, before.Value)
            ? before
            : Answer.Unanswered;
    }

    private static Answer LastAnswer(Fact fact, ImmutableArray<CheckIn> checkIns)
    {
        foreach (var checkIn in checkIns)
        {
            if (checkIn.Answers[fact.Index] is { State: not AnswerState.Unanswered } answer)
                return answer;
        }

        return Answer.Unanswered;
    }

    private Answer CarriedOptions(Fact fact, AnyOfType type, ImmutableArray<CheckIn> checkIns)
    {
        var now = checkIns[0].Answers[fact.Index];
        if (now.IsComplete || now.State == AnswerState.Unsure)
            return now;

        var open = now.State == AnswerState.Unanswered ? AnswerReading.EveryOption(type) : now.OpenOptions;
        var ticked = 0;
        foreach (var option in type.Options)
        {
            var bit = 1 << option.Index;
            if ((open & bit) != 0 && _alarming.Ticking(fact, option)
                && checkIns.Select(c => c.Answers[fact.Index].Includes(option.Index)).FirstOrDefault(t => t != Truth.Unanswered, Truth.No).IsYes)
                ticked |= bit;
        }

        return ticked == 0 ? now : new Answer(AnswerState.Answered, now.Value | ticked, now.UnsureOptions, open & ~ticked);
    }

    private static Answer Since(When when, Moment moment) =>
        when.IsKnown ? Answer.Of(moment.Since(when.Moment).Minutes) : new(when.State, 0);

    private static Answer Onset(When began, Moment moment, (AnswerState State, long Minutes) lasted)
    {
        // One doubt is enough: no answer to the other question would remove it.
        if (began.State == AnswerState.Unsure || lasted.State == AnswerState.Unsure)
            return Answer.Unsure;
        return began.IsKnown && lasted.State == AnswerState.Answered
            ? Answer.Of(Limited(moment.Minutes - began.Moment.Minutes - lasted.Minutes))
            : Answer.Unanswered;
    }

    // Sessions of one kind follow one another; one whose time is not known comes last, and one with a number of its own sets the count.
    private static int[] Sessions(ImmutableArray<PastProcedure> procedures)
    {
        var sessions = new int[procedures.Length];
        var counts = new Dictionary<Procedure, int>();
        foreach (var i in Enumerable.Range(0, procedures.Length).OrderBy(i => procedures[i].Began.IsKnown ? procedures[i].Began.Moment.Minutes : long.MaxValue))
        {
            var root = procedures[i].Procedure.Root;
            counts[root] = sessions[i] = procedures[i].Session ?? counts.GetValueOrDefault(root) + 1;
        }

        return sessions;
    }

    private static int Limited(long minutes) => (int)Math.Clamp(minutes, -Duration.Longest.Minutes, Duration.Longest.Minutes);
}
