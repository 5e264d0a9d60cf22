using Aftercourse.Guidance;
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
            grounds.Pool.Or(LevelNames.All.Where(l => !promise.IsKeptBy(l)).Select(grounds.Rules.IsTold)))),
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
            grounds.Pool.Or(CautionNames.All.Select(k => (CautionKind?)k).Prepend(null).Where(k => !promise.IsKeptBy(k)).Select(grounds.Screening.Finds)))),
        Patient = grounds.Patient,
        Planned = grounds.Planned,
        Replay = w => w.Before is { } before && Screener.Broken(grounds.Screen(w.Person, before), new PlannedProcedure(before, w.Person.Answers)).Contains(promise),
        Rules = [promise],
    };
}
