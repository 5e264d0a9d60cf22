using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>The start: what was done.</summary>
[EnableRateLimiting(RateLimits.Sending)]
public sealed class IndexModel(Edition edition, EmergencyNumbers numbers, CheckKeeping checks) : PageModel
{
    public EmergencyNumber Emergency => numbers.For(Request);

    public IEnumerable<Procedure> Procedures => edition.Article.Procedures.Where(p => p.Parent is null);

    public bool IsEmpty { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var done = DoneForm.Read(Request.Form[DoneForm.Done], edition.Article);
        if (done.IsEmpty)
        {
            IsEmpty = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var secret = await checks.Begin(done, cancel);
        return this.SeeOther(CheckAddress.Of(secret.Text));
    }
}
