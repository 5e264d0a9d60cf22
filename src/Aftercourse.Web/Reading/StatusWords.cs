using Aftercourse.Guidance;

namespace Aftercourse.Web.Reading;

/// <summary>What evidence says of a claim, in the words of its badge.</summary>
public static class StatusWords
{
    /// <summary>The badge of a claim that waits for a clinician's signature.</summary>
    public const string Judgement = "our choice, waits for a clinician";

    /// <summary>The words of a status.</summary>
    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.Supported => "supported",
        ClaimStatus.PartlySupported => "partly supported",
        ClaimStatus.Contested => "contested",
        ClaimStatus.Outdated => "outdated",
        ClaimStatus.NoEvidence => "no evidence",
        _ => "not fact-checked",
    };

    /// <summary>What they mean, in a sentence.</summary>
    public static string Meaning(ClaimStatus status) => status switch
    {
        ClaimStatus.Supported => "Good evidence agrees.",
        ClaimStatus.PartlySupported => "True in part; the text says which part.",
        ClaimStatus.Contested => "Evidence points both ways.",
        ClaimStatus.Outdated => "Was taught once; evidence has moved on.",
        ClaimStatus.NoEvidence => "We looked, and found no evidence.",
        _ => "Nobody has checked it yet.",
    };

    /// <summary>The class that colours a status.</summary>
    public static string Class(ClaimStatus status) => status switch
    {
        ClaimStatus.Supported => "expected",
        ClaimStatus.PartlySupported or ClaimStatus.Contested => "contact",
        ClaimStatus.Outdated => "urgent",
        _ => "",
    };
}
