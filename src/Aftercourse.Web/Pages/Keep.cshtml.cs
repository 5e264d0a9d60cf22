using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>Keeps an interview, to follow the pain. Its answer moves to a new address; the old one finds nothing any more.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class KeepModel(Edition edition, CheckKeeping checks, PinPass pass, EpisodeKeeping keeping) : CheckPage(checks, pass)
{
    /// <summary>The field of the PIN.</summary>
    public const string PinField = "pin";

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Found(cancel) ?? this.SeeOther(Next);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        if (IsFollowed)
            return this.SeeOther(FollowAddress.Of(Secret));
        if (!Check.IsOver)
            return this.SeeOther(Next);
        var pin = Request.Form[PinField].ToString();
        var (changed, secret) = await keeping.Keep(Check.Stored, pin.Length == 0 ? null : pin, edition.Article, cancel);
        if (secret is not null)
        {
            if (changed.Episode!.HasPin)
                Pass.Give(HttpContext, changed.Episode);
            return this.SeeOther(FollowAddress.Of(secret.Text));
        }

        if (changed.Outcome == ChangeOutcome.OutOfLimits)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return changed.Outcome == ChangeOutcome.Gone ? NotFound() : StatusCode(StatusCodes.Status409Conflict);
    }
}
