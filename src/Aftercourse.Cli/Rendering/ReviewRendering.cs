using System.Globalization;
using Aftercourse.Reviewing;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;

namespace Aftercourse.Cli.Rendering;

/// <summary>Where the review of an article stands, for people.</summary>
public static class ReviewRendering
{
    /// <summary>Shows sections and their claims; those that nobody has reviewed are counted and named together.</summary>
    public static void Show(IAnsiConsole console, ReviewStatus status, DateOnly today)
    {
        foreach (var section in status.Sections)
        {
            Write(console, 0, null, new Run(section.Section, "bold"), new Run($"  {section.Standing.Reviewed} of {section.Claims.Length} claims reviewed{By(section.Standing.ReviewBy)}", "dim"));
            foreach (var claim in section.Claims.Where(c => c.Entries.Length > 0))
            {
                Write(console, 2, null, new Run(claim.Claim.Id), new Run($" {claim.State.Say()}{By(claim.ReviewBy)}", Style(claim.State)));
                foreach (var entry in claim.Entries)
                    Write(console, 4, null, new Run(entry.Say(), entry.Fault == ReviewFault.None ? null : "yellow"));
            }

            var never = section.Claims.Where(c => c.Entries.Length == 0).Select(c => c.Claim.Id).ToArray();
            if (never.Length > 0)
                Write(console, 2, null, new Run("never reviewed: ", "dim"), new Run(string.Join(", ", never)));
        }

        foreach (var entry in status.Unattached)
            Write(console, 0, null, new Run(entry.Say(), "yellow"));

        console.WriteLine();
        var policy = status.Policy;
        var professions = policy.Professions.IsEmpty ? "" : $" ({string.Join(", ", policy.Professions)})";
        Write(console, 0, null, new Run($"The article asks for {policy.Reviewers} {(policy.Reviewers == 1 ? "reviewer" : "reviewers")}{professions} for each claim, every {policy.Lasts}."));
        var summary = status.Claims.All(c => c.Entries.Length == 0) && status.Unattached.IsEmpty
            ? "No clinician has reviewed any of this."
            : $"{status.Standing.Reviewed} of {status.Claims.Length} claims are reviewed on {Date(today)}.";
        Write(console, 0, null, new Run(summary, status.Standing.IsReviewed ? "green bold" : "yellow bold"));
    }

    private static string By(DateOnly? date) => date is { } day ? $", to be reviewed by {Date(day)}" : "";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Style(ReviewState state) => state switch { ReviewState.Reviewed => "green", ReviewState.Rejected => "red", _ => "yellow" };
}
