using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Sources;

namespace Aftercourse.Cases;

/// <summary>A caution that must count.</summary>
/// <param name="Caution">The caution.</param>
/// <param name="As">As what it must be told to this person, which is less than its own kind where the person is not sure; null where that is not looked at.</param>
public sealed record ExpectedCaution(Caution Caution, CautionKind? As);

/// <summary>A person before a procedure, with what must be said.</summary>
/// <param name="Name">Unique in its file.</param>
/// <param name="Why">What it is an example of, or null.</param>
/// <param name="Planned">The person and what is planned.</param>
/// <param name="Cautions">Exactly these cautions count.</param>
/// <param name="Strongest">The strongest of them for this person; null where none counts.</param>
/// <param name="IsComplete">Whether everything that could count has been answered, or null where that is not looked at.</param>
/// <param name="Span">Its name in its file.</param>
public sealed record ScreeningCase(
    string Name, string? Why, PlannedProcedure Planned, ImmutableArray<ExpectedCaution> Cautions, CautionKind? Strongest, bool? IsComplete, Span Span)
{
    /// <summary>What is not as expected, one sentence each; empty where the case holds.</summary>
    public ImmutableArray<string> Differences(CompiledArticle article)
    {
        var result = Screener.Screen(article, Planned);
        var differences = new List<string>();
        foreach (var (caution, kind) in Cautions)
        {
            var reason = result.Reasons.FirstOrDefault(r => r.Caution == caution);
            if (reason is null)
                differences.Add($"{caution} does not count");
            else if (kind is { } told && told != reason.Strength)
                differences.Add($"{caution} counts as {Show(reason.Strength)}, not as {Show(told)}");
        }

        differences.AddRange(result.Reasons.Where(r => Cautions.All(c => c.Caution != r.Caution)).Select(r => $"{r.Caution} counts as well"));
        if (result.Strongest != Strongest)
            differences.Add($"the strongest is {Show(result.Strongest)}, not {Show(Strongest)}");
        if (IsComplete is { } complete && result.IsComplete != complete)
            differences.Add(complete ? "something is still to be answered" : "nothing is left to be answered");
        differences.AddRange(Screener.Broken(result, Planned).Select(p => $"the promise \"{p.Title}\" is broken"));
        return [.. differences];
    }

    private static string Show(CautionKind? kind) => kind is { } k ? k.Name() : "none";
}
