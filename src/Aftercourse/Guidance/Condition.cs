using System.Collections.Immutable;
using Aftercourse.Values;

namespace Aftercourse.Guidance;

/// <summary>How a value is compared with a constant.</summary>
public enum Comparison
{
    /// <summary>Smaller than.</summary>
    Less,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>Exactly.</summary>
    Equal,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>Larger than.</summary>
    More,
}

/// <summary>Which moment of a procedure time is counted from.</summary>
public enum Anchor
{
    /// <summary>When it began: courses.</summary>
    Start,

    /// <summary>When it ended, such as the catheter taken out: alarms and all others.</summary>
    End,
}

/// <summary>
/// A condition whose names are bound. Everything that a rule demands - procedure, window, session, its <c>when</c>, and for a course the envelope of
/// pain over time - is one such tree, so that every evaluator and every proof has one thing to read.
/// </summary>
public abstract record Condition;

/// <summary>All of them: the smallest value.</summary>
public sealed record All(ImmutableArray<Condition> Parts) : Condition;

/// <summary>Any of them: the largest value.</summary>
public sealed record Any(ImmutableArray<Condition> Parts) : Condition;

/// <summary>The chain reversed.</summary>
public sealed record Not(Condition Part) : Condition;

/// <summary>At least so many of them: the count-th largest value.</summary>
public sealed record AtLeast(int Count, ImmutableArray<Condition> Parts) : Condition;

/// <summary>A finding by name; it means its condition.</summary>
public sealed record FindingTest(Finding Finding) : Condition;

/// <summary>A yes/no fact.</summary>
public sealed record YesTest(Fact Fact) : Condition;

/// <summary>One of is this option.</summary>
public sealed record OptionTest(Fact Fact, Option Option) : Condition;

/// <summary>Any of includes this option.</summary>
public sealed record IncludesTest(Fact Fact, Option Option) : Condition;

/// <summary>A number in steps, or a duration in minutes, compared with a constant.</summary>
public sealed record NumberTest(Fact Fact, Comparison Comparison, int Constant) : Condition
{
    /// <summary>From this value on a larger one makes no difference: who is known to have at least so much needs no more to be known.</summary>
    public int SettledFrom => Comparison is Comparison.AtLeast or Comparison.Less ? Constant : Constant + 1;

    /// <summary>Whether "not sure" settles it all the same: the worst strength, where the diary knows enough of it.</summary>
    public bool IsSettledBy(Answer answer) => Fact.Role == DiaryRole.Worst && answer.State == AnswerState.Unsure && answer.Value >= SettledFrom;
}

/// <summary>The procedure is one of these or one of their kinds. No names at all: any procedure.</summary>
public sealed record KindTest(ImmutableArray<Procedure> Procedures) : Condition;

/// <summary>Minutes since the procedure compared with a constant.</summary>
public sealed record TimeTest(Anchor Anchor, Comparison Comparison, int Minutes) : Condition;

/// <summary>Minutes from the start of the procedure to the beginning of the pain; no where the pain was there before.</summary>
public sealed record OnsetTest(Comparison Comparison, int Minutes) : Condition;

/// <summary>Which session of its kind the procedure was, from 1; <paramref name="Last"/> is <see cref="int.MaxValue"/> for "or later".</summary>
public sealed record SessionTest(int First, int Last) : Condition;

/// <summary>Some course explains the pain now.</summary>
public sealed record ExplainedTest : Condition;

/// <summary>
/// Part of a course: for some procedure, be it another one, the pain fits one of these courses in all but its places. Two courses explain pain together where one has the places that the other
/// lacks. What the other courses demand is theirs: it is not among the parts of this condition.
/// </summary>
public sealed record TogetherTest(Any Others) : Condition;
