using Aftercourse.Records;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>What became of a report, for the reader who has its link.</summary>
public sealed class ReportFollowModel(Edition edition, ReportKeeping reports) : PageModel
{
    public StoredReport Report { get; private set; } = null!;

    /// <summary>Whether it was sent just now.</summary>
    public bool IsNew { get; private set; }

    public ReportedPage About => ReportedPage.Of(Report.Page, edition.Woven);

    /// <summary>Where the reader finds the words, or null where no page of all readers has them.</summary>
    public string? Address => About.Path.StartsWith("/read", StringComparison.Ordinal) || Report.ClaimId is not null
        ? edition.Article.Claims.FirstOrDefault(c => c.Id == Report.ClaimId) is { } claim ? edition.Address(claim) : About.Path
        : null;

    public async Task<IActionResult> OnGet(string secret, string? sent, CancellationToken cancel)
    {
        if (!Secret.TryParse(secret, out var link) || await reports.Find(link, cancel) is not { } report)
            return NotFound();
        Report = report;
        IsNew = sent == "1" && report.State == ReportState.Open;
        return Page();
    }
}
