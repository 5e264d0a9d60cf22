using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Reporting;

/// <summary>Words that are selected are reported where they stand, in the article and in an answer; a number shows its source.</summary>
public sealed partial class DialogTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Section = "/read/before-an-epidural-or-a-spinal";

    private static readonly Interviewee Feverish = new() { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] };

    private static readonly Look Desk = new(Look.Desk, ColorScheme.Light);
    private static readonly Look Phone = new(Look.Phone, ColorScheme.Dark);

    /// <summary>Selects some words of an element as a drag of the mouse does, and says which.</summary>
    private const string SelectWords =
        """
        element => {
          const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, Math.min(30, text.length));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return range.toString().trim();
        }
        """;

    [Theory]
    [InlineData(Section, ".statement p")]
    [InlineData("answer", ".reasons p")]
    [InlineData("answer", ".answer p")]
    public Task Selected_words_are_quoted_sent_with_one_button_and_followed_by_a_link(string page, string words) => Visit(page, Desk, async v =>
    {
        var quoted = await Select(v, words);
        await v.Page.Keyboard.PressAsync("Control+Enter");
        var dialog = v.Page.Locator("dialog[open]");
        await Assertions.Expect(dialog.Locator("[data-quote]")).ToHaveTextAsync(quoted);
        await Assertions.Expect(dialog.Locator("textarea[name=comment]")).ToBeFocusedAsync();
        await v.IsFlawless();

        await v.Page.Keyboard.TypeAsync("This is not what the source says.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeFocusedAsync();
        await v.Press("See your report");
        await v.IsAt("/reports/[^/]+");
        await v.Sees("This is not what the source says.");
        await Assertions.Expect(v.Page.Locator("blockquote")).ToHaveTextAsync(quoted);
        Assert.DoesNotContain(v.Page.Url, await v.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    });

    [Fact]
    public Task The_keyboard_alone_opens_leaves_and_sends_it() => Visit(Section, Phone with { Keyboard = true }, async v =>
    {
        await v.Page.Locator("main a").First.FocusAsync();
        var before = await v.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML");
        // As the search of the browser leaves it: found words are selected.
        Assert.True(await v.Page.EvaluateAsync<bool>("() => window.find('Hardly anything rules out')"));
        await v.Page.Keyboard.PressAsync("Control+Enter");
        var dialog = v.Page.Locator("dialog[open]");
        await Assertions.Expect(dialog.Locator("[data-quote]")).ToHaveTextAsync("Hardly anything rules out");

        // The focus stays within: nothing behind the dialog is reached.
        for (var i = 0; i < 8; i++)
        {
            await v.Page.Keyboard.PressAsync("Tab");
            Assert.True(await v.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || !!document.activeElement.closest('dialog')"));
        }

        await v.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(v.Page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Contains(await v.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 60)"), new[] { before[..Math.Min(60, before.Length)], "<body>" });
        Assert.Equal("Hardly anything rules out", await v.Page.EvaluateAsync<string>("() => getSelection().toString()"));

        await v.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(dialog.Locator("textarea[name=comment]")).ToBeFocusedAsync();
        await v.Page.Keyboard.TypeAsync("Sent by keyboard.");
        await v.Page.Keyboard.PressAsync("Tab");
        await v.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeFocusedAsync();
        await v.Page.Keyboard.PressAsync("Tab");
        await v.Page.Keyboard.PressAsync("Tab");
        await v.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(v.Page.Locator("dialog")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Without_a_selection_the_words_can_be_written() => Visit(Section, Desk, async v =>
    {
        await v.Page.Keyboard.PressAsync("Control+Enter");
        var dialog = v.Page.Locator("dialog[open]");
        await Assertions.Expect(dialog.Locator("textarea[name=exact]")).ToBeFocusedAsync();
        await v.Page.Keyboard.TypeAsync("A spinal needs");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task On_a_touch_screen_a_button_stands_by_the_selection() => Visit(Section, Phone, async v =>
    {
        var words = v.Page.Locator(".statement p").First;
        await Assertions.Expect(v.Page.Locator(".to-report")).ToBeHiddenAsync();
        await words.DispatchEventAsync("pointerdown", new { pointerType = "touch", bubbles = true });
        var quoted = await Select(v, ".statement p");
        var button = v.Page.Locator(".to-report");
        await Assertions.Expect(button).ToBeVisibleAsync();
        var (at, selection) = ((await button.BoundingBoxAsync())!, (await words.BoundingBoxAsync())!);
        Assert.InRange(at.X, 0, Look.Phone - at.Width);
        Assert.True(at.Height >= 48, "Too small for a thumb.");
        // Below the words, or at the bottom of the window where they are lower.
        Assert.InRange(at.Y, Math.Min(selection.Y, Look.PhoneHeight - 80), Math.Min(selection.Y + 150, Look.PhoneHeight - (float)at.Height));
        await button.ClickAsync();
        await Assertions.Expect(v.Page.Locator("dialog[open] [data-quote]")).ToHaveTextAsync(quoted);
        await v.FitsAcross();
    });

    [Fact]
    public Task A_problem_is_told_in_the_dialog_and_nothing_that_was_written_is_lost() => Visit(Section, Desk, async v =>
    {
        await Select(v, ".statement p");
        await v.Page.Keyboard.PressAsync("Control+Enter");
        var dialog = v.Page.Locator("dialog[open]");
        await dialog.Locator("textarea[name=comment]").FillAsync("Not lost.");
        await v.Page.RouteAsync("**/report", route => route.AbortAsync());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be reached");
        await Assertions.Expect(dialog.Locator("textarea[name=comment]")).ToHaveValueAsync("Not lost.");
        v.Faults.Clear();
    });

    [Theory]
    [InlineData(Section)]
    [InlineData("answer")]
    public Task A_number_shows_its_source_to_pointer_and_keyboard_and_hides_it_again(string page) => Visit(page, Desk, async v =>
    {
        var number = v.Page.Locator(".cite a").First;
        var note = v.Page.Locator("#note-of-source");
        var source = Spaces().Replace((await v.Page.Locator((await number.GetAttributeAsync("href"))!).TextContentAsync())!, " ").Trim();
        await Assertions.Expect(note).ToBeHiddenAsync();

        await number.HoverAsync();
        await Assertions.Expect(note).ToContainTextAsync(source[..40]);
        await v.Page.Mouse.MoveAsync(5, 5);
        await Assertions.Expect(note).ToBeHiddenAsync();

        await v.Page.Keyboard.PressAsync("Tab");
        await number.FocusAsync();
        await v.Page.Keyboard.PressAsync("Shift+Tab");
        await v.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(note).ToContainTextAsync(source[..40]);
        Assert.Equal("note-of-source", await number.GetAttributeAsync("aria-describedby"));
        await v.FitsAcross();
        await v.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToBeHiddenAsync();
        await Assertions.Expect(number).ToBeFocusedAsync();

        await v.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(v.Page.Locator((await number.GetAttributeAsync("href"))!)).ToBeVisibleAsync();
    });

    private Task Visit(string page, Look look, Func<Visitor, Task> what) => site.Visit(look, async v =>
    {
        using var client = site.Client();
        await v.Open(page == "answer" ? await Feverish.Begin(client, TestContext.Current.CancellationToken) : page);
        // The script is a module: it has run when the page is loaded.
        await v.Page.WaitForLoadStateAsync(LoadState.Load);
        await what(v);
    });

    private static async Task<string> Select(Visitor v, string words) => await v.Page.Locator(words).First.EvaluateAsync<string>(SelectWords);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
