using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Screening;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Family 8: what the article itself says of all patients.</summary>
internal static class PromiseObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds) => grounds.Article.Promises.Select(p => p is CautionPromise screened ? Of(grounds, screened) : Of(grounds, (LevelPromise)p));

    private static Obligation Of(Grounds grounds, LevelPromise promise) => new()
    {
        Family = Family.Promises,
        Name = $"promise/{promise.Name}",
        Says = $"{(promise.IsAlways ? "Always" : "Never")}: {promise.Title}.",
        WantsPatient = false,
        Statement = new(() => grounds.Pool.And(
            grounds.Rules.Rule(promise, Step.Yes, End.Told),
            Runs(grounds.Pool, [.. LevelNames.All.Select(l => !promise.IsKeptBy(l))], i => grounds.Rules.Told(LevelNames.All[i])))),
        Patient = grounds.Patient,
        Replay = w => grounds.Truths(w.Person)[promise.Index].IsYes && !promise.IsKeptBy(grounds.Told(w.Person)),
        Rules = [promise],
    };

    private static Obligation Of(Grounds grounds, CautionPromise promise) => new()
    {
        Family = Family.Promises,
        Name = $"promise/{promise.Name}",
        Says = $"{(promise.IsAlways ? "Always" : "Never")}: {promise.Title}.",
        WantsPatient = false,
        Statement = new(() => grounds.Pool.And(
            grounds.Planned.Possible,
            grounds.Planned.Is(promise.Before),
            grounds.Rules.Rule(promise, Step.Yes, End.Told),
            Runs(
                grounds.Pool,
                [.. CautionNames.All.Select(k => (CautionKind?)k).Prepend(null).Select(k => !promise.IsKeptBy(k))],
                i => i == 0 ? grounds.Pool.True : grounds.Screening.Reaches(CautionNames.All[i - 1])))),
        Patient = grounds.Patient,
        Planned = grounds.Planned,
        Replay = w => w.Before is { } before && Screener.Broken(grounds.Screen(w.Person, before), new PlannedProcedure(before, w.Person.Answers)).Contains(promise),
        Rules = [promise],
    };

    // What breaks a promise, as runs of neighbours on its scale: "less than urgent" is one demand, and easier to decide than a list of levels.
    private static Formula Runs(FormulaPool pool, ImmutableArray<bool> breaks, Func<int, Formula> atLeast) => pool.Or(
        from first in Enumerable.Range(0, breaks.Length)
        where breaks[first] && (first == 0 || !breaks[first - 1])
        let next = breaks.IndexOf(false, first)
        select pool.And(atLeast(first), next < 0 ? pool.True : pool.Not(atLeast(next))));
}
