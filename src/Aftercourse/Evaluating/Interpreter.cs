using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>Evaluates rules by walking their conditions: the definition of the language (reference, 4), one line for each construct.</summary>
public sealed class Interpreter(CompiledArticle article) : IEvaluator
{
    /// <inheritdoc/>
    public Verdict Judge(Snapshot snapshot, int laterMinutes = 0)
    {
        Span<Truth> truths = new Truth[article.Rules.Length];
        Evaluate(snapshot, truths, laterMinutes);
        return Verdict.From(article, truths);
    }

    /// <inheritdoc/>
    public void Evaluate(Snapshot snapshot, Span<Truth> truths, int laterMinutes = 0)
    {
        // Courses come first in the list of rules, so that what they explain is known to the rules after them.
        var explained = Truth.No;
        foreach (var rule in article.Rules)
        {
            truths[rule.Index] = Evaluate(rule, snapshot, explained, laterMinutes);
            if (rule is Course)
                explained |= truths[rule.Index];
        }
    }

    /// <summary>One rule: for each procedure the person had, where it speaks of one.</summary>
    public static Truth Evaluate(Rule rule, Snapshot snapshot, Truth explained, int laterMinutes)
    {
        if (rule.After is null)
            return Evaluate(rule.Condition, new Scene(snapshot, null, explained, laterMinutes));

        var truth = Truth.No;
        foreach (var occurrence in snapshot.Occurrences)
            truth |= Evaluate(rule.Condition, new Scene(snapshot, occurrence, explained, laterMinutes));
        return truth;
    }

    /// <summary>One condition in one scene.</summary>
    public static Truth Evaluate(Condition condition, Scene scene) => condition switch
    {
        All all => Smallest(all, scene),
        Any any => Largest(any, scene),
        Not not => !Evaluate(not.Part, scene),
        AtLeast some => Enough(some, scene),
        FindingTest test => Evaluate(test.Finding.Condition, scene),
        YesTest test => scene.AnswerTo(test.Fact) is var answer ? answer.When(answer.Value != 0) : default,
        OptionTest test => scene.AnswerTo(test.Fact) is var answer ? answer.When(answer.Value == test.Option.Index) : default,
        IncludesTest test => scene.AnswerTo(test.Fact).Includes(test.Option.Index),
        NumberTest test => Compare(scene.AnswerTo(test.Fact) is var answer && test.IsSettledBy(answer) ? Answer.Of(answer.Value) : answer, test.Comparison, test.Constant),
        TimeTest test => Compare(scene.Since(test.Anchor), test.Comparison, test.Minutes),
        OnsetTest test => Compare(scene.Occurrence!.Onset, test.Comparison, test.Minutes) & Compare(scene.Occurrence.Onset, Comparison.AtLeast, 0),
        SessionTest test => Truth.Of(scene.Occurrence!.Session >= test.First && scene.Occurrence.Session <= test.Last),
        KindTest test => Kind(test.Procedures, scene.Occurrence!.Procedure),
        ExplainedTest => scene.Explained,
        TogetherTest test => ForSomeProcedure(test.Others, scene),
        _ => throw new InvalidOperationException($"A condition that nobody evaluates: {condition.GetType().Name}."),
    };

    /// <summary>Whether a procedure is one of those that a rule names, or one of their kinds: unsure where only something broader is known of it.</summary>
    public static Truth Kind(ImmutableArray<Procedure> named, Procedure procedure)
    {
        var kind = named.IsEmpty ? Truth.Yes : Truth.No;
        foreach (var name in named)
            kind |= procedure.Is(name) ? Truth.Yes : name.Is(procedure) ? Truth.Unsure : Truth.No;
        return kind;
    }

    private static Truth Smallest(All all, Scene scene)
    {
        var truth = Truth.Yes;
        foreach (var part in all.Parts)
        {
            truth &= Evaluate(part, scene);
            if (truth.IsNo)
                break;
        }

        return truth;
    }

    private static Truth Largest(Any any, Scene scene)
    {
        var truth = Truth.No;
        foreach (var part in any.Parts)
            truth |= Evaluate(part, scene);
        return truth;
    }

    private static Truth Enough(AtLeast some, Scene scene)
    {
        Span<Truth> truths = stackalloc Truth[some.Parts.Length];
        for (var i = 0; i < truths.Length; i++)
            truths[i] = Evaluate(some.Parts[i], scene);
        return Truth.AtLeast(some.Count, truths);
    }

    private static Truth ForSomeProcedure(Condition condition, Scene scene)
    {
        var truth = Truth.No;
        foreach (var occurrence in scene.Snapshot.Occurrences)
            truth |= Evaluate(condition, scene with { Occurrence = occurrence });
        return truth;
    }

    private static Truth Compare(Answer answer, Comparison comparison, int constant) => answer.When(comparison switch
    {
        Comparison.Less => answer.Value < constant,
        Comparison.AtMost => answer.Value <= constant,
        Comparison.Equal => answer.Value == constant,
        Comparison.AtLeast => answer.Value >= constant,
        _ => answer.Value > constant,
    });
}

/// <summary>What a condition is evaluated in.</summary>
/// <param name="Snapshot">The person.</param>
/// <param name="Occurrence">The procedure that the rule speaks of, or null.</param>
/// <param name="Explained">Whether some course explains the pain.</param>
/// <param name="LaterMinutes">Minutes that have passed since the snapshot.</param>
public readonly record struct Scene(Snapshot Snapshot, Occurrence? Occurrence, Truth Explained, int LaterMinutes)
{
    /// <summary>The answer to a fact; how long the pain has lasted moves on with the clock.</summary>
    public Answer AnswerTo(Fact fact)
    {
        var answer = fact.IsDetail ? Occurrence!.Details[fact.Index] : Snapshot.Answers[fact.Index];
        return fact.Role == DiaryRole.Lasted ? answer with { Value = answer.Value + LaterMinutes } : answer;
    }

    /// <summary>Minutes since the procedure began or ended; not less than zero while it is still going on.</summary>
    public Answer Since(Anchor anchor)
    {
        var since = anchor == Anchor.Start ? Occurrence!.SinceStart : Occurrence!.SinceEnd;
        return since with { Value = Math.Max(0, since.Value + LaterMinutes) };
    }
}
