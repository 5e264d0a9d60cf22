using System.Linq.Expressions;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using static System.Linq.Expressions.Expression;

namespace Aftercourse.Evaluating;

/// <summary>
/// Rules to expression trees. The code has these stages: the person; a loop over procedures for what second courses take in; a loop over procedures for the courses; whether one of them explains the pain, which later rules may ask; a
/// loop over procedures for the other rules. What a rule demands of the person alone is worked out before its loop.
/// </summary>
internal sealed class RuleCompilation
{
    private readonly Input _input = new();
    private readonly Stage _person, _perOther, _afterOthers, _perCourse, _afterCourses, _perRule;
    private readonly ConditionCompilation _ofOthers, _ofCourses, _ofRules;
    private readonly Dictionary<TogetherTest, StagedValue> _together = [];
    private readonly ParameterExpression _explained = Variable(typeof(int), "explained");
    private readonly ParameterExpression _index = Variable(typeof(int), "index");
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _end = [];

    private RuleCompilation(CompiledArticle article)
    {
        _person = new Stage(null);
        _perOther = new Stage(_person);
        _afterOthers = new Stage(_person);
        _perCourse = new Stage(_afterOthers);
        _afterCourses = new Stage(_afterOthers);
        _perRule = new Stage(_afterCourses);
        _ofOthers = new ConditionCompilation(article, _input, _person, _perOther, null);
        _ofCourses = new ConditionCompilation(article, _input, _person, _perCourse, null, Together);
        _ofRules = new ConditionCompilation(article, _input, _person, _perRule, new StagedValue(_explained, _afterCourses));
    }

    /// <summary>Level alone, packed: two bits each for the low end, the high end and the level told.</summary>
    public static Expression<Func<Answer[], Occurrence[], int, int>> Judge(CompiledArticle article)
    {
        var rules = new RuleCompilation(article);
        rules._afterCourses.Body.Add(Assign(rules._explained, rules.Sum("courses", article.Courses)));

        var (low, high, told) = (Variable(typeof(int), "low"), Variable(typeof(int), "high"), Variable(typeof(int), "told"));
        rules._end.Add(Assign(low, Condition(Bit(rules._explained, 2), Constant(0), Constant(1))));
        rules._end.Add(Assign(high, Condition(Bit(rules._explained, 8), Constant(0), Constant(1))));
        rules._end.Add(Assign(told, high));

        // Alarms that give the same levels raise together: the largest of their levels is the level of the largest of their truths.
        foreach (var alike in article.Alarms.GroupBy(a => (a.Level, a.Unsure)))
        {
            var truth = rules.Sum("alarms", alike);
            var (yes, unsure) = alike.Key;
            var raise = Block(
                Raise(low, Bit(truth, 8), yes, Bit(truth, 4), unsure),
                Raise(high, Bit(truth, 2), yes, Bit(truth, 1), unsure),
                // Not silent: yes where it must be, otherwise "not sure".
                Raise(told, Bit(truth, 8), yes, Constant(true), unsure));
            rules._end.Add(IfThen(NotEqual(truth, Constant(0)), raise));
        }

        rules._end.Add(Or(low, Or(LeftShift(high, Constant(2)), LeftShift(told, Constant(4)))));
        rules._locals.AddRange([low, high, told]);
        return Lambda<Func<Answer[], Occurrence[], int, int>>(rules.Body(), rules._input.Answers, rules._input.Occurrences, rules._input.Later);
    }

    /// <summary>The truth bits of every rule, by its index.</summary>
    public static Expression<Action<Answer[], Occurrence[], int, byte[]>> Evaluate(CompiledArticle article)
    {
        var rules = new RuleCompilation(article);
        var bits = Parameter(typeof(byte[]), "bits");
        foreach (var rule in article.Rules)
        {
            var truth = rules.Sum(rule.Name, [rule]);
            rules._end.Add(Assign(ArrayAccess(bits, Constant(rule.Index)), Convert(truth, typeof(byte))));
            if (rule is Course)
                rules._afterCourses.Body.Add(OrAssign(rules._explained, truth));
        }

        rules._end.Add(Empty());
        return Lambda<Action<Answer[], Occurrence[], int, byte[]>>(rules.Body(), rules._input.Answers, rules._input.Occurrences, rules._input.Later, bits);
    }

