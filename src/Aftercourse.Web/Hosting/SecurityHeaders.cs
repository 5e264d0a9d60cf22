namespace Aftercourse.Web.Hosting;

/// <summary>Headers on every response: nothing from elsewhere is loaded, nothing inline runs, no address is passed on.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Addresses below these hold a secret, and a person's answers.</summary>
    private static readonly string[] Private = ["/check", "/follow", "/before", "/reports"];

    /// <summary>Adds them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (context.Request.HasSecret())
        {
            headers.CacheControl = "no-cache, no-store";
            headers["X-Robots-Tag"] = "noindex, nofollow";
        }

        return next(context);
    });

    /// <summary>Whether the address holds a secret.</summary>
    public static bool HasSecret(this HttpRequest request) => Private.Any(p => request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
}
