using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>A page of an episode that is kept: found by the secret in the address, and shown to whoever gave its PIN.</summary>
public abstract class FollowPage(Edition edition, EpisodeKeeping keeping, PinPass pass) : PageModel
{
    /// <summary>The secret in the address.</summary>
    public string Secret => RouteData.Values["secret"] as string ?? "";

    /// <summary>The episode; set by <see cref="Found"/>.</summary>
    public StoredEpisode Stored { get; private set; } = null!;

    /// <summary>The article that answers now.</summary>
    protected Edition Edition => edition;

    /// <summary>Where episodes are kept.</summary>
    protected EpisodeKeeping Keeping => keeping;

    /// <summary>Remembers who gave a PIN.</summary>
    protected PinPass Pass => pass;

    /// <summary>Finds the episode, without asking for its PIN; what to answer where there is none, or null.</summary>
    protected async Task<IActionResult?> FoundLocked(CancellationToken cancel)
    {
        if (!Records.Secret.TryParse(Secret, out var secret) || await keeping.Find(secret, edition.Article, cancel) is not { Saved: not null } stored)
            return NotFound();
        Stored = stored;
        return null;
    }

    /// <summary>Finds the episode; what to answer where it is not to be shown here, or null.</summary>
    protected async Task<IActionResult?> Found(CancellationToken cancel) =>
        await FoundLocked(cancel) ?? (pass.IsMissing(HttpContext, Stored) ? this.SeeOther(FollowAddress.Pin(Secret)) : null);
}
