using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Web.Reading;

/// <summary>How far claims can be relied on, counted from their marks.</summary>
/// <param name="Claims">How many there are.</param>
/// <param name="Checked">How many were held against evidence.</param>
/// <param name="Sourced">How many cite a source.</param>
/// <param name="Judgements">How many hold a figure that was chosen and waits for a clinician.</param>
/// <param name="ByStatus">How many have each status; only those that occur, best first.</param>
public sealed record Standing(int Claims, int Checked, int Sourced, int Judgements, ImmutableArray<(ClaimStatus Status, int Count)> ByStatus)
{
    /// <summary>Counts.</summary>
    public static Standing Of(IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        ClaimStatus[] order = [ClaimStatus.Supported, ClaimStatus.PartlySupported, ClaimStatus.Contested, ClaimStatus.Outdated, ClaimStatus.NoEvidence, ClaimStatus.Unstated];
        return new Standing(
            all.Count,
            all.Count(c => c.Status != ClaimStatus.Unstated),
            all.Count(c => !c.Citations.IsEmpty),
            all.Count(c => c.IsJudgement),
            [.. order.Select(s => (s, all.Count(c => c.Status == s))).Where(s => s.Item2 > 0)]);
    }

    /// <summary>Whether the claims were held against evidence, in words. The authors set the marks, so this also says that nobody has signed them.</summary>
    public string FactCheck => Checked == Claims
        ? $"no signed fact-check; the authors held all {Claims} statements against the evidence"
        : $"no signed fact-check; the authors held {Checked} of {Claims} statements against the evidence";
}
