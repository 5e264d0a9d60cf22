using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.InteropServices;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using static System.Linq.Expressions.Expression;

namespace Aftercourse.Evaluating;

/// <summary>
/// Conditions to values of type int that hold the bits of <see cref="Truth"/>. Nothing branches: with bits, <c>and</c> and <c>or</c> of everything cost less than deciding what to
/// leave out. Each value is worked out in the outermost stage that knows its parts.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="input">The parameters of the generated function.</param>
/// <param name="person">Where answers of the person are read.</param>
/// <param name="occurrence">Where one procedure is read.</param>
/// <param name="explained">Whether some course explains the pain; null while that is not known yet.</param>
/// <param name="together">What a second course takes in, worked out before; null where no course asks.</param>
internal sealed class ConditionCompilation(
    CompiledArticle article, RuleCompilation.Input input, Stage person, Stage occurrence, StagedValue? explained, Func<TogetherTest, StagedValue>? together = null)
{
    // The bits for each answer state, four for each, the first the lowest: unanswered, unsure, answered. See Truth.
    private const int Yes = 0xF53, Unsure = 0x553, Unanswered = 0x353, No = 0x053;

    // The same where "not sure" settles it, see NumberTest.IsSettledBy.
    private const int YesAtLeast = 0xFF3, NoAtLeast = 0x003;

    private static readonly MethodInfo DetailsMethod = ((Func<Occurrence, Answer[]?>)Details).Method;
    private static readonly MethodInfo SpreadBitsMethod = ((Func<int, int>)SpreadBits).Method;
    private static readonly MethodInfo ReachedBitsMethod = ((Func<int, int, int>)ReachedBits).Method;
    private static readonly MethodInfo MaxMethod = ((Func<int, int, int>)Math.Max).Method;

    // not x for each of the sixteen values, four bits each.
    private static readonly ulong Reversed = Enumerable.Range(0, 16).Aggregate(0UL, (table, bits) => table | ((ulong)(!Truth.FromBits(bits)).Bits << (4 * bits)));

    public StagedValue Compile(Condition condition) => condition switch
    {
        All all => Combine(ExpressionType.And, Parts(all).Select(Compile)),
        Any any => Combine(ExpressionType.Or, Parts(any).Select(Compile)),
        Not not => Reverse(Compile(not.Part)),
        AtLeast some => Count(some),
        FindingTest test => Compile(test.Finding.Condition),
        YesTest test => Test(test, test.Fact, value => NotEqual(value, Constant(0))),
        OptionTest test => Test(test, test.Fact, value => Equal(value, Constant(test.Option.Index))),
        IncludesTest test => Includes(test),
        NumberTest test => Test(test, test.Fact, value => Compare(value, test.Comparison, test.Constant), test.Fact.Role == DiaryRole.Worst ? test.SettledFrom : null),
        TimeTest test => Since(test),
        OnsetTest test => Onset(test),
        SessionTest test => Session(test),
        KindTest test => Kind(test),
        ExplainedTest => explained!.Value,
        TogetherTest test => together!(test),
        _ => throw new InvalidOperationException($"A condition that nobody compiles: {condition.GetType().Name}."),
    };

    /// <summary>The parts of a conjunction, those of conjunctions inside it too, so that each finds the outermost stage it can stand in.</summary>
    public static IEnumerable<Condition> Parts(All all) => all.Parts.SelectMany(p => p is All inner ? Parts(inner) : [p]);

    private static IEnumerable<Condition> Parts(Any any) => any.Parts.SelectMany(p => p is Any inner ? Parts(inner) : [p]);

    /// <summary>And or or of values, stage by stage from the outermost.</summary>
    public StagedValue Combine(ExpressionType operation, IEnumerable<StagedValue> values)
    {
        StagedValue? combined = null;
        foreach (var group in values.Distinct().GroupBy(v => v.Stage).OrderBy(g => g.Key.Depth))
        {
            ParameterExpression[] locals = [.. combined is { } outer ? [outer.Local] : Array.Empty<ParameterExpression>(), .. group.Select(v => v.Local).OrderBy(l => l.Name, StringComparer.Ordinal)];
            combined = locals.Length == 1
                ? group.Single()
                : group.Key.Once($"{operation} {string.Join(' ', locals.Select(l => l.Name))}", () => locals.Cast<Expression>().Aggregate((a, b) => MakeBinary(operation, a, b)));
        }

        return combined ?? person.Once(operation, () => Constant((int)(operation == ExpressionType.And ? Truth.Yes : Truth.No).Bits));
    }

    private static StagedValue Reverse(StagedValue value) => value.Stage.Once(
        $"not {value.Local.Name}",
        () => Convert(And(RightShift(Constant(Reversed), LeftShift(value.Local, Constant(2))), Constant(15UL)), typeof(int)));

    // At least n: the bits of each threshold are counted in a field of their own, eight bits wide.
    private StagedValue Count(AtLeast some)
    {
        var parts = some.Parts.Select(Compile).ToArray();
        return parts.MaxBy(p => p.Stage.Depth).Stage.Once(some, () =>
        {
            var sum = parts.Select(p => (Expression)Call(SpreadBitsMethod, p.Local)).Aggregate(Add);
            return Call(ReachedBitsMethod, sum, Constant(some.Count));
        });
    }

    private StagedValue Test(Condition test, Fact fact, Func<Expression, Expression> holds, int? settledFrom = null)
    {
        var stage = fact.IsDetail ? occurrence : person;
        return stage.Once(test, () =>
        {
            var answer = AnswerTo(fact);
            Expression value = Property(answer, Of<Answer>(nameof(Answer.Value)));
            if (fact.Role == DiaryRole.Lasted)
                value = Add(value, input.Later);
            Expression pattern = Condition(holds(value), Constant(Yes), Constant(No));
            if (settledFrom is { } least)
                pattern = Condition(GreaterThanOrEqual(value, Constant(least)), Condition(holds(value), Constant(YesAtLeast), Constant(NoAtLeast)), pattern);
            return Bits(pattern, answer);
        });
    }

    private StagedValue Includes(IncludesTest test)
    {
        var stage = test.Fact.IsDetail ? occurrence : person;
        return stage.Once(test, () =>
        {
            var answer = AnswerTo(test.Fact);
            var pattern = If(nameof(Answer.Value), Yes, If(nameof(Answer.UnsureOptions), Unsure, If(nameof(Answer.OpenOptions), Unanswered, Constant(No))));
            return Bits(pattern, answer);

            Expression If(string property, int then, Expression otherwise)
            {
                var bit = And(Property(answer, Of<Answer>(property)), Constant(1 << test.Option.Index));
                return Condition(NotEqual(bit, Constant(0)), Constant(then), otherwise);
            }
        });
    }

    private BinaryExpression AnswerTo(Fact fact)
    {
        if (!fact.IsDetail)
            return ArrayIndex(input.Answers, Constant(fact.Index));
        return ArrayIndex(occurrence.Once("details", () => Call(DetailsMethod, input.Occurrence)).Local, Constant(fact.Index));
    }

    private StagedValue Since(TimeTest test) => occurrence.Once(test, () =>
    {
        var since = Property(input.Occurrence, Of<Occurrence>(test.Anchor == Anchor.Start ? nameof(Occurrence.SinceStart) : nameof(Occurrence.SinceEnd)));
        // Never less than zero: a test against zero holds however long the procedure still goes on.
        var minutes = occurrence.Once(test.Anchor, () => Call(MaxMethod, Constant(0), Add(Property(since, Of<Answer>(nameof(Answer.Value))), input.Later)));
        return Bits(Condition(Compare(minutes.Local, test.Comparison, test.Minutes), Constant(Yes), Constant(No)), since);
    });

    private StagedValue Onset(OnsetTest test) => occurrence.Once(test, () =>
    {
        var onset = Property(input.Occurrence, Of<Occurrence>(nameof(Occurrence.Onset)));
        var minutes = Property(onset, Of<Answer>(nameof(Answer.Value)));
        var holds = AndAlso(GreaterThanOrEqual(minutes, Constant(0)), Compare(minutes, test.Comparison, test.Minutes));
        return Bits(Condition(holds, Constant(Yes), Constant(No)), onset);
    });

    private StagedValue Session(SessionTest test) => occurrence.Once(test, () =>
    {
        var session = Property(input.Occurrence, Of<Occurrence>(nameof(Occurrence.Session)));
        var holds = AndAlso(GreaterThanOrEqual(session, Constant(test.First)), LessThanOrEqual(session, Constant(test.Last)));
        return Condition(holds, Constant((int)Truth.Yes.Bits), Constant((int)Truth.No.Bits));
    });

    private StagedValue Kind(KindTest test)
    {
        if (test.Procedures.IsEmpty)
            return Combine(ExpressionType.And, []);
        var table = article.Procedures.Select(p => (int)Interpreter.Kind(test.Procedures, p).Bits).ToArray();
        return occurrence.Once($"kind {string.Join(' ', table)}", () => ArrayIndex(
            Constant(table), Property(Property(input.Occurrence, Of<Occurrence>(nameof(Occurrence.Procedure))), Of<Procedure>(nameof(Procedure.Index)))));
    }

    // The four bits of a pattern that belong to the state of an answer.
    private static BinaryExpression Bits(Expression pattern, Expression answer) =>
        And(RightShift(pattern, LeftShift(Convert(Property(answer, Of<Answer>(nameof(Answer.State))), typeof(int)), Constant(2))), Constant(15));

    private static BinaryExpression Compare(Expression value, Comparison comparison, int constant) => comparison switch
    {
        Comparison.Less => LessThan(value, Constant(constant)),
        Comparison.AtMost => LessThanOrEqual(value, Constant(constant)),
        Comparison.Equal => Equal(value, Constant(constant)),
        Comparison.AtLeast => GreaterThanOrEqual(value, Constant(constant)),
        _ => GreaterThan(value, Constant(constant)),
    };

    private static PropertyInfo Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string name) => typeof(T).GetProperty(name)!;

    private static Answer[]? Details(Occurrence occurrence) => ImmutableCollectionsMarshal.AsArray(occurrence.Details);

    private static int SpreadBits(int bits) => (bits & 1) | ((bits & 2) << 7) | ((bits & 4) << 14) | ((bits & 8) << 21);

    private static int ReachedBits(int counts, int needed)
    {
        var bits = 0;
        for (var i = 0; i < 4; i++)
            bits |= ((counts >> (8 * i)) & 0xFF) >= needed ? 1 << i : 0;
        return bits;
    }
}
