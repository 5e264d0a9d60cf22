using System.Collections.Immutable;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>The reader's country, for the number that calls an ambulance. Whoever chooses it within an interview goes on with it: see <see cref="Site"/>.</summary>
public sealed class EmergencyNumberModel(EmergencyNumbers numbers) : PageModel
{
    public ImmutableArray<EmergencyNumber> Countries => numbers.Countries;

    public EmergencyNumber Chosen => numbers.For(Request);

    public IActionResult OnPost(string? country)
    {
        var code = numbers.Of(country ?? "")?.Code ?? "none";
        Response.Cookies.Append(EmergencyNumbers.Cookie, code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = Request.IsHttps, IsEssential = true });
        return this.SeeOther(Request.Path.Value![..^CheckAddress.Country.Length] is { Length: > 0 } within ? within : "/");
    }
}
