using Aftercourse.Assessing;
using Aftercourse.Charting;
using Aftercourse.Episodes;
using Aftercourse.Telling;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace Aftercourse.Web.Pages;

/// <summary>The answer of an interview: how urgent it is, what to do, why, and until when.</summary>
public sealed class AnswerModel(Edition edition, CheckKeeping keeping, PinPass pass, EmergencyNumbers numbers, ReviewsToday reviews) : CheckPage(keeping, pass)
{
    public ToldAnswer Told { get; private set; } = null!;

    public Level Level { get; private set; }

    public CourseChart? Chart { get; private set; }

    public EmergencyNumber Emergency => numbers.For(Request);

    /// <summary>The moment that the answer speaks of.</summary>
    public Moment At => Check.Sitting.Now;

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

        var snapshot = Check.Sitting.Snapshot;
        var assessment = edition.Assessor.Assess(snapshot);
        Told = AnswerTelling.Tell(assessment, snapshot, At, reviews.Standing);
        Level = assessment.Level;
        HoldsUntil = assessment.HoldsMinutes is { } minutes ? At.Plus(new Duration(minutes)) : null;
        // Nothing less urgent stands beside "get help now".
        Chart = Level < Level.Emergency ? AnswerChart.Of(assessment, snapshot, Check.Sitting.Episode) : null;
        return Page();
    }
}
