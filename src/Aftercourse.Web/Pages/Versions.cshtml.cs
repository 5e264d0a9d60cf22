using Aftercourse.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>All versions of the article.</summary>
public sealed class VersionsModel(Past past) : PageModel
{
    public Past Past => past;
}
