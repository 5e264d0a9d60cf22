using Aftercourse.Charting;
using Aftercourse.Episodes;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>An episode that is kept: its link, the latest answer, all check-ins, and the next one.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class FollowModel(Edition edition, EpisodeKeeping keeping, PinPass pass, CheckKeeping checks, EmergencyNumbers numbers) : FollowPage(edition, keeping, pass)
{
    private const int NewFor = 10;

    /// <summary>What there is to see; null where the present article does not know what was done, or an only answer is being changed.</summary>
    public Followed? Followed { get; private set; }

    public CourseChart? Chart { get; private set; }

    public EmergencyNumber Emergency => numbers.For(Request);

    /// <summary>The whole address, to copy.</summary>
    public string Link => $"{Request.Scheme}://{Request.Host}{FollowAddress.Of(Secret)}";

    public Moment Now { get; private set; }

    /// <summary>Whether it was kept just now: the link then stands first.</summary>
    public bool IsNew => Stored.CheckIns.Length == 1 && Now.Minutes - (Stored.Saved!.Value.ToUnixTimeSeconds() / 60) < NewFor;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        Now = checks.Now();
        Followed = Followed.Of(Stored, Edition);
        Chart = Followed?.Chart(Now);
        return Page();
    }

    /// <summary>Adds a check-in, or goes on with one that was left open.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (await Found(cancel) is { } elsewhere)
                return elsewhere;
            if (!Stored.KnowsEveryProcedure)
                return this.SeeOther(FollowAddress.Of(Secret));
            var changed = await checks.BeginNext(Stored, cancel);
            if (changed.IsDone)
                return this.SeeOther(CheckAddress.Of(Secret));
            if (changed.Outcome is ChangeOutcome.OutOfLimits)
                return StatusCode(StatusCodes.Status409Conflict);
        }

        return StatusCode(StatusCodes.Status409Conflict);
    }
}
