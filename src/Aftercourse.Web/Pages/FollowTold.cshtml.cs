using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace Aftercourse.Web.Pages;

/// <summary>An answer that was given before, whole, as it was told then.</summary>
public sealed class FollowToldModel(Edition edition, EpisodeKeeping keeping, PinPass pass, EmergencyNumbers numbers, ReviewsToday reviews) : FollowPage(edition, keeping, pass)
{
    public ShownAnswer Shown { get; private set; } = null!;

    public Replay Replay { get; private set; } = null!;

    public bool IsRepeated { get; private set; }

    /// <summary>What else was told about the same check-in, because an answer was changed.</summary>
    public IEnumerable<StoredAssessment> Others { get; private set; } = [];

    public EmergencyNumber Emergency => numbers.For(Request);

    public async Task<IActionResult> OnGet(Guid assessment, CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        if (Stored.CheckIns.FirstOrDefault(c => c.Assessments.Any(a => a.Id == assessment)) is not { } checkIn || await Keeping.ReadAssessment(Stored, assessment, cancel) is not { } replay)
            return NotFound();
        Replay = replay;
        IsRepeated = ShownAnswer.IsRepeated(replay, Edition);
        Shown = ShownAnswer.Of(replay, checkIn.Assessments.Single(a => a.Id == assessment), checkIn, Edition, reviews.Standing);
        Others = checkIn.Assessments.Where(a => a.Id != assessment);
        return Page();
    }
}
