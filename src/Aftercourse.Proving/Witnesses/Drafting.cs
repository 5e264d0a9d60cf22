using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Proving.Witnesses;

/// <summary>
/// Ways to make conditions yes or no, one after another: a search that goes back where two demands exclude each other. It decides only what a condition asks for, and gives up after so many
/// steps: whoever it does not find is left to the solver.
/// </summary>
internal sealed class Drafting(CompiledArticle article, int steps)
{
    private int _steps = steps;

    /// <summary>Drafts of patients for whom all goals are yes.</summary>
    public IEnumerable<Draft> For(ImmutableArray<Goal> goals) => Each(Draft.Empty, goals.Length, (draft, i) => Ways(draft, goals[i].Condition, true, goals[i].Slot));

    private IEnumerable<Draft> Ways(Draft draft, Condition condition, bool wanted, int slot)
    {
        if (--_steps < 0)
            return [];
        return condition switch
        {
            All all => wanted ? Every(draft, all.Parts, true, slot) : Some(draft, all.Parts, 1, false, slot),
            Any any => wanted ? Some(draft, any.Parts, 1, true, slot) : Every(draft, any.Parts, false, slot),
            AtLeast some => Some(draft, some.Parts, wanted ? some.Count : some.Parts.Length - some.Count + 1, wanted, slot),
            Not not => Ways(draft, not.Part, !wanted, slot),
            FindingTest test => Ways(draft, test.Finding.Condition, wanted, slot),
            ExplainedTest => wanted ? article.Courses.SelectMany(c => Ways(draft, c.Condition, true, Math.Max(slot, 0))) : [draft],
            TogetherTest test => wanted ? Enumerable.Range(0, 2).SelectMany(other => Ways(draft, test.Others, true, other)) : [draft],
            KindTest test => Kinds(draft, test, wanted, slot),
            NumberTest { Comparison: Comparison.Equal } test when !wanted => One(Number(draft, test with { Comparison = Comparison.Less }, true, slot)).Concat(One(Number(draft, test with { Comparison = Comparison.More }, true, slot))),
            TimeTest { Comparison: Comparison.Equal } test when !wanted => One(Time(draft, test with { Comparison = Comparison.Less }, true, slot)).Concat(One(Time(draft, test with { Comparison = Comparison.More }, true, slot))),
            OnsetTest test => Onsets(draft, test, wanted, slot),
            _ => One(Test(draft, condition, wanted, slot)),
        };
    }

    private static Draft? Test(Draft draft, Condition condition, bool wanted, int slot) => condition switch
    {
        YesTest test => draft.With(test.Fact, SlotOf(test.Fact, slot), draft.Of(test.Fact, SlotOf(test.Fact, slot)).Where(Comparison.AtLeast, 1, wanted)),
        OptionTest test => draft.With(test.Fact, SlotOf(test.Fact, slot), test.Option.Index, wanted),
        IncludesTest test => draft.With(test.Fact, SlotOf(test.Fact, slot), test.Option.Index, wanted),
        NumberTest test => Number(draft, test, wanted, slot),
        TimeTest test => Time(draft, test, wanted, slot),
        SessionTest test when wanted => draft.With(slot, o => o with { Session = new(Math.Max(o.Session.Low, test.First), Math.Min(o.Session.High, test.Last)) }),
        SessionTest test => draft.With(slot, o => o with { Session = test.First > 1 ? o.Session with { High = Math.Min(o.Session.High, test.First - 1) } : o.Session.Where(Comparison.More, test.Last, true) }),
        _ => null,
    };

    private static Draft? Number(Draft draft, NumberTest test, bool wanted, int slot) =>
        draft.With(test.Fact, SlotOf(test.Fact, slot), draft.Of(test.Fact, SlotOf(test.Fact, slot)).Where(test.Comparison, test.Constant, wanted));

    private static Draft? Time(Draft draft, TimeTest test, bool wanted, int slot) => draft.With(slot, o => test.Anchor == Anchor.Start
        ? o with { Start = o.Start.Where(test.Comparison, test.Minutes, wanted) }
        : o with { End = o.End.Where(test.Comparison, test.Minutes, wanted) });

    // Pain that was there before the procedure has no onset: every test of it is no.
    private static IEnumerable<Draft> Onsets(Draft draft, OnsetTest test, bool wanted, int slot)
    {
        if (wanted)
            return One(draft.With(slot, o => o with { Onset = o.Onset.Where(Comparison.AtLeast, 0, true).Where(test.Comparison, test.Minutes, true) }));
        var before = One(draft.With(slot, o => o with { Onset = o.Onset.Where(Comparison.Less, 0, true) }));
        return test.Comparison == Comparison.Equal
            ? before
            : One(draft.With(slot, o => o with { Onset = o.Onset.Where(Comparison.AtLeast, 0, true).Where(test.Comparison, test.Minutes, false) })).Concat(before);
    }

    // A kind that is known, before one that is not.
    private IEnumerable<Draft> Kinds(Draft draft, KindTest test, bool wanted, int slot)
    {
        var known = slot < draft.Occurrences.Length ? draft.Occurrences[slot].Procedure : null;
        IEnumerable<Procedure> possible = known is null ? article.Procedures.OrderBy(p => p.Kinds.IsEmpty ? 0 : 1) : [known];
        return possible
            .Where(p => wanted ? test.Procedures.IsEmpty || test.Procedures.Any(p.Is) : !test.Procedures.IsEmpty && !test.Procedures.Any(n => n.Is(p) || p.Is(n)))
            .Select(p => draft.With(slot, o => o with { Procedure = p }))
            .OfType<Draft>();
    }

    private IEnumerable<Draft> Every(Draft draft, ImmutableArray<Condition> parts, bool wanted, int slot) => Each(draft, parts.Length, (d, i) => Ways(d, parts[i], wanted, slot));

    // So many of the parts, each choice of them once.
    private IEnumerable<Draft> Some(Draft draft, ImmutableArray<Condition> parts, int count, bool wanted, int slot, int from = 0)
    {
        if (count == 0)
        {
            yield return draft;
            yield break;
        }

        for (var i = from; i <= parts.Length - count; i++)
        {
            foreach (var next in Ways(draft, parts[i], wanted, slot))
            {
                foreach (var rest in Some(next, parts, count - 1, wanted, slot, i + 1))
                    yield return rest;
            }
        }
    }

    private static IEnumerable<Draft> Each(Draft draft, int count, Func<Draft, int, IEnumerable<Draft>> ways, int from = 0) =>
        from == count ? [draft] : ways(draft, from).SelectMany(next => Each(next, count, ways, from + 1));

    private static IEnumerable<Draft> One(Draft? draft) => draft is null ? [] : [draft];

    private static int SlotOf(Fact fact, int slot) => fact.IsDetail ? slot : -1;
}
