using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Asking;

/// <summary>
/// Chooses the next question: one whose answer can still change the interval, emergencies first, and among those the one that on average settles most of what is open. Asking is
/// over when the level is settled; "I am not sure" is an answer and is not asked again.
/// </summary>
public sealed class Interview(CompiledArticle article, IEvaluator evaluator)
{
    private readonly OpenQuestions _open = new(article);
    private readonly AlternativeAnswers _alternatives = new(article);

    /// <summary>The next question, or null where the level is settled or nothing can be asked.</summary>
    public Question? Next(Snapshot snapshot) => Unknown(snapshot, AnswerState.Unanswered).FirstOrDefault();

    /// <summary>The questions of the next page: the next one, and with it all others of its group that could still matter. Empty where asking is over.</summary>
    public ImmutableArray<Question> NextPage(Snapshot snapshot)
    {
        var unknown = Unknown(snapshot, AnswerState.Unanswered);
        return unknown is [{ Fact.Group: { } group }, ..] ? [.. unknown.Where(q => q.Fact?.Group == group)] : [.. unknown.Take(1)];
    }

    /// <summary>
    /// Everything of the given state that could still change the interval, in the order in which it should be asked. Empty where the level is settled.
    /// </summary>
    public ImmutableArray<Question> Unknown(Snapshot snapshot, AnswerState state)
    {
        var truths = new Truth[article.Rules.Length];
        evaluator.Evaluate(snapshot, truths);
        return Unknown(snapshot, state, truths);
    }

    /// <summary>The same, where the truth of each rule is known already.</summary>
    internal ImmutableArray<Question> Unknown(Snapshot snapshot, AnswerState state, Truth[] truths)
    {
        var verdict = Verdict.From(article, truths);
        if (state == AnswerState.Unanswered && verdict.Interval.IsSettled)
            return [];

        var explained = Verdict.Explained(article, truths);
        var asked = new List<Question>();
        foreach (var rules in OpenRules(truths, verdict, explained, state).GroupBy(r => r.Reach).OrderByDescending(g => g.Key))
        {
            var questions = rules
                .SelectMany(r => _open.Of(r.Rule, snapshot, explained, state))
                .Distinct()
                .Where(q => !asked.Contains(q) && IsAskable(q, snapshot))
                .ToArray();
            asked.AddRange(state == AnswerState.Unanswered ? InOrder(questions, snapshot, [.. rules.Select(r => r.Rule)], truths) : questions);
        }

        return [.. asked];
    }

    // Questions of one group are asked on one page, so a group counts with all that its questions settle together.
    private IEnumerable<Question> InOrder(IEnumerable<Question> questions, Snapshot snapshot, IReadOnlyList<Rule> open, Truth[] truths) => questions
        .Select(q => (Question: q, Settles: Settles(q, snapshot, open, truths)))
        .GroupBy(q => (object?)q.Question.Fact?.Group ?? q.Question)
        .OrderByDescending(page => page.Sum(q => (long)q.Settles))
        .SelectMany(page => page.OrderByDescending(q => q.Settles))
        .Select(q => q.Question);

    // The rules whose truth could still move an end of the interval, with the level each could give.
    private IEnumerable<(Rule Rule, Level Reach)> OpenRules(Truth[] truths, Verdict verdict, Truth explained, AnswerState state)
    {
        foreach (var alarm in article.Alarms)
        {
            var truth = truths[alarm.Index];
            var reach = Verdict.Contribution(alarm, truth.High);
            var isOpen = state == AnswerState.Unsure ? truth.CanBeYes || truth.IsAtLeastUnsure : !truth.IsFixed;
            if (isOpen && !truth.IsYes && (reach > verdict.Interval.Low || state == AnswerState.Unsure))
                yield return (alarm, reach);
        }

        if (verdict.Interval.Low == Level.Expected && !explained.IsYes)
        {
            foreach (var course in article.Courses.Where(c => !truths[c.Index].IsFixed || state == AnswerState.Unsure))
                yield return (course, Level.Expected);
        }
    }

    // A question with `only if` waits until its condition is answered.
    private static bool IsAskable(Question question, Snapshot snapshot)
    {
        if (question.Fact?.OnlyIf is not { } onlyIf)
            return true;
        var truth = Interpreter.Evaluate(onlyIf, new Scene(snapshot, null, Truth.No, 0));
        return truth.IsFixed && !truth.IsNo;
    }

    /// <summary>How many of the open rules an answer settles: the mean over the answers, as thousandths.</summary>
    private int Settles(Question question, Snapshot snapshot, IReadOnlyList<Rule> open, Truth[] truths)
    {
        if (question.Fact is null)
            return int.MaxValue;

        var answers = _alternatives.For(question.Fact);
        var settled = 0;
        var after = new Truth[truths.Length];
        foreach (var answer in answers)
        {
            evaluator.Evaluate(With(snapshot, question, answer), after);
            settled += open.Count(r => !truths[r.Index].IsFixed && after[r.Index].IsFixed);
        }

        return 1000 * settled / Math.Max(1, answers.Length);
    }

    /// <summary>The snapshot with one more answer.</summary>
    public static Snapshot With(Snapshot snapshot, Question question, Answer answer)
    {
        var fact = question.Fact!;
        if (question.Occurrence is not { } index)
            return snapshot with { Answers = snapshot.Answers.SetItem(fact.Index, answer) };
        var occurrence = snapshot.Occurrences[index];
        return snapshot with
        {
            Occurrences = snapshot.Occurrences.SetItem(index, occurrence with { Details = occurrence.Details.SetItem(fact.Index, answer) }),
        };
    }
}
