using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>Keeps an interview, to follow the pain. Its answer moves to a new address; the old one finds nothing any more.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class KeepModel(CheckKeeping checks, PinPass pass) : CheckPage(checks, pass)
{
    /// <summary>The field of the PIN.</summary>
    public const string PinField = "pin";

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Found(cancel) ?? this.SeeOther(Next);

    public Task<IActionResult> OnPost(CancellationToken cancel) => Changing(
        async () =>
        {
            if (IsFollowed || !Check.IsOver)
                return new Changed(ChangeOutcome.Done, Check.Stored);
            var pin = Request.Form[PinField].ToString();
            var changed = await Keeping.Keep(Check, Secret, pin.Length == 0 ? null : pin, cancel);
            if (changed is { IsDone: true, Episode: { HasPin: true } kept })
                Pass.Give(HttpContext, kept);
            return changed.Outcome == ChangeOutcome.OutOfLimits ? null : changed;
        },
        cancel);

    // The new address: it is found from the old one.
    protected override async Task<IActionResult> Led(StoredEpisode after, CancellationToken cancel) => await Found(cancel) ?? this.SeeOther(Next);
}
