using Aftercourse.Guidance;

namespace Aftercourse.Proving.Obligations;

/// <summary>What raises alarms, or other rules: yes/no facts, and options of choices, that some of them ask for and not for their opposite. The place of the pain is none.</summary>
internal sealed class AlarmFindings
{
    private readonly HashSet<(Fact Fact, Option? Option)> _positive = [];

    public AlarmFindings(CompiledArticle article)
        : this(article, article.Alarms)
    {
    }

    public AlarmFindings(CompiledArticle article, IEnumerable<Rule> raised)
    {
        foreach (var rule in raised)
            Collect(rule.Condition, isPositive: true);
        All = [.. article.Facts.Concat(article.Details).SelectMany(f => f.Options.IsEmpty ? [(f, null)] : f.Options.Select(o => (f, (Option?)o))).Where(_positive.Contains)];
    }

    /// <summary>All of them, in the order declared.</summary>
    public IReadOnlyList<(Fact Fact, Option? Option)> All { get; }

    public bool Contains(Fact fact, Option? option) => _positive.Contains((fact, option));

    private void Collect(Condition condition, bool isPositive)
    {
        switch (condition)
        {
            case YesTest test when isPositive:
                _positive.Add((test.Fact, null));
                break;
            case OptionTest test when isPositive:
                _positive.Add((test.Fact, test.Option));
                break;
            case IncludesTest test when isPositive && test.Fact.Role != DiaryRole.Place:
                _positive.Add((test.Fact, test.Option));
                break;
            default:
                foreach (var part in condition.Parts())
                    Collect(part, condition is Not ? !isPositive : isPositive);
                break;
        }
    }
}
