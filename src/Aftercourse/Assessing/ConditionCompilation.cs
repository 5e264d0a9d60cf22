using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using static System.Linq.Expressions.Expression;

namespace Aftercourse.Assessing;

/// <summary>Conditions to expressions of type int that hold the bits of <see cref="Truth"/>. <c>and</c> stops at no, <c>or</c> at yes.</summary>
internal sealed class ConditionCompilation(CompiledArticle article, RuleCompilation.Frame frame)
{
    private const int No = 0, Unanswered = 3, Unsure = 5, Yes = 15;

    private static readonly MethodInfo IncludesMethod = ((Func<Answer, int, int>)Includes).Method;
    private static readonly MethodInfo DetailMethod = ((Func<Occurrence, int, Answer>)Detail).Method;
    private static readonly MethodInfo ReverseBitsMethod = ((Func<int, int>)ReverseBits).Method;
    private static readonly MethodInfo SpreadBitsMethod = ((Func<int, int>)SpreadBits).Method;
    private static readonly MethodInfo ReachedBitsMethod = ((Func<int, int, int>)ReachedBits).Method;
    private static readonly MethodInfo MaxMethod = ((Func<int, int, int>)Math.Max).Method;

    private readonly Dictionary<Finding, ParameterExpression> _findings = [];

    /// <summary>Findings depend on answers alone, so each is worked out once.</summary>
    public IEnumerable<Expression> Findings()
    {
        foreach (var finding in article.Findings)
        {
            if (_findings.ContainsKey(finding))
                continue;
            foreach (var assignment in Find(finding))
                yield return assignment;
        }
    }

    public Expression Compile(Condition condition) => condition switch
    {
        All all => Chain(all.Parts, Yes, No, ExpressionType.And),
        Any any => Chain(any.Parts, No, Yes, ExpressionType.Or),
        Not not => Reverse(Compile(not.Part)),
        AtLeast some => Count(some),
        FindingTest test => _findings.TryGetValue(test.Finding, out var known) ? known : Compile(test.Finding.Condition),
        YesTest test => Known(AnswerTo(test.Fact), value => NotEqual(value, Constant(0))),
        OptionTest test => Known(AnswerTo(test.Fact), value => Equal(value, Constant(test.Option.Index))),
        IncludesTest test => Call(IncludesMethod, AnswerTo(test.Fact), Constant(test.Option.Index)),
        NumberTest test => Known(AnswerTo(test.Fact), value => Compare(Moved(test.Fact, value), test.Comparison, test.Constant)),
        TimeTest test => Since(test),
        OnsetTest test => Known(
            Property(frame.Occurrence, Of<Occurrence>(nameof(Occurrence.Onset))),
            value => AndAlso(GreaterThanOrEqual(value, Constant(0)), Compare(value, test.Comparison, test.Minutes))),
        SessionTest test => Session(test),
        KindTest test => Kind(test),
        ExplainedTest => frame.Explained,
        _ => throw new InvalidOperationException($"A condition that nobody compiles: {condition.GetType().Name}."),
    };

    // A finding may use others, which must be known first.
    private IEnumerable<Expression> Find(Finding finding)
    {
        foreach (var used in Used(finding.Condition).Where(f => !_findings.ContainsKey(f)))
        {
            foreach (var assignment in Find(used))
                yield return assignment;
        }

        if (_findings.ContainsKey(finding))
            yield break;
        var compiled = Compile(finding.Condition);
        var local = Variable(typeof(int), finding.Name);
        frame.Locals.Add(local);
        _findings.Add(finding, local);
        yield return Assign(local, compiled);
    }

    private static IEnumerable<Finding> Used(Condition condition) => condition switch
    {
        FindingTest test => [test.Finding],
        All all => all.Parts.SelectMany(Used),
        Any any => any.Parts.SelectMany(Used),
        AtLeast some => some.Parts.SelectMany(Used),
        Not not => Used(not.Part),
        _ => [],
    };

    private Expression Chain(ImmutableArray<Condition> parts, int neutral, int final, ExpressionType operation)
    {
        if (parts.IsEmpty)
            return Constant(neutral);

        // From the right: value = part; value == final ? final : value op rest.
        var chain = Compile(parts[^1]);
        for (var i = parts.Length - 2; i >= 0; i--)
        {
            var value = Variable(typeof(int), "value");
            var rest = MakeBinary(operation, value, chain);
            chain = Block([value], Assign(value, Compile(parts[i])), Condition(Equal(value, Constant(final)), Constant(final), rest));
        }

        return chain;
    }

