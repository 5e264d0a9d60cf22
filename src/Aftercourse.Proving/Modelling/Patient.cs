using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;

namespace Aftercourse.Proving.Modelling;

/// <summary>
/// Any patient at all, as variables: the answers, and the procedures the person had. Two slots for procedures are enough (three where rules ask what is explained): a rule
/// holds if it holds for one procedure, so each violation needs one procedure for what is promised and one for the course that reassures; more of them only add alarms.
/// </summary>
public sealed class Patient
{
    private const string Other = "other ";

    private Dictionary<string, Formula>? _limits;

    private Patient(CompiledArticle article, FormulaPool pool, ImmutableArray<FactVariables> facts, ImmutableArray<SlotVariables> slots) =>
        (Article, Pool, Facts, Slots) = (article, pool, facts, slots);

    /// <summary>The article.</summary>
    public CompiledArticle Article { get; }

    /// <summary>Where formulas about the patient are built.</summary>
    public FormulaPool Pool { get; }

    /// <summary>Answers by index of the fact.</summary>
    public ImmutableArray<FactVariables> Facts { get; }

    /// <summary>Procedures.</summary>
    public ImmutableArray<SlotVariables> Slots { get; }

    /// <summary>Whether the same answers are read at the end of all time: one minute before the longest duration that the language knows.</summary>
    public bool IsFarFuture { get; private init; }

    /// <summary>A patient who has answered everything, be it with "not sure". A question left open is told the same level as one answered so.</summary>
    /// <param name="article">The article.</param>
    /// <param name="pool">Where formulas are built; patients of one pool share what bears the same name.</param>
    /// <param name="slots">How many procedures the patient has at most; null: as many as any obligation needs.</param>
    /// <param name="isApart">Facts whose answers are shared with nobody, whatever their names; null: none.</param>
    public static Patient Answered(CompiledArticle article, FormulaPool pool, int? slots = null, Func<Fact, bool>? isApart = null)
    {
        FactVariables Of(Fact fact, string name) => new(fact, isApart?.Invoke(fact) == true ? Other + name : name, pool.False, pool);
        return new Patient(
            article, pool, [.. article.Facts.Select(f => Of(f, f.Name))],
            [.. Enumerable.Range(0, slots ?? SlotsFor(article)).Select(i => new SlotVariables(article, i, Sessions(article), Of, pool))]);
    }

    /// <summary>A patient who has answered all that can be asked. What is not asked, such as a question whose <c>only if</c> is no, stays open.</summary>
    public static Patient Interviewed(CompiledArticle article, FormulaPool pool)
    {
        var facts = new FactVariables?[article.Facts.Length];
        FactVariables Of(Fact fact, string name) => new(fact, name, OpenWhen(fact), pool);
        FactVariables Final(Fact fact) => facts[fact.Index] ??= Of(fact, fact.Name);

        // The conditions of `only if` are about facts that are asked before.
        Formula OpenWhen(Fact fact)
        {
            if (fact.Ask is null)
                return pool.Flag(fact.Name + " open");
            if (fact.OnlyIf is not { } onlyIf)
                return pool.False;
            var known = onlyIf.Everything().Select(c => c.Asked()).OfType<Fact>().Where(f => !f.IsDetail).ToDictionary(f => f.Index, Final, EqualityComparer<int>.Default);
            var asked = new PatientEncoding(new Patient(article, pool, [.. article.Facts.Select(f => known.GetValueOrDefault(f.Index)!)], []));
            // Asked where the condition is final and not no: its lower end is at least unsure, and both ends are one.
            return pool.Not(pool.And(
                asked.Condition(onlyIf, null, Step.Unsure, End.Low),
                pool.Implies(asked.Condition(onlyIf, null, Step.Yes, End.High), asked.Condition(onlyIf, null, Step.Yes, End.Low))));
        }

        return new Patient(
            article, pool, [.. article.Facts.Select(Final)],
            [.. Enumerable.Range(0, SlotsFor(article)).Select(i => new SlotVariables(article, i, Sessions(article), Of, pool))]);
    }

    /// <summary>A patient before a procedure who may have left any question open.</summary>
    public static Patient Screened(CompiledArticle article, FormulaPool pool) =>
        new(article, pool, [.. article.Facts.Select(f => new FactVariables(f, f.Name, pool.Flag(f.Name + " open"), pool))], []);

    /// <summary>The same patient, with other answers to some facts and details; everything else is shared.</summary>
    public Patient Varying(Func<Fact, bool> which)
    {
        FactVariables Of(FactVariables old, string name) => which(old.Fact) ? new(old.Fact, Other + name, Pool.False, Pool) : old;
        return new Patient(
            Article, Pool, [.. Facts.Select(f => Of(f, f.Fact.Name))],
            Article.Details.Any(which) ? [.. Slots.Select(s => new SlotVariables(Article, s.Index, Sessions(Article), (f, name) => Of(s.Details[f.Index], name), Pool))] : Slots);
    }

