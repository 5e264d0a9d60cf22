using System.Globalization;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>Asks for the PIN of an episode. Nothing of it is shown before.</summary>
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class FollowPinModel(Edition edition, EpisodeKeeping keeping, PinPass pass, PinChecking checking, TimeProvider clock) : FollowPage(edition, keeping, pass)
{
    /// <summary>The field of the PIN.</summary>
    public const string PinField = "pin";

    /// <summary>What is wrong, in words, or null.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel) =>
        await FoundLocked(cancel) ?? (Pass.IsMissing(HttpContext, Stored) ? Page() : this.SeeOther(FollowAddress.Of(Secret)));

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await FoundLocked(cancel) is { } elsewhere)
            return elsewhere;
        var tried = await checking.Check(Stored, Request.Form[PinField].ToString(), cancel);
        switch (tried.Outcome)
        {
            case PinOutcome.Right:
                Pass.Give(HttpContext, Stored);
                return this.SeeOther(FollowAddress.Of(Secret));
            case PinOutcome.Gone:
                return NotFound();
            case PinOutcome.Wrong:
                Problem = "This is not the PIN." + Wait(tried.LockedUntil);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                Problem = "There were too many wrong tries, so this one was not looked at." + Wait(tried.LockedUntil);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
        }
    }

    // Rounded up: whoever waits as long as this says is not refused once more.
    private string Wait(DateTimeOffset? until)
    {
        if (until is not { } then)
            return "";
        var minutes = Math.Max(1, Math.Ceiling((then - clock.GetUtcNow()).TotalMinutes));
        var (count, unit) = minutes < 120 ? (minutes, "minute") : (Math.Ceiling(minutes / 60), "hour");
        return string.Create(CultureInfo.InvariantCulture, $" You can try again in {count} {unit}{(count == 1 ? "" : "s")}.");
    }
}
