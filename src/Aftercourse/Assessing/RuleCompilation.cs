using System.Linq.Expressions;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using static System.Linq.Expressions.Expression;

namespace Aftercourse.Assessing;

/// <summary>
/// Rules to expression trees. A rule with <c>after</c> is a variable that a loop over the person's procedures raises; courses come in a first loop, because later rules may ask
/// whether one of them explains the pain.
/// </summary>
internal static class RuleCompilation
{
    /// <summary>Level alone, packed: two bits each for the low end, the high end and the level told.</summary>
    public static Expression<Func<Answer[], Occurrence[], int, int>> Judge(CompiledArticle article)
    {
        var frame = new Frame();
        var body = new List<Expression>();
        var truths = Truths(article, [.. article.Courses, .. article.Alarms], frame, body);

        var (low, high, told) = (Variable(typeof(int), "low"), Variable(typeof(int), "high"), Variable(typeof(int), "told"));
        body.Add(Assign(low, Condition(Bit(frame.Explained, 2), Constant(0), Constant(1))));
        body.Add(Assign(high, Condition(Bit(frame.Explained, 8), Constant(0), Constant(1))));
        body.Add(Assign(told, high));
        foreach (var alarm in article.Alarms)
        {
            var truth = truths[alarm.Index];
            var raise = Block(
                Raise(low, Bit(truth, 8), alarm.Level, Bit(truth, 4), alarm.Unsure),
                Raise(high, Bit(truth, 2), alarm.Level, Bit(truth, 1), alarm.Unsure),
                // Not silent: yes where it must be, otherwise "not sure".
                Raise(told, Bit(truth, 8), alarm.Level, Constant(true), alarm.Unsure));
            body.Add(IfThen(NotEqual(truth, Constant(0)), raise));
        }

        body.Add(Or(low, Or(LeftShift(high, Constant(2)), LeftShift(told, Constant(4)))));
        frame.Locals.AddRange([low, high, told]);
        return Lambda<Func<Answer[], Occurrence[], int, int>>(Block(frame.Locals, body), frame.Answers, frame.Occurrences, frame.Later);
    }

    /// <summary>The truth bits of every rule, by its index.</summary>
    public static Expression<Action<Answer[], Occurrence[], int, byte[]>> Evaluate(CompiledArticle article)
    {
        var frame = new Frame();
        var body = new List<Expression>();
        var bits = Parameter(typeof(byte[]), "bits");
        var truths = Truths(article, article.Rules, frame, body);
        foreach (var rule in article.Rules)
            body.Add(Assign(ArrayAccess(bits, Constant(rule.Index)), Convert(truths[rule.Index], typeof(byte))));
        body.Add(Empty());
        return Lambda<Action<Answer[], Occurrence[], int, byte[]>>(Block(frame.Locals, body), frame.Answers, frame.Occurrences, frame.Later, bits);
    }

    private static Dictionary<int, ParameterExpression> Truths(CompiledArticle article, IReadOnlyList<Rule> rules, Frame frame, List<Expression> body)
    {
        var conditions = new ConditionCompilation(article, frame);
        var truths = rules.ToDictionary(r => r.Index, r => Variable(typeof(int), r.Name));
        frame.Locals.AddRange(truths.Values);

        body.AddRange(conditions.Findings());
        AddRules([.. rules.OfType<Course>()]);
        var explained = article.Courses.Aggregate((Expression)Constant(0), (any, course) => Or(any, truths[course.Index]));
        body.Add(Assign(frame.Explained, explained));
        AddRules([.. rules.Where(r => r is not Course)]);
        return truths;

        void AddRules(IReadOnlyList<Rule> some)
        {
            foreach (var rule in some.Where(r => r.After is null))
                body.Add(Assign(truths[rule.Index], conditions.Compile(rule.Condition)));

            var perProcedure = some.Where(r => r.After is not null)
                .Select(rule => OrAssign(truths[rule.Index], conditions.Compile(rule.Condition)))
                .ToArray();
            if (perProcedure.Length > 0)
                body.Add(frame.ForEachOccurrence(perProcedure));
        }
    }

    private static BinaryExpression Bit(Expression truth, int mask) => NotEqual(And(truth, Constant(mask)), Constant(0));

    // level = max(level, yes ? alarm : unsure ? alarm's unsure : nothing)
    private static ConditionalExpression Raise(ParameterExpression level, Expression isYes, Level yes, Expression isUnsure, Level unsure) =>
        IfThenElse(isYes, Raise(level, yes), IfThen(isUnsure, Raise(level, unsure)));

    private static ConditionalExpression Raise(ParameterExpression level, Level to) =>
        IfThen(LessThan(level, Constant((int)to)), Assign(level, Constant((int)to)));

    /// <summary>Parameters and variables that all conditions share.</summary>
    internal sealed class Frame
    {
        private readonly ParameterExpression _index = Variable(typeof(int), "index");

        public ParameterExpression Answers { get; } = Parameter(typeof(Answer[]), "answers");

        public ParameterExpression Occurrences { get; } = Parameter(typeof(Occurrence[]), "occurrences");

        public ParameterExpression Later { get; } = Parameter(typeof(int), "later");

        public ParameterExpression Occurrence { get; } = Variable(typeof(Occurrence), "occurrence");

        public ParameterExpression Explained { get; } = Variable(typeof(int), "explained");

        public List<ParameterExpression> Locals { get; } = [];

        public Frame() => Locals.AddRange([_index, Occurrence, Explained]);

        public BlockExpression ForEachOccurrence(IEnumerable<Expression> body)
        {
            var done = Label("done");
            return Block(
                Assign(_index, Constant(0)),
                Loop(
                    IfThenElse(
                        LessThan(_index, ArrayLength(Occurrences)),
                        Block([Assign(Occurrence, ArrayIndex(Occurrences, _index)), .. body, PreIncrementAssign(_index)]),
                        Break(done)),
                    done));
        }
    }
}