    /// <summary>
    /// Another patient of as many procedures. Answers, doubts and kinds are its own; numbers and times are shared, so that the two differ in a number only where one of them does not
    /// know it. The worst strength is its own too: the other one may know the least of it.
    /// </summary>
    public Patient Another()
    {
        FactVariables Of(FactVariables shared, string name) => new(shared.Fact, Other + name, Pool.False, Pool, shared.Fact.Role == DiaryRole.Worst ? null : shared.Number);
        return new Patient(
            Article, Pool, [.. Facts.Select(f => Of(f, f.Fact.Name))],
            [.. Slots.Select(s => new SlotVariables(Article, s.Index, Sessions(Article), (f, _) => Of(s.Details[f.Index], $"#{s.Index + 1} {f.Name}"), Pool, Other))]);
    }

    /// <summary>The same answers at the end of all time.</summary>
    public Patient InTheFarFuture() => new(Article, Pool, Facts, Slots) { IsFarFuture = true };

    /// <summary>What every patient keeps to.</summary>
    public Formula Possible => Pool.And(Limits());

    /// <summary>
    /// What every patient keeps to in what a formula speaks of, and in what that brings in. The rest can always be filled in, with no and with the least numbers, because no limit joins the two.
    /// </summary>
    public Formula PossibleFor(Formula formula)
    {
        _limits ??= LimitsByVariable();
        return Pool.And(formula.Variables().Select(v => _limits.GetValueOrDefault(v, Pool.True)).Distinct());
    }

    // Limits that share a variable belong together, and so do those that share one with them.
    private Dictionary<string, Formula> LimitsByVariable()
    {
        var groups = new Dictionary<string, (List<string> Names, List<Formula> Limits)>();
        foreach (var limit in Limits())
        {
            var merged = (Names: new List<string>(), Limits: new List<Formula> { limit });
            foreach (var name in limit.Variables())
            {
                if (!groups.TryGetValue(name, out var group))
                    merged.Names.Add(name);
                else if (group.Names != merged.Names)
                    Merge(group, merged);
                groups[name] = merged;
            }
        }

        return groups.Values.DistinctBy(g => g.Names).Select(g => (g.Names, Limit: Pool.And(g.Limits))).SelectMany(g => g.Names.Select(n => (n, g.Limit))).ToDictionary(p => p.n, p => p.Limit);

        void Merge((List<string> Names, List<Formula> Limits) group, (List<string> Names, List<Formula> Limits) into)
        {
            into.Names.AddRange(group.Names);
            into.Limits.AddRange(group.Limits);
            foreach (var name in group.Names)
                groups[name] = into;
        }
    }

    private IEnumerable<Formula> Limits() => [.. Facts.Select(f => f.Possible), .. Slots.SelectMany(s => s.Limits), WorstIsWorst()];

    // The diary holds the worst, or the least of it that is known, at no less than the strength now, where both are on one scale. Who is not sure of the most there is, is sure.
    private Formula WorstIsWorst()
    {
        if (Article.WithRole(DiaryRole.Worst) is not { Type: NumberType scale } worst)
            return Pool.True;
        var had = Facts[worst.Index];
        var least = Pool.Not(Pool.And(had.Unsures[0], Pool.AtLeast(had.Number!, null, scale.Maximum)));
        if (Article.WithRole(DiaryRole.Strength) is not { Type: NumberType strength } now || !strength.Equals(scale))
            return least;
        var has = Facts[now.Index];
        return Pool.And(least, Pool.Implies(Pool.And(has.Answered, Pool.Not(had.Unanswered)), Pool.AtLeast(had.Number!, has.Number, 0)));
    }

    /// <summary>
    /// What a violation needs: a procedure for the rule that is promised or silenced, and those of the courses that explain: one, or two where two explain together. Where a rule asks for what
    /// is explained, other courses may explain before an answer changes and after it. A rule that asks for <c>not explained</c> needs no procedure for that.
    /// </summary>
    internal static int SlotsFor(CompiledArticle article)
    {
        if (article.Procedures.IsEmpty)
            return 0;
        var explaining = article.Courses.Any(c => c.Condition.Everything().Any(p => p is TogetherTest)) ? 2 : 1;
        return 1 + (article.Alarms.Cast<Rule>().Concat(article.Promises).Any(r => Asks(r.Condition, isPositive: true)) ? 2 * explaining : explaining);
    }

    private static bool Asks(Condition condition, bool isPositive) =>
        condition is ExplainedTest ? isPositive : condition.Parts().Any(p => Asks(p, condition is Not ? !isPositive : isPositive));

    /// <summary>The largest number of a session that an article tells from smaller ones.</summary>
    internal static int Sessions(CompiledArticle article) => article.Rules
        .SelectMany(r => r.Condition.Everything()).OfType<SessionTest>()
        .Select(t => (t.Last == int.MaxValue ? t.First : t.Last) + 1).DefaultIfEmpty(1).Max();
}
