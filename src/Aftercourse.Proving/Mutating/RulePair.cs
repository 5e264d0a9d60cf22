using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>A rule as it is in the article and in a mutant.</summary>
/// <param name="Old">The rule of the article.</param>
/// <param name="New">The rule of the mutant; null where it is gone.</param>
internal readonly record struct RulePair(Rule Old, Rule? New)
{
    private static readonly Truth[] Sure = [Truth.No], Any = [Truth.No, Truth.Unsure, Truth.Yes, Truth.Unanswered];

    /// <summary>Both say the same of one person so many minutes later, whatever courses explain. The person has the procedures of either article.</summary>
    public bool IsAlike(Snapshot person, Snapshot same, int later)
    {
        var (old, rule) = (Old, New);
        return (Asks(old) || (rule is not null && Asks(rule)) ? Any : Sure).All(explained =>
        {
            var before = Interpreter.Evaluate(old, person, explained, later);
            var after = rule is null ? Truth.No : Interpreter.Evaluate(rule, same, explained, later);
            return before == after && (before.IsNo || old is not Alarm was || rule is not Alarm alarm || (was.Level, was.Unsure) == (alarm.Level, alarm.Unsure));
        });
    }

    private static bool Asks(Rule rule) => rule.Condition.Everything().Any(c => c is ExplainedTest);
}