    private static Expression Reverse(Expression bits) => Call(ReverseBitsMethod, bits);

    // At least n: the bits of each threshold are counted in a field of their own, eight bits wide.
    private Expression Count(AtLeast some)
    {
        var sum = some.Parts
            .Select(p => (Expression)Call(SpreadBitsMethod, Compile(p)))
            .Aggregate(Add);
        return Call(ReachedBitsMethod, sum, Constant(some.Count));
    }

    private Expression AnswerTo(Fact fact) => fact.IsDetail
        ? Call(DetailMethod, frame.Occurrence, Constant(fact.Index))
        : ArrayIndex(frame.Answers, Constant(fact.Index));

    private Expression Moved(Fact fact, Expression value) => fact.Role == DiaryRole.Lasted ? Add(value, frame.Later) : value;

    private Expression Since(TimeTest test)
    {
        var since = Property(frame.Occurrence, Of<Occurrence>(test.Anchor == Anchor.Start ? nameof(Occurrence.SinceStart) : nameof(Occurrence.SinceEnd)));
        // Never less than zero: a test against zero holds however long the procedure still goes on.
        return Known(since, value => Compare(Call(MaxMethod, Constant(0), Add(value, frame.Later)), test.Comparison, test.Minutes));
    }

    private Expression Session(SessionTest test)
    {
        var session = Property(frame.Occurrence, Of<Occurrence>(nameof(Occurrence.Session)));
        return Condition(
            AndAlso(GreaterThanOrEqual(session, Constant(test.First)), LessThanOrEqual(session, Constant(test.Last))), Constant(Yes), Constant(No));
    }

    private Expression Kind(KindTest test)
    {
        if (test.Procedures.IsEmpty)
            return Constant(Yes);
        var table = article.Procedures.Select(p => (int)Interpreter.Kind(test, p).Bits).ToArray();
        return ArrayIndex(Constant(table), Property(Property(frame.Occurrence, Of<Occurrence>(nameof(Occurrence.Procedure))), Of<Procedure>(nameof(Procedure.Index))));
    }

    /// <summary>The bits of a test on a value, or of the doubt where there is no value.</summary>
    private static Expression Known(Expression answer, Func<Expression, Expression> holds)
    {
        var local = Variable(typeof(Answer), "answer");
        var state = Property(local, Of<Answer>(nameof(Answer.State)));
        return Block(
            [local],
            Assign(local, answer),
            Condition(
                Equal(state, Constant(AnswerState.Answered)),
                Condition(holds(Property(local, Of<Answer>(nameof(Answer.Value)))), Constant(Yes), Constant(No)),
                Condition(Equal(state, Constant(AnswerState.Unsure)), Constant(Unsure), Constant(Unanswered))));
    }

    private static BinaryExpression Compare(Expression value, Comparison comparison, int constant) => comparison switch
    {
        Comparison.Less => LessThan(value, Constant(constant)),
        Comparison.AtMost => LessThanOrEqual(value, Constant(constant)),
        Comparison.Equal => Equal(value, Constant(constant)),
        Comparison.AtLeast => GreaterThanOrEqual(value, Constant(constant)),
        _ => GreaterThan(value, Constant(constant)),
    };

    private static PropertyInfo Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string name) => typeof(T).GetProperty(name)!;

    private static int Includes(Answer answer, int option) => answer.Includes(option).Bits;

    private static Answer Detail(Occurrence occurrence, int index) => occurrence.Details[index];

    private static int ReverseBits(int bits) => (!Truth.FromBits(bits)).Bits;

    private static int SpreadBits(int bits) => (bits & 1) | ((bits & 2) << 7) | ((bits & 4) << 14) | ((bits & 8) << 21);

    private static int ReachedBits(int counts, int needed)
    {
        var bits = 0;
        for (var i = 0; i < 4; i++)
            bits |= ((counts >> (8 * i)) & 0xFF) >= needed ? 1 << i : 0;
        return bits;
    }
}
