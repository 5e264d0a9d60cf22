using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Family 8: what the article itself says of all patients.</summary>
internal static class PromiseObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds) => grounds.Article.Promises.Select(p => Of(grounds, p));

    private static Obligation Of(Grounds grounds, Promise promise) => new()
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
}
