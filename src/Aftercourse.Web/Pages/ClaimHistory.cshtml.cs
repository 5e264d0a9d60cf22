using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>What became of one claim of the article.</summary>
public sealed class ClaimHistoryModel(Edition edition, Past past) : PageModel
{
    /// <summary>Its id.</summary>
    public string Claim { get; private set; } = "";

    /// <summary>As it stands; null where it is gone.</summary>
    public Claim? Present { get; private set; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<ClaimStep> Steps { get; private set; }

    /// <summary>The day of the newest recorded version, where the claim differs from it.</summary>
    public DateTimeOffset? ChangedSince => past.SinceNewest.Any(c => c.Claim == Claim) ? past.Versions[0].At : null;

    public IActionResult OnGet(string slug, string claim)
    {
        if (past.OfClaim(claim) is not { } steps)
            return NotFound();
        if (slug != past.SlugOf(claim))
            return RedirectPermanent(past.Address(claim));

        Claim = claim;
        Present = edition.Woven.Places.GetValueOrDefault(claim)?.Claim;
        Steps = steps;
        return Page();
    }
}
