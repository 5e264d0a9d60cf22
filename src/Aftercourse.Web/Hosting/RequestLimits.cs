using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Aftercourse.Web.Hosting;

/// <summary>What no page of the site takes is refused before anything reads it.</summary>
public static class RequestLimits
{
    /// <summary>The largest form that is read, in bytes: the longest comment of a report fits many times over.</summary>
    private const int LargestForm = 128 * 1024;

    /// <summary>The longest address that is looked at, in characters.</summary>
    private const int LongestAddress = 8 * 1024;

    /// <summary>The longest first line of a request that is let in to be refused, in bytes. Beyond it the server answers without a page.</summary>
    public const int LongestRequestLine = 64 * 1024;

    /// <summary>The largest body that is let in to be thrown away, in bytes. Beyond it the connection is cut, and a browser shows no page.</summary>
    public const int LargestBody = 8 * 1024 * 1024;

    /// <summary>Refuses methods that no page has, with 405, and what is too long: addresses with 414, bodies with 413.</summary>
    public static void UseRequestLimits(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        // The page that tells of a refusal is made from the same request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }

        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            // For the page that says so: pages answer some methods in ways of their own.
            request.Method = HttpMethods.Get;
            return;
        }

        if (request.Path.Value?.Length + request.QueryString.Value?.Length > LongestAddress)
        {
            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            return;
        }

        if (request.ContentLength > LargestForm)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // A form that does not say how long it is, is read here: where it gets too long, whoever reads it later would only say that it is wrong.
        if (request.ContentLength is null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestForm;
            try
            {
                if (request.HasFormContentType)
                    await request.ReadFormAsync(context.RequestAborted);
            }
            catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
        }

        await next(context);
    });
}
