using System.Security.Cryptography;
using Aftercourse.Records;
using Microsoft.AspNetCore.DataProtection;

namespace Aftercourse.Web.Hosting;

/// <summary>Remembers in the browser, for half an hour, that the PIN of one episode was right. The cookie names the episode, which is no secret, and says nothing else.</summary>
public sealed class PinPass(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("pin").ToTimeLimitedDataProtector();

    /// <summary>Whether nothing may be shown before the PIN was asked for.</summary>
    public bool IsMissing(HttpContext context, StoredEpisode episode) => episode.HasPin && !IsHeld(context, episode);

    /// <summary>Gives the cookie.</summary>
    public void Give(HttpContext context, StoredEpisode episode) =>
        context.Response.Cookies.Append(Name(episode), protector.Protect(Text(episode), Holds), Options(context));

    /// <summary>Takes the cookie away.</summary>
    public static void Take(HttpContext context, StoredEpisode episode) => context.Response.Cookies.Delete(Name(episode), Options(context));

    private bool IsHeld(HttpContext context, StoredEpisode episode)
    {
        if (context.Request.Cookies[Name(episode)] is not { Length: > 0 } cookie)
            return false;
        try
        {
            return protector.Unprotect(cookie) == Text(episode);
        }
        catch (CryptographicException)
        {
            // Forged, too old, or protected with keys that are gone.
            return false;
        }
    }

    private static string Name(StoredEpisode episode) => "pin-" + Text(episode);

    private static string Text(StoredEpisode episode) => episode.Id.ToString("N");

    // Without a time of its own, so that it goes with the browser; what is in it ends after half an hour.
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
