using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>The start: what was done, and when.</summary>
public sealed class IndexModel(EmergencyNumbers numbers) : PageModel
{
    public EmergencyNumber Emergency => numbers.For(Request);
}
