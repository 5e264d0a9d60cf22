using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>The site with a clock that can be put forward.</summary>
public sealed class SiteOfAnyTime(Browser browser) : RunningSite(browser)
{
    /// <summary>Its clock.</summary>
    public MovedClock Clock { get; } = new();

    /// <inheritdoc/>
    protected override void Change(WebApplicationBuilder builder)
    {
        base.Change(builder);
        builder.Services.AddSingleton<TimeProvider>(Clock);
    }

    /// <summary>The clock of the system, put forward.</summary>
    public sealed class MovedClock : TimeProvider
    {
        /// <summary>How far.</summary>
        public TimeSpan Ahead { get; set; }

        /// <inheritdoc/>
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
