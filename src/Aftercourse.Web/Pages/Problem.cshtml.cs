using System.Globalization;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>What went wrong, in words, and what to do. The status stays what it was.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    // Whatever the method was. The status is read from the address alone: binding it would read the form, which may be what is wrong.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var status = HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failed ? ProblemPages.Status(failed.Error)
            : int.TryParse(RouteData.Values["status"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : StatusCodes.Status404NotFound;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        (Title, Sentences) = Words(Response.StatusCode);
    }

    private static (string Title, string[] Sentences) Words(int status) => status switch
    {
        400 => ("This form could not be read", ["It may have been open for too long, or in two windows. Nothing that was saved before is lost.", "Go back, load the page again, and send it once more.", "If this comes back each time, your browser may keep no cookies. Forms here need one: it says nothing about you, and goes when you close the browser."]),
        410 => ("These answers were saved", ["They are kept. When you saved them they got a link of their own, and this old one does not open them.", "Look for a page called \u201cYour check-ins\u201d in your bookmarks, or in the pages that you visited last. Nobody can give you the link again."]),
        404 => ("There is nothing here", ["The address may be mistyped. If it led to answers of yours, they may have been deleted: answers that are not saved go after a day.", "You can begin again. It takes a few minutes."]),
        409 => ("This was answered in another window", ["What was sent first is kept. Load the page again to see it, and go on from there."]),
        405 => ("This cannot be done here", ["Pages of this site can be opened, and forms can be sent. Nothing else."]),
        413 => ("That was too long", ["Nothing was saved from it. Shorten it, and send it again."]),
        414 => ("This address is too long", ["No page here has one as long as that. It may have been copied together from several.", "Begin at the start, or use the link that you saved."]),
        429 => ("That was too often", ["Too many forms came from your connection. Nothing is lost. Wait a minute, then load the page again.", "If you may be in danger, do not wait: call your emergency number."]),
        _ => ("Something went wrong", ["That is our fault, not yours. What was saved before is kept.", "Load the page again. If you may be in danger, do not wait: call your emergency number."]),
    };
}
