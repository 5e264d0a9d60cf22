using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>Everything that the article can ask, and the words of its language.</summary>
public sealed class QuestionsModel(Edition edition) : PageModel
{
    public WovenArticle Woven => edition.Woven;

    /// <summary>Whether the declarations are shown.</summary>
    public bool WithRules { get; private set; }

    public void OnGet(string? rules) => WithRules = rules == "1";
}
