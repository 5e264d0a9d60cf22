using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Checks;

/// <summary>The addresses of one interview. Nothing in them speaks of health: a secret, and how many pages came before.</summary>
public static class CheckAddress
{
    /// <summary>Where the country of the emergency number is chosen; within an interview or an episode that is kept, after its address.</summary>
    public const string Country = "/emergency-number";

    /// <summary>The page that comes next.</summary>
    public static string Of(string secret) => $"/check/{secret}";

    /// <summary>A page that was answered before, or the next one.</summary>
    public static string Of(string secret, int step) => string.Create(CultureInfo.InvariantCulture, $"/check/{secret}?step={step}");

    /// <summary>What was done.</summary>
    public static string Done(string secret) => $"/check/{secret}/done";

    /// <summary>When a procedure was.</summary>
    public static string When(string secret, int procedure) => string.Create(CultureInfo.InvariantCulture, $"/check/{secret}/when/{procedure}");

    /// <summary>All answers.</summary>
    public static string Answers(string secret) => $"/check/{secret}/answers";

    /// <summary>The answer.</summary>
    public static string Answer(string secret) => $"/check/{secret}/answer";

    /// <summary>Where an interview is kept.</summary>
    public static string Keep(string secret) => $"/check/{secret}/keep";

    /// <summary>Where an interview goes on.</summary>
    public static string Next(string secret, Check check) =>
        check.Untimed is { } procedure ? When(secret, procedure) : check.IsOver ? Answer(secret) : Of(secret, check.Sitting.Answered.Length);

    /// <summary>To an address after a form was sent, so that loading it again sends nothing.</summary>
    public static IActionResult SeeOther(this PageModel page, string address)
    {
        page.Response.Headers.Location = address;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}
