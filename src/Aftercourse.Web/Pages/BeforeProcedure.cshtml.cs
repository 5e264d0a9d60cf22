using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Screening;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>The questions before a procedure on one page, and what speaks against it. Nothing is stored: the answer is written into the page that the form is sent for.</summary>
public sealed class BeforeProcedureModel(Edition edition, EmergencyNumbers numbers) : PageModel
{
    public ScreeningForm Form { get; private set; } = null!;

    /// <summary>The answer, or null where none was asked for yet.</summary>
    public ScreeningResult? Result { get; private set; }

    public EmergencyNumber Emergency => numbers.For(Request);

    /// <summary>What was taught once about this procedure, each with what holds today.</summary>
    public IEnumerable<(Claim Was, Claim? Now)> Outdated
    {
        get
        {
            var files = edition.Article.Cautions.Where(c => c.Before.IsEmpty || c.Before.Any(b => b.Is(Form.Before) || Form.Before.Is(b))).Select(c => c.Span.Source).ToHashSet();
            return edition.Article.Claims.Where(c => c.Status == ClaimStatus.Outdated && files.Contains(c.Span.Source)).Select(c => (c, edition.Article.Claims.FirstOrDefault(n => n.Id == c.ReplacedBy)));
        }
    }

    /// <summary>The sources of a claim by number.</summary>
    public ImmutableArray<int> Numbers(Claim? claim) => claim is null ? [] : [.. edition.Woven.Cited(claim).Select(s => s.Number)];

    /// <summary>The sources that the answer names.</summary>
    public IEnumerable<NumberedSource> Sources => Result is null
        ? []
        : Result.Reasons.Select(r => r.Caution.Claim).OfType<Claim>().SelectMany(c => edition.Woven.Cited(c)).DistinctBy(s => s.Number).OrderBy(s => s.Number);

    public IActionResult OnGet(string procedure) => Find(procedure) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string procedure, CancellationToken cancel)
    {
        if (!Find(procedure))
            return NotFound();
        Form = Form.Read((await Request.ReadFormAsync(cancel)).ToDictionary(f => f.Key, f => f.Value));
        if (Form.Problems.IsEmpty)
            Result = Screener.Screen(edition.Article, new PlannedProcedure(Form.Before, Form.Answers));
        else
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Find(string procedure)
    {
        if (ScreeningForm.Screened(edition.Article).FirstOrDefault(p => p.Name == procedure) is not { } before)
            return false;
        Form = ScreeningForm.Empty(edition.Article, before);
        return true;
    }
}
