using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>
/// One person, seen by two versions of an article. What bears the same name in both, and is answered in the same way, is the same question or procedure; what only one of them knows, the other
/// does not see.
/// </summary>
internal sealed class BothVersions
{
    private readonly Dictionary<RuleName, Formula> _same = [];

    // An alarm that fires in one version, an alarm or a course in the other, and a course that keeps a third rule silent.
    private const int FewestSlots = 3;

    /// <summary>
    /// A person with as many procedures as a move can need: whoever is told less has, with these, somebody beside them who is told as much less at least, and the same of more
    /// (docs/decisions/0016-what-a-difference-is.md).
    /// </summary>
    public BothVersions(CompiledArticle old, CompiledArticle changed)
        : this(old, changed, Math.Max(FewestSlots, Math.Max(Patient.SlotsFor(old), Patient.SlotsFor(changed))))
    {
    }

    public BothVersions(CompiledArticle old, CompiledArticle changed, int slots)
    {
        Pool = new FormulaPool();
        foreach (var slot in Enumerable.Range(0, slots))
            SlotVariables.SessionOf(slot, Math.Max(Patient.Sessions(old), Patient.Sessions(changed)), Pool);
        Before = new Grounds(old, Pool, slots);
        var known = old.Facts.Concat(old.Details).ToDictionary(f => f.Name);
        After = new Grounds(changed, Pool, slots, f => known.TryGetValue(f.Name, out var same) && !IsSame(same, f));
        Possible = Pool.And([Before.Patient.Possible, After.Patient.Possible, .. SameAnswers(Before.Patient, After.Patient)]);
    }

    public FormulaPool Pool { get; }

    public Grounds Before { get; }

    public Grounds After { get; }

    /// <summary>What the person keeps to.</summary>
    public Formula Possible { get; }

    /// <summary>
    /// What the person keeps to in some variables, by name. Limits that join them to others are left out: the others can always be filled in, if only with "not sure".
    /// </summary>
    public Formula PossibleWithin(HashSet<string> variables) =>
        Pool.And((Possible is Threshold { IsAll: true } all ? all.Parts : [Possible]).Where(p => p.Variables().IsSubsetOf(variables)));

    /// <summary>Both versions take a rule to the same: an alarm adds the same level, a course explains as much. Of a rule that only one version has: it adds nothing there.</summary>
    public Formula Same(RuleName rule)
    {
        if (!_same.TryGetValue(rule, out var same))
            _same.Add(rule, same = Pool.And(Adds(Before, rule).Zip(Adds(After, rule), Pool.Same)));
        return same;
    }

    /// <summary>Some of these rules does not say the same.</summary>
    public Formula Differs(IEnumerable<RuleName> rules) => Pool.Or(rules.Select(r => Pool.Not(Same(r))));

    /// <summary>The level that the person is told in each version.</summary>
    public Formula Moves(Level from, Level to) => Pool.And(Before.Rules.IsTold(from), After.Rules.IsTold(to));

    // What a rule adds to the level, in steps.
    private Formula[] Adds(Grounds version, RuleName name) => version.Article.Rules.FirstOrDefault(r => RuleName.Of(r) == name) switch
    {
        Alarm alarm => [.. LevelNames.All.Skip(1).Select(l => version.Rules.Contributes(alarm, l, End.Told))],
        // An alarm that asks what is explained reads both steps.
        Course course => [version.Rules.Rule(course, Step.Yes, End.Told), version.Rules.Rule(course, Step.Unsure, End.Told), Pool.False],
        _ => [Pool.False, Pool.False, Pool.False],
    };

    /// <summary>Whether two facts of one name are one question.</summary>
    public static bool IsSame(Fact a, Fact b) => a.IsDetail == b.IsDetail && (a.Role == DiaryRole.Lasted) == (b.Role == DiaryRole.Lasted) && (a.Type, b.Type) switch
    {
        (NumberType x, NumberType y) => x.Decimals == y.Decimals && x.Unit == y.Unit,
        var (x, y) => x.GetType() == y.GetType(),
    };

    // Variables of one name are shared already. What else makes both one person: a procedure is not two, and a choice or number is one that both versions know.
    private IEnumerable<Formula> SameAnswers(Patient before, Patient after)
    {
        foreach (var (a, b) in before.Slots.Zip(after.Slots))
            yield return Pool.AtMostOne([.. a.Kinds.Union(b.Kinds)]);
        var known = Answers(after).ToDictionary(f => f.Unsures[0]);
        foreach (var fact in Answers(before))
        {
            if (!known.TryGetValue(fact.Unsures[0], out var other))
                continue;
            // The pool has the limit of the old version, from zero.
            if (fact.Fact.Type is DurationType && other is { Number: { } time, Fact: { Type: DurationType length, Role: not DiaryRole.Lasted } })
                yield return Pool.Or(fact.Unsures[0], Pool.Not(Pool.AtLeast(time, null, length.Maximum.Minutes + 1)));
            else if (fact.Fact.Type is OneOfType)
                yield return Pool.Or(fact.Values.Intersect(other.Values).Cast<Formula>().Append(fact.Unsures[0]));
            else if (fact.Fact.Type is NumberType && other is { Number: { } number, Fact.Type: NumberType range })
                yield return Pool.Or(fact.Unsures[0], Pool.And(Pool.AtLeast(number, null, range.Minimum), Pool.Not(Pool.AtLeast(number, null, range.Maximum + 1))));
        }
    }

    private static IEnumerable<FactVariables> Answers(Patient patient) => patient.Facts.Concat(patient.Slots.SelectMany(s => s.Details));
}

/// <summary>A rule by its kind and name, the same in two versions of an article.</summary>
/// <param name="Kind">Its keyword.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct RuleName(string Kind, string Name)
{
    public static RuleName Of(Rule rule) => new(rule.Kind, rule.Name);
}
