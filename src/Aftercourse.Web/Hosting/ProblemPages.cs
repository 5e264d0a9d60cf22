using Microsoft.AspNetCore.Diagnostics;

namespace Aftercourse.Web.Hosting;

/// <summary>What goes wrong becomes a page with the right status, and a line in the log that names no address and no answer.</summary>
public static partial class ProblemPages
{
    /// <summary>Adds the log of what is our fault.</summary>
    public static void AddProblemPages(this IServiceCollection services) => services.AddExceptionHandler<Handler>();

    private sealed partial class Handler(ILogger<Handler> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            // The browser's fault, such as a body that is too large: said to the browser, not logged.
            if (exception is BadHttpRequestException bad)
                httpContext.Response.StatusCode = bad.StatusCode;
            else if (exception is InvalidDataException)
                httpContext.Response.StatusCode = StatusCodes.Status400BadRequest; // A form with more fields than any page has.
            else
                Failed(log, exception.GetType().FullName ?? "", exception.StackTrace);
            return ValueTask.FromResult(false);
        }

        // Neither the message nor the address: both may hold what a person typed, or a secret.
        [LoggerMessage(Level = LogLevel.Error, Message = "A page failed with {Kind}.\n{Trace}")]
        private static partial void Failed(ILogger log, string kind, string? trace);
    }
}
