using Aftercourse.Episodes;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace Aftercourse.Web.Pages;

/// <summary>The answer of an interview: how urgent it is, what to do, why, and until when.</summary>
public sealed class AnswerModel(Edition edition, CheckKeeping keeping, PinPass pass, EmergencyNumbers numbers, ReviewsToday reviews) : CheckPage(keeping, pass)
{
    public ShownAnswer Shown { get; private set; } = null!;

    public EmergencyNumber Emergency => numbers.For(Request);

    /// <summary>When the answer no longer holds, or null.</summary>
    public Moment? HoldsUntil { get; private set; }

    /// <summary>Whether that moment has passed.</summary>
    public bool IsOver => HoldsUntil is { } until && until <= Keeping.Now();

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        if (!Check.IsOver)
            return this.SeeOther(Next);
        if (Check.Stored.Open is not null && !(await Keeping.Settle(Check, cancel)).IsDone)
            return this.SeeOther(Next);

        var assessment = edition.Assessor.Assess(Check.Sitting.Snapshot);
        Shown = ShownAnswer.Of(Check.Sitting, assessment, reviews.Standing);
        HoldsUntil = assessment.HoldsMinutes is { } minutes ? Shown.At.Plus(new Duration(minutes)) : null;
        return Page();
    }
}
