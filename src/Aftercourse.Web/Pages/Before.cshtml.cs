using Aftercourse.Guidance;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Screening;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>What is planned.</summary>
public sealed class BeforeModel(Edition edition) : PageModel
{
    /// <summary>The procedures that something can speak against; their kinds stand below each.</summary>
    public IEnumerable<Procedure> Roots => ScreeningForm.Screened(edition.Article).Where(p => p.Parent is null);
}