    private BlockExpression Body() => Block(
        [
            _explained, _index, _input.Occurrence, .. _locals, .. _person.Locals, .. _perOther.Locals, .. _afterOthers.Locals, .. _perCourse.Locals, .. _afterCourses.Locals,
            .. _perRule.Locals,
        ],
        [
            .. _person.Body, .. _together.Count == 0 ? Array.Empty<Expression>() : [ForEachOccurrence(_perOther.Body)], .. _afterOthers.Body, ForEachOccurrence(_perCourse.Body),
            .. _afterCourses.Body, ForEachOccurrence(_perRule.Body), .. _end,
        ]);

    private StagedValue Together(TogetherTest test)
    {
        if (_together.TryGetValue(test, out var known))
            return known;
        var sum = Variable(typeof(int), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"together{_together.Count}"));
        _locals.Add(sum);
        _perOther.Body.Add(OrAssign(sum, _ofOthers.Compile(test.Others).Local));
        return _together[test] = new StagedValue(sum, _afterOthers);
    }

    // The largest truth of some rules, over all procedures where they speak of one. (window and a) or (window and b) is window and (a or b): rules that share what they
    // demand of the procedure leave one line in the loop.
    private ParameterExpression Sum(string name, IEnumerable<Rule> rules)
    {
        var sum = Variable(typeof(int), name);
        _locals.Add(sum);
        foreach (var alike in rules.Select(Split).GroupBy(demand => (demand.Loop, demand.OfProcedure)))
        {
            var conditions = alike.First().Conditions;
            var demand = conditions.Combine(ExpressionType.Or, alike.Select(d => d.OfPerson));
            var statements = alike.Key.Loop?.Body ?? _end;
            statements.Add(OrAssign(sum, alike.Key.OfProcedure is { } ofProcedure ? And(ofProcedure.Local, demand.Local) : demand.Local));
        }

        return sum;
    }

    // What a rule demands, parted by whether it has to stand in the loop over procedures; no loop for a rule without `after`.
    private (ConditionCompilation Conditions, Stage? Loop, StagedValue? OfProcedure, StagedValue OfPerson) Split(Rule rule)
    {
        var (conditions, loop) = rule is Course ? (_ofCourses, _perCourse) : (_ofRules, _perRule);
        if (rule.After is null)
            return (conditions, null, null, conditions.Compile(rule.Condition));

        var parts = (rule.Condition is All all ? ConditionCompilation.Parts(all) : [rule.Condition]).Select(conditions.Compile).ToLookup(v => v.Stage == loop);
        return (conditions, loop, conditions.Combine(ExpressionType.And, parts[true]), conditions.Combine(ExpressionType.And, parts[false]));
    }

    private BlockExpression ForEachOccurrence(List<Expression> body)
    {
        var done = Label("done");
        return Block(
            Assign(_index, Constant(0)),
            Loop(
                IfThenElse(
                    LessThan(_index, ArrayLength(_input.Occurrences)),
                    Block([Assign(_input.Occurrence, ArrayIndex(_input.Occurrences, _index)), .. body, PreIncrementAssign(_index)]),
                    Break(done)),
                done));
    }

    private static BinaryExpression Bit(Expression truth, int mask) => NotEqual(And(truth, Constant(mask)), Constant(0));

    // level = max(level, yes ? alarm : unsure ? alarm's unsure : nothing)
    private static ConditionalExpression Raise(ParameterExpression level, Expression isYes, Level yes, Expression isUnsure, Level unsure) =>
        IfThenElse(isYes, Raise(level, yes), IfThen(isUnsure, Raise(level, unsure)));

    private static ConditionalExpression Raise(ParameterExpression level, Level to) =>
        IfThen(LessThan(level, Constant((int)to)), Assign(level, Constant((int)to)));

    /// <summary>The parameters of the generated functions, and the procedure that a loop has reached.</summary>
    internal sealed class Input
    {
        public ParameterExpression Answers { get; } = Parameter(typeof(Answer[]), "answers");

        public ParameterExpression Occurrences { get; } = Parameter(typeof(Occurrence[]), "occurrences");

        public ParameterExpression Later { get; } = Parameter(typeof(int), "later");

        public ParameterExpression Occurrence { get; } = Variable(typeof(Occurrence), "occurrence");
    }
}
