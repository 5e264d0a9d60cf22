using System.Collections.Immutable;
using Aftercourse.Cases;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;

namespace Aftercourse.Proving.Mutating;

/// <summary>Which case no longer holds in a mutant. Only those are run whose person the touched rules judge otherwise, now or before the end that the case expects.</summary>
/// <param name="article">The article.</param>
/// <param name="suite">Its cases, all of which hold.</param>
internal sealed class CaseCheck(CompiledArticle article, CaseSuite suite)
{
    private readonly ImmutableArray<(Case Case, Snapshot Snapshot)> _people = People(new SnapshotReduction(article), suite);

    /// <summary>The first case that breaks, or null.</summary>
    public string? Broken(CompiledArticle changed, TouchedRules touched)
    {
        var carried = new CarriedCases(changed);
        return touched.Own.Any(r => r is Caution) && Screening(carried, changed) is { } screening ? screening : Person(carried, changed, touched);
    }

    private string? Screening(CarriedCases carried, CompiledArticle changed) =>
        suite.Screenings.FirstOrDefault(s => carried.Of(s) is not { } same || !same.Differences(changed).IsEmpty)?.Name;

    private string? Person(CarriedCases carried, CompiledArticle changed, TouchedRules touched)
    {
        var pairs = touched.All.Where(r => r is not Caution).Select(r => new RulePair(r, carried.Of(r))).ToArray();
        var times = new Lazy<(TimePoints, TimePoints)>(() => (new(article, touched.All), new(changed, pairs.Select(p => p.New).OfType<Rule>())));
        var run = new Lazy<CaseRun>(() => new CaseRun(changed, new Interpreter(changed)));
        foreach (var (person, snapshot) in _people.Where(p => touched.Own.Any(r => Concerns(r, p.Snapshot))))
        {
            var same = carried.Of(snapshot);
            // What is asked next hangs on what rules could still say, and not only on what they say.
            var isAlike = person.Expectation.Next is null && Moments(person, snapshot, times).All(t => pairs.All(p => p.IsAlike(snapshot, same, t)));
            if (!isAlike && (carried.Of(person) is not { } expected || !run.Value.Holds(expected)))
                return person.Name;
        }

        return null;
    }

    // Now; and where the case says until when the answer holds, each moment until then at which a touched rule can turn, in minutes from now.
    private static IEnumerable<int> Moments(Case person, Snapshot snapshot, Lazy<(TimePoints Before, TimePoints After)> times) => person.Expectation.HoldsUntil is not { } until
        ? [0]
        : times.Value.Before.After(snapshot).Concat(times.Value.After.After(snapshot)).Where(t => t <= until.Minutes - person.At.Minutes).Prepend(0);

    private static bool Concerns(Rule rule, Snapshot person) =>
        rule is not Caution && (rule.After is not { } after || person.Occurrences.Any(o => !Interpreter.Kind(after.Procedures, o.Procedure).IsNo));

    private static ImmutableArray<(Case, Snapshot)> People(SnapshotReduction reduction, CaseSuite suite) => [.. suite.Results.Select(r => (r.Case, reduction.At(r.Case.Episode, r.Case.At)))];
}
