using System.Collections.Immutable;
using Aftercourse.Sources;

namespace Aftercourse.Guidance;

/// <summary>What today's evidence says of a claim.</summary>
public enum ClaimStatus
{
    /// <summary>No status was written.</summary>
    Unstated,

    /// <summary>Good evidence agrees.</summary>
    Supported,

    /// <summary>True in part; the text says which.</summary>
    PartlySupported,

    /// <summary>Evidence points both ways.</summary>
    Contested,

    /// <summary>Was taught once; evidence has moved on.</summary>
    Outdated,

    /// <summary>No evidence was found.</summary>
    NoEvidence,
}

/// <summary>The words of statuses: the same on pages and in the terminal.</summary>
public static class ClaimStatusNames
{
    /// <summary>The status in words.</summary>
    public static string Name(this ClaimStatus status) => status switch
    {
        ClaimStatus.Supported => "supported",
        ClaimStatus.PartlySupported => "partly supported",
        ClaimStatus.Contested => "contested",
        ClaimStatus.Outdated => "outdated",
        ClaimStatus.NoEvidence => "no evidence",
        _ => "not fact-checked",
    };

    /// <summary>What the status means for every claim that has it, in a sentence.</summary>
    public static string Meaning(this ClaimStatus status) => status switch
    {
        ClaimStatus.Supported => "Good evidence agrees.",
        ClaimStatus.PartlySupported => "True in part; the text says which part.",
        ClaimStatus.Contested => "Evidence points both ways.",
        ClaimStatus.Outdated => "Was taught once; evidence has moved on.",
        ClaimStatus.NoEvidence => "We looked, and found no evidence.",
        _ => "Nobody has checked it yet.",
    };
}

/// <summary>A paragraph that says something which can be checked, and on which rules may rest.</summary>
/// <param name="Id">Unique in the article.</param>
/// <param name="Text">The paragraph in plain words, without citations and marks.</param>
/// <param name="Status">What evidence says.</param>
/// <param name="Reason">Why, in plain words, as it was written; or null.</param>
/// <param name="IsJudgement">Figures in its rules were chosen, not measured, and wait for a clinician's signature.</param>
/// <param name="Citations">Keys of its sources, in the order of the text.</param>
/// <param name="ReplacedBy">The claim that holds today in place of this one, or null.</param>
/// <param name="Rows">Rows of the mission that it covers.</param>
/// <param name="Section">Headings above it, outermost first.</param>
/// <param name="Span">The paragraph.</param>
/// <param name="Mark">The mark at its end, braces included.</param>
public sealed record Claim(
    string Id,
    Text Text,
    ClaimStatus Status,
    Text? Reason,
    bool IsJudgement,
    ImmutableArray<string> Citations,
    string? ReplacedBy,
    ImmutableArray<string> Rows,
    ImmutableArray<string> Section,
    Span Span,
    Span Mark);

/// <summary>How far a source can be trusted: the classes of the sourcing policy, strongest first.</summary>
public enum SourceClass
{
    /// <summary>A study, a review or a guideline in a journal with peer review.</summary>
    PeerReviewed,

    /// <summary>A university, a hospital, a public health body.</summary>
    AcademicOrPublicBody,

    /// <summary>Media with an editor who answers for them. Too weak to support a claim alone.</summary>
    ReputableMedia,

    /// <summary>No class was written.</summary>
    Unstated,
}

/// <summary>One source, an item of CSL-JSON (citationstyles.org), with the fields that are shown.</summary>
/// <param name="Id">The key that <c>[@key]</c> names.</param>
/// <param name="Type">The CSL type, such as <c>article-journal</c>.</param>
/// <param name="Title">The title of the work.</param>
/// <param name="Authors">Family name and initials, or a literal name, in order.</param>
/// <param name="Container">The journal, site or book, or null.</param>
/// <param name="Year">The year it was issued, or null.</param>
/// <param name="Volume">Volume, or null.</param>
/// <param name="Issue">Issue, or null.</param>
/// <param name="Pages">Pages, or null.</param>
/// <param name="Doi">DOI without a prefix, or null.</param>
/// <param name="Pmid">PubMed's number, or null.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Reference(
    string Id,
    string Type,
    string Title,
    ImmutableArray<string> Authors,
    string? Container,
    int? Year,
    string? Volume,
    string? Issue,
    string? Pages,
    string? Doi,
    string? Pmid,
    string? Url,
    Span Span)
{
    /// <summary>How far it can be trusted, from <c>custom.class</c>.</summary>
    public SourceClass Class { get; init; } = SourceClass.Unstated;

    /// <summary>Fields that were looked for and are not known, from <c>custom.unknown</c>.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>The corporate author of a report or a page, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>PubMed Central's number, or null.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Where its key stands, for messages.</summary>
    public Span Key { get; init; }
}
