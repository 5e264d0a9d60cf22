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
    private readonly ConditionGraph _graph = new(article);
    private readonly AlternativeAnswers _alternatives = new(article);

    /// <summary>Groups with one heading share a page while it has at most so many questions that the person has not seen before: what can be taken in at once.</summary>
    public const int MostOnAPage = 12;

    /// <summary>The next question, or null where the level is settled or nothing can be asked.</summary>
    public Question? Next(Snapshot snapshot) =>
        Open(snapshot, AnswerState.Unanswered, Truths(snapshot)).FirstOrDefault() is { } first ? InOrder(first)[0] : null;

    /// <summary>
    /// The questions of the next page: the next one, and with it all others of its group that could still matter, then those of groups with the same heading as long as they fit. Within a
    /// group they stand as the article has them. Below a list that was seen before stands how strong the pain is, where that was asked before too. Empty where asking is over.
    /// </summary>
    /// <param name="snapshot">The person.</param>
    /// <param name="wasAsked">Whether an earlier check-in asked a fact.</param>
    public ImmutableArray<Question> NextPage(Snapshot snapshot, Predicate<Fact> wasAsked)
    {
        var open = Open(snapshot, AnswerState.Unanswered, Truths(snapshot)).ToArray();
        if (open is not [var first, ..])
            return [];
        // What comes first is decided among the most urgent; the rest of its page may come from any.
        var order = InOrder(first);
        if (order[0].Fact?.Group is not { } group)
            return [order[0]];

        var page = new List<Question>();
        var alike = order.Concat(open.Skip(1).SelectMany(o => o.Questions))
            .Where(q => q.Fact?.Group?.Title.Value == group.Title.Value)
            .GroupBy(q => q.Fact!.Group!);
        foreach (var questions in alike.Select(g => g.OrderBy(q => g.Key.Facts.IndexOf(q.Fact!)).ToArray()))
        {
            if (page.Count == 0 || page.Concat(questions).Count(q => !wasAsked(q.Fact!)) <= MostOnAPage)
                page.AddRange(questions);
        }

        if (page.Any(q => wasAsked(q.Fact!)))
            page.AddRange(open.SelectMany(o => o.Questions).Where(q => IsStrengthAgain(q, wasAsked)).Take(1));
        return [.. page];
    }

    private static bool IsStrengthAgain(Question question, Predicate<Fact> wasAsked) => question.Fact is { Role: DiaryRole.Strength } strength && wasAsked(strength);

    /// <summary>About how many pages would be needed for everything that could still matter and can be asked now.</summary>
    internal int PagesLeft(Snapshot snapshot, Predicate<Fact> wasAsked)
    {
        var pages = Open(snapshot, AnswerState.Unanswered, Truths(snapshot)).SelectMany(o => o.Questions).GroupBy(q => (object?)q.Fact?.Group?.Title.Value ?? q).ToArray();
        var hasList = pages.Any(p => p.Any(q => q.Fact is { Group: not null } sign && wasAsked(sign)));
        return pages
            .Where(p => !hasList || !IsStrengthAgain(p.First(), wasAsked))
            .Sum(p => Math.Max(1, (p.Count(q => q.Fact is not { } fact || !wasAsked(fact)) + MostOnAPage - 1) / MostOnAPage));
    }

    /// <summary>
    /// Everything of the given state that could still change the interval, in the order in which it should be asked. Empty where the level is settled.
    /// </summary>
    public ImmutableArray<Question> Unknown(Snapshot snapshot, AnswerState state) => Unknown(snapshot, state, Truths(snapshot));

    /// <summary>The same, where the truth of each rule is known already.</summary>
    internal ImmutableArray<Question> Unknown(Snapshot snapshot, AnswerState state, Truth[] truths) =>
        [.. Open(snapshot, state, truths).SelectMany(o => state == AnswerState.Unanswered ? InOrder(o) : o.Questions)];

    /// <summary>Whether a question may be asked: one with <c>only if</c> waits until its condition is answered, and falls away where that is no.</summary>
    internal static bool IsAskable(Question question, Snapshot snapshot) =>
        question.Fact?.OnlyIf is not { } onlyIf || (Interpreter.Evaluate(onlyIf, new Scene(snapshot, null, Truth.No, 0)) is var truth && truth.IsFixed && !truth.IsNo);

    /// <summary>The most urgent open rule that hangs on some questions, or null.</summary>
    internal Rule? Because(Snapshot snapshot, IReadOnlyCollection<Question> questions)
    {
        var truths = Truths(snapshot);
        var open = new OpenQuestions(article, _graph, Weigh(snapshot), AnswerState.Unanswered);
        return OpenRules(truths, Verdict.From(article, truths), Verdict.Explained(article, truths), AnswerState.Unanswered)
            .OrderByDescending(r => r.Reach)
            .Select(r => r.Rule)
            .FirstOrDefault(r => open.Of(r).Any(questions.Contains));
    }

    /// <summary>The truth of every condition for a person. The conditions stand in one graph, built once for an article.</summary>
    internal Weighing Weigh(Snapshot snapshot) => new(article, _graph, snapshot);

    private Truth[] Truths(Snapshot snapshot)
    {
        var truths = new Truth[article.Rules.Length];
        evaluator.Evaluate(snapshot, truths);
        return truths;
    }

    // What can be asked for the rules of one reach.
    private sealed record OpenReach(IReadOnlyList<Rule> Rules, IReadOnlyList<Question> Questions, Weighing Weighing);

    // The most urgent first; what can be asked for several is under the most urgent of them.
    private IEnumerable<OpenReach> Open(Snapshot snapshot, AnswerState state, Truth[] truths)
    {
        var verdict = Verdict.From(article, truths);
        if (state == AnswerState.Unanswered && verdict.Interval.IsSettled)
            yield break;

        Weighing? weighing = null;
        OpenQuestions? open = null;
        foreach (var rules in OpenRules(truths, verdict, Verdict.Explained(article, truths), state).GroupBy(r => r.Reach, r => r.Rule).OrderByDescending(g => g.Key))
        {
            weighing ??= Weigh(snapshot);
            open ??= new OpenQuestions(article, _graph, weighing, state);
            var questions = rules.SelectMany(open.Of).Where(open.IsAskable).ToArray();
            if (questions.Length > 0)
                yield return new OpenReach([.. rules], questions, weighing);
        }
    }

    // Questions of one group are asked on one page, so a group counts with all that its questions settle together.
    private Question[] InOrder(OpenReach open)
    {
        var isOpen = new bool[article.Rules.Length];
        foreach (var rule in open.Rules)
            isOpen[rule.Index] = true;
        return
        [
            .. open.Questions
                .Select(q => (Question: q, Settles: Settles(q, open.Weighing, isOpen)))
                .GroupBy(q => (object?)q.Question.Fact?.Group ?? q.Question)
                .OrderByDescending(page => page.Sum(q => (long)q.Settles))
                .SelectMany(page => page.OrderByDescending(q => q.Settles))
                .Select(q => q.Question),
        ];
    }

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

    // How many of the open rules an answer settles: the mean over the answers, as thousandths.
    private int Settles(Question question, Weighing weighing, bool[] isOpen)
    {
        if (question.Fact is null)
            return int.MaxValue;

        var answers = _alternatives.For(question.Fact);
        var settled = 0;
        foreach (var answer in answers)
            settled += weighing.Settles(question.Fact, question.Occurrence, answer, isOpen);
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
