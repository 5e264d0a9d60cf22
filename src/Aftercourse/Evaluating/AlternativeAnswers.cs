using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>The answers to a fact that could make a difference: for numbers, those on either side of each constant that a rule compares it with.</summary>
public sealed class AlternativeAnswers
{
    private static readonly ImmutableArray<Answer> JustYes = [Answer.Yes], JustNo = [Answer.No];

    private readonly Dictionary<Fact, ImmutableArray<Answer>> _answers = [];

    /// <summary>Collects them for an article.</summary>
    public AlternativeAnswers(CompiledArticle article)
    {
        var constants = article.Rules
            .SelectMany(r => r.Condition.Everything())
            .OfType<NumberTest>()
            .ToLookup(t => t.Fact, t => t.Constant);
        foreach (var fact in article.Facts.Concat(article.Details))
            _answers.Add(fact, [.. Values(fact, constants[fact])]);
    }

    /// <summary>All answers that rules can tell apart, in order of value; for any of: none, and each option alone.</summary>
    public ImmutableArray<Answer> For(Fact fact) => _answers[fact];

    /// <summary>Other answers than this one, the nearest first. Roles that the person cannot choose, such as the time the pain has lasted, are left alone.</summary>
    public ImmutableArray<Answer> To(Fact fact, Answer answer) => fact.Type switch
    {
        YesNoType when answer == Answer.No => JustYes,
        YesNoType when answer == Answer.Yes => JustNo,
        AnyOfType any when answer.IsComplete => [.. any.Options.Select(o => Answer.Of(answer.Value ^ (1 << o.Index)))],
        NumberType or DurationType when answer.State == AnswerState.Answered =>
            [.. For(fact).Where(a => a.Value != answer.Value).OrderBy(a => Math.Abs((long)a.Value - answer.Value))],
        // Who is not sure may find out, but not that it was less than is known.
        NumberType when fact.Role == DiaryRole.Worst && answer.State == AnswerState.Unsure => [.. For(fact).Where(a => a.Value >= answer.Value)],
        OneOfType or AnyOfType when answer.State == AnswerState.Answered => [.. For(fact).Where(a => a != answer)],
        // None of them is "not answered" or "not sure".
        _ => For(fact),
    };

    private static IEnumerable<Answer> Values(Fact fact, IEnumerable<int> constants) => fact.Type switch
    {
        YesNoType => [Answer.No, Answer.Yes],
        OneOfType one => one.Options.Select(o => Answer.Of(o.Index)),
        AnyOfType any => any.Options.Select(o => Answer.Of(1 << o.Index)).Prepend(Answer.Of(0)),
        NumberType number => Around(constants, number.Minimum, number.Maximum),
        DurationType duration => Around(constants, 0, duration.Maximum.Minutes),
        _ => [],
    };

    // With constants c the values c - 1, c and c + 1 stand for all others.
    private static IEnumerable<Answer> Around(IEnumerable<int> constants, int minimum, int maximum) => constants
        .SelectMany(c => (int[])[c - 1, c, c + 1])
        .Append(minimum)
        .Append(maximum)
        .Where(v => v >= minimum && v <= maximum)
        .Distinct()
        .Order()
        .Select(Answer.Of);
}
