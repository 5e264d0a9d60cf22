using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>
/// Somebody at the browser. The same words - open, choose, write, press - are done with a pointer, or with the keyboard alone where the look says so, so that a
/// journey is written once. Everything that goes wrong in the browser meanwhile is kept in <see cref="Faults"/>.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    // So long that a busy machine fails no test: what does not come at all is what is meant.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly IBrowserContext context;
    private readonly Keyboard keyboard;

    private Visitor(IBrowserContext context, IPage page, RunningSite site, Look look)
    {
        this.context = context;
        Page = page;
        Site = site;
        Look = look;
        keyboard = new Keyboard(page);
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
    }

    /// <summary>The page, for what has no word here.</summary>
    public IPage Page { get; }

    /// <summary>The site.</summary>
    public RunningSite Site { get; }

    /// <summary>How they look at it.</summary>
    public Look Look { get; private set; }

    /// <summary>The status of the page that was loaded last.</summary>
    public int Status { get; private set; }

    /// <summary>Requests to other places, errors on the console, broken policies, pieces of a page that are missing.</summary>
    public List<string> Faults { get; } = [];

    internal static async Task<Visitor> Arrive(Browser browser, RunningSite site, Look look, string name)
    {
        var context = await browser.Context(new()
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = Height(look) },
            ColorScheme = look.Scheme,
            DeviceScaleFactor = look.Scale,
            JavaScriptEnabled = look.Script,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ExtraHTTPHeaders = new Dictionary<string, string> { ["Test-Visitor"] = name },
        });
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page, site, look);
        visitor.Watch();
        return visitor;
    }

    /// <summary>Goes to an address of the site.</summary>
    public async Task Open(string path) => await Page.GotoAsync(path);

    /// <summary>Turns to another width and scheme without leaving the page. Script and keyboard stay.</summary>
    public async Task LookAs(Look look)
    {
        Look = Look with { Width = look.Width, Scheme = look.Scheme };
        await Page.SetViewportSizeAsync(look.Width, Height(look));
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });
    }

    /// <summary>Ticks a box, or picks one of several answers, by its label. Labels that repeat are told apart by the question they stand under.</summary>
    public async Task Choose(string label, string? under = null)
    {
        var place = under is null ? Page.Locator("body") : Page.GetByRole(AriaRole.Group, new() { Name = under }).Last;
        await Tick(place.GetByLabel(label, new() { Exact = true }).Or(place.GetByLabel(Beginning(label))).First);
    }

    /// <summary>Ticks one of several boxes that have the same label, counted from 0.</summary>
    public Task ChooseNumber(string label, int number) => Tick(Page.GetByLabel(label, new() { Exact = true }).Nth(number));

    /// <summary>Writes into a field by its label, in place of what stands there.</summary>
    public async Task Write(string label, string text)
    {
        var field = Page.GetByLabel(Beginning(label)).First;
        if (Look.Keyboard)
            await keyboard.Write(field, text);
        else
            await field.FillAsync(text);
    }

    /// <summary>Picks from a list by its label.</summary>
    public async Task Pick(string label, string option)
    {
        var list = Page.GetByLabel(Beginning(label)).First;
        if (Look.Keyboard)
            await keyboard.Pick(list, option);
        else
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    /// <summary>Presses a button or a link that leads to another page, by its words.</summary>
    public async Task Press(string words)
    {
        var loaded = new TaskCompletionSource();
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Done;
        try
        {
            await Touch(words);
            await loaded.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"\"{words}\" led to no page.");
        }
        finally
        {
            Page.Load -= Done;
        }
    }

    /// <summary>Presses something that stays on this page: a fold, a button of a dialog, a link within the page.</summary>
    public async Task Touch(string words)
    {
        var thing = Page.GetByRole(AriaRole.Button, new() { Name = words }).Or(Page.GetByRole(AriaRole.Link, new() { Name = words })).Or(Page.Locator("summary", new() { HasText = words })).First;
        if (Look.Keyboard)
            await keyboard.Press(thing);
        else
            await thing.ClickAsync();
    }

    /// <summary>The page shows these words.</summary>
    public async Task Sees(string words) => await Assertions.Expect(Page.GetByText(words).Locator("visible=true").First).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

    /// <summary>The page shows these words nowhere.</summary>
    public async Task DoesNotSee(string words) => await Assertions.Expect(Page.GetByText(words).Locator("visible=true")).ToHaveCountAsync(0);

    /// <summary>The address, without the site, matches.</summary>
    public async Task IsAt([StringSyntax(StringSyntaxAttribute.Regex)] string path) =>
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("^" + Regex.Escape(Site.Address.GetLeftPart(UriPartial.Authority)) + path + "$"), new() { Timeout = (float)Patience.TotalMilliseconds });

    /// <summary>Everything fits: nothing has to be moved sideways to be read.</summary>
    public async Task FitsAcross()
    {
        var wide = await Page.EvaluateAsync<string[]>(
            """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth <= page.clientWidth) return [];
              const over = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1 && !e.closest('.scroll'));
              return [`${page.scrollWidth} px in ${page.clientWidth} px`, ...over.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
            }
            """);
        Assert.True(wide.Length == 0, $"At {Look} the page has to be moved sideways:\n{string.Join('\n', wide)}");
    }

    /// <summary>Keeps a picture of the whole page in <c>artifacts/screens</c>.</summary>
    public Task KeepPicture(string page) => KeepPicture("screens", $"{page}-{Look}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>Keeps a picture of where it went wrong, where that is still possible: what went wrong must be told in any case.</summary>
    internal async Task KeepPictureOfFailure(string test)
    {
        try
        {
            await KeepPicture("failures", test);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
        }
    }

    private async Task KeepPicture(string folder, string file)
    {
        // A browser cannot draw a picture of any height; what people look at is the beginning.
        var height = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.ScreenshotAsync(new()
        {
            Path = Repository.Artifact(folder, Unfit().Replace(file, "-") + ".png"),
            FullPage = true,
            Clip = height > 8000 ? new() { X = 0, Y = 0, Width = Look.Width, Height = 8000 } : null,
        });
    }

    private Task Tick(ILocator box) => Look.Keyboard ? keyboard.Tick(box) : box.CheckAsync();

    private static int Height(Look look) => look.Width < 600 ? Look.PhoneHeight : 900;

    /// <summary>Hints and other words may follow the words of a label.</summary>
    private static Regex Beginning(string label) => new("^\\s*" + Regex.Escape(label));

    [GeneratedRegex("[^A-Za-z0-9-]+")]
    private static partial Regex Unfit();

    private void Watch()
    {
        Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != Site.Address.Authority)
                Faults.Add($"A request to another place: {request.Url}");
        };
        Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
                Status = response.Status;
            else if (response.Status >= 400)
                Faults.Add($"A piece of the page is missing: {response.Status} {response.Url}");
        };
        Page.Console += (_, message) =>
        {
            // A page that is itself "not found" is told on the console too; that is not a fault.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal))
                Faults.Add($"On the console: {message.Text}");
        };
        Page.PageError += (_, error) => Faults.Add($"A script failed: {error}");
    }
}
