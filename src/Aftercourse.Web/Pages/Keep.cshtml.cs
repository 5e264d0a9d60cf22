using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>Keeps an interview, to follow the pain. Its answer moves to a new address; the old one finds nothing any more.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class KeepModel(Edition edition, CheckKeeping checks, EpisodeKeeping keeping) : CheckPage(checks)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Found(cancel) ?? this.SeeOther(Next);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        if (!Check.IsOver)
            return this.SeeOther(Next);
        var (changed, secret) = await keeping.Keep(Check.Stored, null, edition.Article, cancel);
        return secret is not null ? this.SeeOther($"/follow/{secret.Text}")
            : changed.Outcome == ChangeOutcome.Gone ? NotFound()
            : StatusCode(StatusCodes.Status409Conflict);
    }
}
