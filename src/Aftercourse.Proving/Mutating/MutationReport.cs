using System.Collections.Immutable;

namespace Aftercourse.Proving.Mutating;

/// <summary>What became of the mutants of an article.</summary>
/// <param name="Results">Each of them, in the order of the article.</param>
public sealed record MutationReport(ImmutableArray<MutantResult> Results)
{
    /// <summary>How many had one of these fates.</summary>
    public int Count(params ReadOnlySpan<Fate> fates)
    {
        var count = 0;
        foreach (var result in Results)
            count += fates.Contains(result.Fate) ? 1 : 0;
        return count;
    }

    /// <summary>How many are caught by a case or an obligation.</summary>
    public int Caught => Count(Fate.CaughtByCase, Fate.CaughtByObligation);

    /// <summary>How many are faults: articles that tell somebody something else, or may do so.</summary>
    public int Faults => Results.Length - Count(Fate.Refused, Fate.Equivalent);

    /// <summary>What nothing catches, those that lower urgency first, then those of which it is not known.</summary>
    public IEnumerable<MutantResult> Uncaught => new[] { Fate.SurvivesLowering, Fate.Unknown, Fate.SurvivesRaising }.SelectMany(f => Results.Where(r => r.Fate == f));

    /// <summary>The same for each kind of mutation.</summary>
    public IEnumerable<(MutationKind Kind, MutationReport Report)> ByKind =>
        Results.GroupBy(r => r.Mutant.Kind).OrderBy(g => g.Key).Select(g => (g.Key, new MutationReport([.. g])));
}
