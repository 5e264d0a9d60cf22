using System.Text;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Aftercourse.Web.Pages;

/// <summary>The next check-ins, as a file for a calendar.</summary>
public sealed class FollowRemindersModel(Edition edition, EpisodeKeeping keeping, PinPass pass, CheckKeeping checks) : FollowPage(edition, keeping, pass)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        return Followed.Of(Stored, Edition) is { } followed
            ? File(Encoding.UTF8.GetBytes(ReminderFile.Write(Stored.Id, followed.Due, checks.Now())), "text/calendar; charset=utf-8", "aftercourse.ics")
            : NotFound();
    }
}
