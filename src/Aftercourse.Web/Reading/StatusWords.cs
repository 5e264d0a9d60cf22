using System.Globalization;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;

namespace Aftercourse.Web.Reading;

/// <summary>What evidence says of a claim, in the words of its badge.</summary>
public static class StatusWords
{
    /// <summary>The badge of a claim with a limit that was chosen and not measured.</summary>
    public static string Judgement(ReviewState state) => state == ReviewState.Reviewed ? "our choice, approved by its reviewers" : "our choice, waits for a clinician";

    /// <summary>The badge of a review: by whom and when, or why it does not count.</summary>
    public static string Of(ClaimReview review) => review.State == ReviewState.Reviewed
        ? $"reviewed by {string.Join(" and ", review.Approvals.Select(e => e.Reviewer!.Name))}, {review.LastReview!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
        : review.State.Say();

    /// <summary>What a state of review means, in a sentence.</summary>
    public static string Meaning(ReviewState state) => state switch
    {
        ReviewState.Never => "No clinician has signed it.",
        ReviewState.Changed => "What was signed is not what stands there now.",
        ReviewState.Expired => "It was signed too long ago.",
        ReviewState.Partly => "Some have signed it, but too few.",
        ReviewState.Reviewed => "Signed, as it stands, by those who are asked for.",
        _ => "A reviewer says that it is wrong.",
    };

    /// <summary>The class that colours a review.</summary>
    public static string Class(ReviewState state) => state switch
    {
        ReviewState.Reviewed => "expected",
        ReviewState.Rejected => "urgent",
        ReviewState.Never => "",
        _ => "contact",
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
