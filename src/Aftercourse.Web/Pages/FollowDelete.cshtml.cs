using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>Deletes an episode, after asking once more.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class FollowDeleteModel(Edition edition, EpisodeKeeping keeping, PinPass pass) : FollowPage(edition, keeping, pass)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Found(cancel) ?? Page();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        await Keeping.Delete(Stored, cancel);
        PinPass.Take(HttpContext, Stored);
        return this.SeeOther("/deleted");
    }
}
