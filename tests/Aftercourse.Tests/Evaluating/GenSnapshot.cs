using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using CsCheck;

namespace Aftercourse.Tests.Evaluating;

/// <summary>People at random, for any article. Times prefer the limits that its rules speak of, and the minutes around them.</summary>
internal sealed class GenSnapshot(CompiledArticle article)
{
    private const int LongestMinutes = 3 * 365 * 24 * 60;

    private readonly Gen<int> _minutes = Minutes(article);

    /// <summary>A person with 0 to 3 procedures; answers of every state.</summary>
    public Gen<Snapshot> Any =>
        from calm in Gen.Bool
        from answers in AnswersTo(article.Facts, calm)
        from occurrences in GenOccurrence.Array[0, 3]
        select new Snapshot(answers, [.. occurrences]);

    /// <summary>Minutes that may pass.</summary>
    public Gen<int> Later => Gen.OneOf<int>(Gen.Const(0), _minutes);

    /// <summary>A value that answers a fact completely.</summary>
    public Gen<Answer> Complete(Fact fact) => fact.Type switch
    {
        YesNoType => Gen.Bool.Select(b => b ? Answer.Yes : Answer.No),
        OneOfType one => Gen.Int[0, one.Options.Length - 1].Select(Answer.Of),
        AnyOfType any => Gen.Int[0, (1 << any.Options.Length) - 1].Select(Answer.Of),
        NumberType number => Gen.Int[number.Minimum, number.Maximum].Select(Answer.Of),
        DurationType duration => _minutes.Select(m => Answer.Of(Math.Min(m, duration.Maximum.Minutes))),
        _ => throw new InvalidOperationException(),
    };

    private Gen<Occurrence> GenOccurrence =>
        from procedure in Gen.Int[0, article.Procedures.Length - 1]
        from known in Gen.Int[0, 5]
        from start in _minutes
        from lasted in Gen.OneOf<int>(Gen.Const(0), _minutes)
        from onset in Doubt(_minutes.Select(m => Answer.Of(m - 600)), 6)
        from session in Gen.Int[1, 4]
        from details in AnswersTo(article.Details, false)
            // Still going on where it lasts longer than it was ago: then it ends later.
        let since = known switch { 0 => Answer.Unanswered, 1 => Answer.Unsure, _ => Answer.Of(start) }
        let end = known > 1 ? Answer.Of(start - lasted) : since
        select new Occurrence(article.Procedures[procedure], since, end, onset, session, details);

    private Gen<ImmutableArray<Answer>> AnswersTo(ImmutableArray<Fact> facts, bool calm) => facts.Aggregate(
        Gen.Const(ImmutableArray<Answer>.Empty),
        (all, fact) => all.SelectMany(answers => AnswerTo(fact, calm).Select(answers.Add)));

    // Calm people answer nearly everything, and mostly with no: only so the lower levels are reached.
    private Gen<Answer> AnswerTo(Fact fact, bool calm) => fact.Type switch
    {
        YesNoType when calm => Gen.Int[0, 59].Select(i => i switch { 0 => Answer.Yes, 1 => Answer.Unsure, 2 => Answer.Unanswered, _ => Answer.No }),
        AnyOfType any => Doubt(
            from ticked in Complete(fact)
            from unsure in Gen.OneOf<Answer>(Gen.Const(Answer.Of(0)), Complete(fact))
            from open in Gen.OneOf<Answer>(Gen.Const(Answer.Of(0)), Complete(fact))
            select ticked with { UnsureOptions = unsure.Value & ~ticked.Value, OpenOptions = open.Value & ~ticked.Value & ~unsure.Value },
            calm ? 40 : 6),
        // Who is not sure of the worst may know the least of it.
        NumberType when fact.Role == DiaryRole.Worst => Gen.OneOf<Answer>(Doubt(Complete(fact), calm ? 40 : 4), Complete(fact).Select(a => Answer.AtLeast(a.Value))),
        _ => Doubt(Complete(fact), calm ? 40 : 4),
    };

    private static Gen<Answer> Doubt(Gen<Answer> answer, int rarity) =>
        Gen.Int[0, rarity].SelectMany(i => i switch { 0 => Gen.Const(Answer.Unanswered), 1 => Gen.Const(Answer.Unsure), _ => answer });

    private static Gen<int> Minutes(CompiledArticle article)
    {
        var limits = article.Rules.SelectMany(r => r.Condition.Everything())
            .Select(c => c switch { TimeTest t => t.Minutes, OnsetTest o => o.Minutes, _ => 0 })
            .SelectMany(m => (int[])[m - 1, m, m + 1])
            .Where(m => m >= 0)
            .Distinct()
            .Order()
            .ToArray();
        return Gen.OneOf<int>(Gen.OneOf<int>(limits), Gen.Int[0, 3000], Gen.Int[0, LongestMinutes]);
    }
}
