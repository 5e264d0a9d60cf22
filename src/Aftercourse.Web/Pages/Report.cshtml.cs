using Aftercourse.Records;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>Report a mistake. The same form stands in the dialog that a selection opens.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class ReportModel(Edition edition, ReportKeeping reports) : PageModel
{
    public ReportForm Sent { get; private set; } = new();

    public ReportedPage About => ReportedPage.Of(Sent.Page, edition.Woven);

    public string? Problem { get; private set; }

    // From the query only: the router calls this page itself "page" too.
    public void OnGet([FromQuery(Name = "page")] string? page, [FromQuery] string? claim) => Sent = new ReportForm { Page = page, Claim = claim };

    public async Task<IActionResult> OnPost([FromForm] ReportForm sent, CancellationToken cancel)
    {
        Sent = sent;
        var (report, problem) = ReportReading.Read(sent, edition.Woven);
        var kept = report is null ? null : await reports.Send(report, cancel);
        if (kept?.Link is { } link)
        {
            Response.Headers.Location = $"/reports/{link.Text}?sent=1";
            return StatusCode(StatusCodes.Status303SeeOther);
        }

        Problem = problem ?? "This is too long to be sent. Please shorten it.";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
