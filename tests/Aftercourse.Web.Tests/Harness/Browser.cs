using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Aftercourse.Web.Tests.Harness.Browser))]

namespace Aftercourse.Web.Tests.Harness;

/// <summary>One real browser for all tests; each visitor gets a context of its own in it, which shares nothing with the others.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Starts it. A machine without a browser has failed the tests: what nobody has looked at does not work.</summary>
    public async ValueTask InitializeAsync()
    {
        var program = Find() ?? throw new InvalidOperationException(
            "No Chromium was found. Install Debian's (apt-get install chromium; ./test does it where it may), or name one in the environment variable CHROMIUM.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--disable-gpu", "--hide-scrollbars"] });
    }

    /// <summary>A new person at the browser.</summary>
    public Task<IBrowserContext> Context(BrowserNewContextOptions options) => browser!.NewContextAsync(options);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
