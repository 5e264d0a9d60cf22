using System.Threading.RateLimiting;

namespace Aftercourse.Web.Hosting;

/// <summary>How often one address may do what costs storage, or guesses at secrets. Reading is not limited.</summary>
public static class RateLimits
{
    /// <summary>Sending a report, starting an interview.</summary>
    public const string Sending = "sending";

    /// <summary>Answering a page of an interview: several people behind one address may do so at once.</summary>
    public const string Answering = "answering";

    /// <summary>Trying a PIN.</summary>
    public const string Guessing = "guessing";

    /// <summary>Adds the limits.</summary>
    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Sending, context => HttpMethods.IsGet(context.Request.Method) ? Unlimited() : PerMinute(context, 60));
        limiter.AddPolicy(Answering, context => HttpMethods.IsGet(context.Request.Method) ? Unlimited() : PerMinute(context, 600));
        limiter.AddPolicy(Guessing, context => HttpMethods.IsGet(context.Request.Method) ? Unlimited() : PerMinute(context, 10));
    });

    private static RateLimitPartition<string> Unlimited() => RateLimitPartition.GetNoLimiter("reading");

    private static RateLimitPartition<string> PerMinute(HttpContext context, int times) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "local",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
