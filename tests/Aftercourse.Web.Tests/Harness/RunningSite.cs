using System.Net;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>The real site on a free port of this machine, with a data folder of its own: one for each test class.</summary>
public class RunningSite(Browser browser) : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("aftercourse-site-").FullName;
    private WebApplication? site;
    private int visitors;

    /// <summary>Options of the command line that a class of tests adds.</summary>
    protected virtual IEnumerable<string> Options => [];

    /// <summary>Where it answers, without a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Its services.</summary>
    public IServiceProvider Services => site!.Services;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var errors = new StringWriter();
        site = Site.Build(["--data", data, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning", .. Options], errors, Change) ?? throw new InvalidOperationException(errors.ToString());
        Add(site);
        await site.StartAsync();
        Address = new Uri(site.Urls.Single());
    }

    /// <summary>Somebody uses the site. Afterwards nothing may have gone wrong in the browser: see <see cref="Visitor.Faults"/>.</summary>
    public async Task Visit(Look look, Func<Visitor, Task> what)
    {
        await using var visitor = await Visitor.Arrive(browser, this, look, NextAddress());
        try
        {
            await what(visitor);
        }
        catch
        {
            await visitor.KeepPictureOfFailure(TestContext.Current.Test?.TestDisplayName ?? "unknown");
            throw;
        }

        Assert.True(visitor.Faults.Count == 0, $"In the browser, at {look}:\n{string.Join('\n', visitor.Faults)}");
    }

    /// <summary>A client without a browser, which follows no redirect and keeps cookies.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add(EachIsSomebody.Header, NextAddress());
        return client;
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (site is not null)
        {
            await site.StopAsync();
            await site.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    /// <summary>What a class of tests changes before the site is put together.</summary>
    protected virtual void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, EachIsSomebody>();

    /// <summary>What a class of tests adds to the site.</summary>
    protected virtual void Add(WebApplication running)
    {
    }

    private string NextAddress() => new IPAddress([10, 0, (byte)(Interlocked.Increment(ref visitors) >> 8), (byte)visitors]).ToString();

    /// <summary>Each visitor comes from an address of their own, so that limits by address hold for each alone and not for all tests together.</summary>
    private sealed class EachIsSomebody : IStartupFilter
    {
        public const string Header = "Test-Visitor";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
                    context.Connection.RemoteIpAddress = address;
                return go(context);
            });
            next(app);
        };
    }
}
