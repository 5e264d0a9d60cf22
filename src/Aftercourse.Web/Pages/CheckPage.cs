using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>A page of one interview: finds it by the secret in the address, and saves it.</summary>
public abstract class CheckPage(CheckKeeping keeping, PinPass pass) : PageModel
{
    /// <summary>Where interviews are kept.</summary>
    protected CheckKeeping Keeping => keeping;

    /// <summary>Remembers who gave a PIN.</summary>
    protected PinPass Pass => pass;

    /// <summary>The secret in the address. Not bound: nothing is bound where a form is too large to be read, and the page is found all the same.</summary>
    public string Secret => RouteData.Values["secret"] as string ?? "";

    /// <summary>The interview; set by <see cref="Found"/>.</summary>
    public Check Check { get; private set; } = null!;

    /// <summary>Whether it is one of the check-ins of an episode that was kept.</summary>
    public bool IsFollowed => Check.Stored.Saved is not null;

    /// <summary>The next step of the interview, from any page.</summary>
    public string Next => CheckAddress.Next(Secret, Check);

    /// <summary>Finds the interview; what to answer where it is not to be shown here, or null.</summary>
    protected async Task<IActionResult?> Found(CancellationToken cancel)
    {
        if (await keeping.Find(Secret, cancel) is not { } check)
            return await keeping.Kept(Secret, cancel) switch
            {
                null => NotFound(),
                { Link: { } link } => this.SeeOther(FollowAddress.Of(link.Text)),
                _ => StatusCode(StatusCodes.Status410Gone),
            };
        if (pass.IsMissing(HttpContext, check.Stored))
            return this.SeeOther(FollowAddress.Pin(Secret));
        Check = check;
        return null;
    }

    /// <summary>Where a change leads, from the episode as it is after it: nothing is looked up again.</summary>
    protected virtual Task<IActionResult> Led(StoredEpisode after, CancellationToken cancel) =>
        Task.FromResult(this.SeeOther(after.Open is null ? CheckAddress.Answer(Secret) : CheckAddress.Next(Secret, keeping.Open(after))));

    /// <summary>
    /// Makes a change, and goes where it leads. Somebody who presses twice, or has two windows, may be faster than themselves: the change is then made once more to what is there
    /// now, and only if that fails too are they told.
    /// </summary>
    /// <param name="change">Saves the change; null where it cannot be made, which the page then shows.</param>
    /// <param name="cancel">Gives up.</param>
    protected async Task<IActionResult> Changing(Func<Task<Changed?>> change, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (await Found(cancel) is { } elsewhere)
                return elsewhere;
            if (await change() is not { } changed)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }

            if (changed.IsDone)
                return await Led(changed.Episode!, cancel);
            if (changed.Outcome == ChangeOutcome.Gone)
                return NotFound();
        }

        return StatusCode(StatusCodes.Status409Conflict);
    }
}
