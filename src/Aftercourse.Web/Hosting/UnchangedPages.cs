using System.Security.Cryptography;
using System.Text;
using Aftercourse.Web.Safety;
using Microsoft.Net.Http.Headers;

namespace Aftercourse.Web.Hosting;

/// <summary>
/// Pages and lists of the article that somebody has already are not sent again. The tag is a hash of what would be sent: a page depends on the article, its reviews and the day, the country of the
/// reader and the build of the site, and no list of these could be kept complete. Each is asked for anew every time, so that nobody reads a text that was withdrawn.
/// </summary>
public static class UnchangedPages
{
    // What is the same for everybody. Pages with somebody's answers are kept nowhere.
    private static readonly string[] Public = ["/read", "/safety", "/sources", "/feed.xml", "/sitemap.xml", "/api/pages.json"];

    /// <summary>Adds it, within what compresses.</summary>
    public static void UseUnchangedPages(this IApplicationBuilder site) => site.UseWhen(
        context => (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && IsPublic(context.Request.Path),
        branch => branch.Use(Send));

    // A file is sent as it is, with a tag of its own.
    private static bool IsPublic(PathString path) =>
        path != ProofScripts.Address && Public.Any(p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    private static async Task Send(HttpContext context, RequestDelegate next)
    {
        var (response, body) = (context.Response, context.Response.Body);
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = Tag(page, context.Request.Headers.AcceptEncoding.ToString());
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = "no-cache";
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.ContentType = default;
                response.Headers.ContentLength = null;
                return;
            }
        }

        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    // Compressed otherwise, it is other bytes.
    private static EntityTagHeaderValue Tag(MemoryStream page, string encodings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(page.GetBuffer(), 0, (int)page.Length);
        hash.AppendData(Encoding.UTF8.GetBytes(encodings));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.GetHashAndReset())[..32]}\"");
    }
}
