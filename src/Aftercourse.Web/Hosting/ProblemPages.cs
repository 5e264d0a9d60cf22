using Microsoft.AspNetCore.Diagnostics;

namespace Aftercourse.Web.Hosting;

/// <summary>What goes wrong becomes a page with the right status, and a line in the log that names no address and no answer.</summary>
public static partial class ProblemPages
{
    /// <summary>Adds the log of what is our fault.</summary>
    public static void AddProblemPages(this IServiceCollection services) => services.AddExceptionHandler<Handler>();

    /// <summary>The status of a page that failed. What is the browser's fault, such as a body that is too large or a form with more fields than any page has, is not logged.</summary>
    public static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private sealed partial class Handler(ILogger<Handler> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (Status(exception) == StatusCodes.Status500InternalServerError)
                Failed(log, exception.GetType().FullName ?? "", exception.StackTrace);
            return ValueTask.FromResult(false);
        }

        // Neither the message nor the address: both may hold what a person typed, or a secret.
        [LoggerMessage(Level = LogLevel.Error, Message = "A page failed with {Kind}.\n{Trace}")]
        private static partial void Failed(ILogger log, string kind, string? trace);
    }
}
