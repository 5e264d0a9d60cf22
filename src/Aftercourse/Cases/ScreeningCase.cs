using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Sources;

namespace Aftercourse.Cases;

/// <summary>A person before a procedure, with what must be said.</summary>
/// <param name="Name">Unique in its file.</param>
/// <param name="Why">What it is an example of, or null.</param>
/// <param name="Planned">The person and what is planned.</param>
/// <param name="Cautions">Exactly these cautions count.</param>
/// <param name="Strongest">The strongest of them for this person; null where none counts.</param>
/// <param name="IsComplete">Whether everything that could count has been answered, or null where that is not looked at.</param>
/// <param name="Span">Its name in its file.</param>
public sealed record ScreeningCase(
    string Name, string? Why, PlannedProcedure Planned, ImmutableArray<Caution> Cautions, CautionKind? Strongest, bool? IsComplete, Span Span)
{
    /// <summary>What is not as expected, one sentence each; empty where the case holds.</summary>
    public ImmutableArray<string> Differences(CompiledArticle article)
    {
        var result = Screener.Screen(article, Planned);
        var found = result.Reasons.Select(r => r.Caution).ToArray();
        var differences = Cautions.Except(found).Select(c => $"{c} does not count").Concat(found.Except(Cautions).Select(c => $"{c} counts as well")).ToList();
        if (result.Strongest != Strongest)
            differences.Add($"the strongest is {Show(result.Strongest)}, not {Show(Strongest)}");
        if (IsComplete is { } complete && result.IsComplete != complete)
            differences.Add(complete ? "something is still to be answered" : "nothing is left to be answered");
        differences.AddRange(Screener.Broken(result, Planned).Select(p => $"the promise \"{p.Title}\" is broken"));
        return [.. differences];
    }

    private static string Show(CautionKind? kind) => kind is { } k ? k.Name() : "none";
}
