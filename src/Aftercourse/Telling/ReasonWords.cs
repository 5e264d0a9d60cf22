using Aftercourse.Guidance;

namespace Aftercourse.Telling;

/// <summary>Why a claim has its status.</summary>
public static class ReasonWords
{
    /// <summary>
    /// The reason that is written, in plain words. A supported claim without one has the reason that its sources give, counted by class, such as
    /// <c>2 peer-reviewed papers and a text of an academic or public body say so.</c> Null where there is none.
    /// </summary>
    public static string? Of(CompiledArticle article, Claim claim) =>
        claim.Reason?.Value ?? (claim.Status == ClaimStatus.Supported && !claim.Citations.IsEmpty ? OfSources([.. claim.Citations.Select(key => article.References[key].Class)]) : null);

    private static string OfSources(SourceClass[] sources)
    {
        var counts = sources.CountBy(c => c).OrderBy(c => c.Key).Select(c => Count(c.Key, c.Value)).ToArray();
        var all = counts.Length == 1 ? counts[0] : $"{string.Join(", ", counts[..^1])} and {counts[^1]}";
        return $"{char.ToUpperInvariant(all[0])}{all[1..]} {(sources.Length == 1 ? "says" : "say")} so.";
    }

    private static string Count(SourceClass sourceClass, int count) => (sourceClass, count) switch
    {
        (SourceClass.PeerReviewed, 1) => "a peer-reviewed paper",
        (SourceClass.PeerReviewed, _) => $"{count} peer-reviewed papers",
        (SourceClass.AcademicOrPublicBody, 1) => "a text of an academic or public body",
        (SourceClass.AcademicOrPublicBody, _) => $"{count} texts of academic or public bodies",
        (SourceClass.ReputableMedia, 1) => "a report of reputable media",
        (SourceClass.ReputableMedia, _) => $"{count} reports of reputable media",
        (_, 1) => "a source without a class",
        _ => $"{count} sources without a class",
    };
}
