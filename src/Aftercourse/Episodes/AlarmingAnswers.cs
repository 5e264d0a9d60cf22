using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Episodes;

/// <summary>
/// Which answers can fire an alarm of an article: those that satisfy a test under an even number of <c>not</c>, or fail one under an odd number. The diary keeps
/// them (language reference, 4.5). Findings and <c>only if</c> are looked through; <c>explained</c> is not, since it speaks of the pain now.
/// </summary>
public sealed class AlarmingAnswers
{
    private static readonly HashSet<(Condition Test, bool Holds)> None = [];
    private readonly Dictionary<Fact, HashSet<(Condition Test, bool Holds)>> _tests = [];
    private readonly HashSet<(object Node, bool Holds)> _visited = [];

    /// <summary>Walks the conditions of all alarms once.</summary>
    public AlarmingAnswers(CompiledArticle article)
    {
        foreach (var alarm in article.Alarms)
            Walk(alarm.Condition, true);
        _visited.Clear();
    }

    /// <summary>Whether this value of the fact can fire an alarm; for an any-of fact, see <see cref="Ticking"/>.</summary>
    /// <param name="fact">A yes/no, one-of, number or duration fact.</param>
    /// <param name="value">The value as in <see cref="Values.Answer.Value"/>.</param>
    public bool CanFire(Fact fact, int value) => Tests(fact).Any(t => t.Holds == t.Test switch
    {
        YesTest => value == 1,
        OptionTest test => value == test.Option.Index,
        NumberTest test => Holds(value, test.Comparison, test.Constant),
        _ => !t.Holds,
    });

    /// <summary>Whether ticking this option of an any-of fact can fire an alarm.</summary>
    public bool Ticking(Fact fact, Option option) => Tests(fact).Any(t => t.Holds && t.Test is IncludesTest test && test.Option.Index == option.Index);

    private HashSet<(Condition Test, bool Holds)> Tests(Fact fact) => _tests.GetValueOrDefault(fact, None);

    private void Walk(Condition condition, bool holds)
    {
        switch (condition)
        {
            case All all:
                WalkAll(all.Parts, holds);
                break;
            case Any any:
                WalkAll(any.Parts, holds);
                break;
            case AtLeast some:
                WalkAll(some.Parts, holds);
                break;
            case Not not:
                Walk(not.Part, !holds);
                break;
            case FindingTest test when _visited.Add((test.Finding, holds)):
                Walk(test.Finding.Condition, holds);
                break;
            case YesTest test:
                Note(test.Fact, test, holds);
                break;
            case OptionTest test:
                Note(test.Fact, test, holds);
                break;
            case IncludesTest test:
                Note(test.Fact, test, holds);
                break;
            case NumberTest test:
                Note(test.Fact, test, holds);
                break;
        }
    }

    private void WalkAll(ImmutableArray<Condition> parts, bool holds)
    {
        foreach (var part in parts)
            Walk(part, holds);
    }

    private void Note(Fact fact, Condition test, bool holds)
    {
        if (!_tests.TryGetValue(fact, out var tests))
            _tests.Add(fact, tests = []);
        tests.Add((test, holds));
        // A test of the fact is a test of its "only if" too.
        if (fact.OnlyIf is { } only && _visited.Add((fact, holds)))
            Walk(only, holds);
    }

    private static bool Holds(int value, Comparison comparison, int constant) => comparison switch
    {
        Comparison.Less => value < constant,
        Comparison.AtMost => value <= constant,
        Comparison.Equal => value == constant,
        Comparison.AtLeast => value >= constant,
        _ => value > constant,
    };
}
