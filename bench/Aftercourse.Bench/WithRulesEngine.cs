using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;
using Rule = Aftercourse.Guidance.Rule;

namespace Aftercourse.Bench;

/// <summary>
/// The same alarms and courses for the NuGet package RulesEngine: one rule each, a lambda expression over a plain object of one procedure. Two truth values only: it cannot tell
/// "not sure" from no, so it is asked about people who answered everything.
/// </summary>
public sealed class WithRulesEngine
{
    private const string Workflow = "section";

    private readonly Engine _engine;
    private readonly CompiledArticle _article;
    private readonly Dictionary<string, Rule> _rules;

    /// <summary>Makes the rules and compiles them.</summary>
    public WithRulesEngine(CompiledArticle article)
    {
        _article = article;
        _rules = article.Courses.Cast<Rule>().Concat(article.Alarms).ToDictionary(r => r.Name);
        var rules = _rules.Values.Select(r => new RulesEngine.Models.Rule { RuleName = r.Name, RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = Lambda(r.Condition) });
        _engine = new Engine([new Workflow { WorkflowName = Workflow, Rules = [.. rules] }], new ReSettings { CustomTypes = [typeof(Person)] });
    }

    /// <summary>The person as the rules see them: one object for each procedure.</summary>
    public IReadOnlyList<Person> People(Snapshot snapshot) => [.. snapshot.Occurrences.Select(o => PersonOf(snapshot, o))];

    /// <summary>The level of a person.</summary>
    public async ValueTask<Level> Judge(IReadOnlyList<Person> people)
    {
        var explained = false;
        var level = Level.Expected;
        foreach (var person in people)
        {
            foreach (var result in await _engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("p", person)))
            {
                if (result.ExceptionMessage is { Length: > 0 } message)
                    throw new InvalidOperationException(message);
                if (!result.IsSuccess)
                    continue;
                if (_rules[result.Rule.RuleName] is Alarm alarm)
                    level = alarm.Level > level ? alarm.Level : level;
                else
                    explained = true;
            }
        }

        return level == Level.Expected && !explained ? Level.Contact : level;
    }

    private static string Lambda(Condition condition) => condition switch
    {
        All all => all.Parts.IsEmpty ? "true" : $"({string.Join(" && ", all.Parts.Select(Lambda))})",
        Any any => any.Parts.IsEmpty ? "false" : $"({string.Join(" || ", any.Parts.Select(Lambda))})",
        Not not => $"!{Lambda(not.Part)}",
        FindingTest test => Lambda(test.Finding.Condition),
        YesTest test => $"p.{Property(test.Fact)}",
        OptionTest test => $"p.{Property(test.Fact)} == {test.Option.Index}",
        IncludesTest test => $"p.{Property(test.Fact)}{Pascal(test.Option.Name)}",
        NumberTest test => $"p.{Property(test.Fact)} {Sign(test.Comparison)} {test.Constant}",
        TimeTest test => $"p.Since{test.Anchor} {Sign(test.Comparison)} {test.Minutes}",
        OnsetTest test => $"(p.Onset >= 0 && p.Onset {Sign(test.Comparison)} {test.Minutes})",
        KindTest test => test.Procedures.IsEmpty ? "true" : $"({string.Join(" || ", test.Procedures.Select(p => $"p.Is{Pascal(p.Name)}"))})",
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Equal => "==",
        Comparison.AtLeast => ">=",
        _ => ">",
    };

    private Person PersonOf(Snapshot snapshot, Occurrence occurrence)
    {
        var person = new Person { SinceStart = occurrence.SinceStart.Value, SinceEnd = occurrence.SinceEnd.Value, Onset = occurrence.Onset.Value, IsNeuraxial = occurrence.Procedure.Is(_article.Procedures.Single(p => p.Name == "neuraxial")) };
        foreach (var fact in _article.Facts.Concat(_article.Details))
        {
            var value = fact.IsDetail ? occurrence.Details[fact.Index].Value : snapshot.Answers[fact.Index].Value;
            foreach (var option in fact.Type is AnyOfType any ? any.Options : [])
                Set(Property(fact) + Pascal(option.Name), (value & (1 << option.Index)) != 0);
            if (fact.Type is not AnyOfType)
                Set(Property(fact), fact.Type is YesNoType ? value != 0 : value);
        }

        return person;

        void Set(string name, object value) => typeof(Person).GetProperty(name)!.SetValue(person, value);
    }

    private static string Property(Fact fact) => Pascal(fact.Name);

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
