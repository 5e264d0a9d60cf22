using Aftercourse.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Aftercourse.Web.Tests.Looking;

/// <summary>The checks find what they look for: each is shown a page with that fault.</summary>
public sealed class FaultTests(FaultTests.FaultySite site) : IClassFixture<FaultTests.FaultySite>
{
    public static TheoryData<string, string> Seen => new()
    {
        { "<script>1</script>", "violates" },
        { "<p style='color: red'>x</p>", "violates" },
        { "<img alt='' src='https://example.org/x.png'>", "another place" },
        { "<img alt='' src='/nothing.png'>", "is missing" },
    };

    [Theory]
    [MemberData(nameof(Seen))]
    public async Task Faults_in_the_browser_are_seen(string body, string said) =>
        Assert.Contains(said, (await Assert.ThrowsAnyAsync<XunitException>(() => Visit(body, _ => Task.CompletedTask))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Barriers_are_seen() =>
        Assert.Contains("label", (await Assert.ThrowsAnyAsync<XunitException>(() => Visit("<input type=text>", v => v.IsFlawless()))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Contrast_below_seven_to_one_is_seen() =>
        Assert.Contains("color-contrast-enhanced", (await Assert.ThrowsAnyAsync<XunitException>(() => Visit("<p><font color='#666666'>grey</font></p>", v => v.IsFlawless()))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_page_that_is_too_wide_is_seen() =>
        Assert.Contains("sideways", (await Assert.ThrowsAnyAsync<XunitException>(() => Visit("<img alt='' width=900 height=9>", v => v.FitsAcross()))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_focus_that_nobody_sees_is_seen() =>
        Assert.Contains("no ring", (await Assert.ThrowsAnyAsync<XunitException>(() => Visit("<a href='/' class=bare>x</a>", v => new Keyboard(v.Page).WalkThrough(9)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_the_keyboard_does_not_reach_is_seen() =>
        Assert.Contains("does not reach", (await Assert.ThrowsAnyAsync<XunitException>(() => Visit("<a href='/'>this one</a> <a href='/' tabindex=-1>that one</a>", v => new Keyboard(v.Page).WalkThrough(9)))).Message, StringComparison.Ordinal);

    private Task Visit(string body, Func<Visitor, Task> check) => site.Visit(new Look(Look.Phone, ColorScheme.Light), async v =>
    {
        await v.Open("/faulty?body=" + Uri.EscapeDataString(body));
        await check(v);
    });

    /// <summary>The site with a page that holds what it is told to.</summary>
    public sealed class FaultySite(Browser browser) : RunningSite(browser)
    {
        /// <inheritdoc/>
        protected override void Add(WebApplication running)
        {
            running.MapGet("/bare.css", () => Results.Text("a:focus-visible { outline: 3px solid } a.bare:focus-visible { outline: none } body { background: #fff }", "text/css"));
            running.MapGet("/faulty", (string body) => Results.Content(
                $"<!DOCTYPE html><html lang=en><head><title>x</title><link rel=icon href=/icon.svg><link rel=stylesheet href=/bare.css></head><body><main><h1>x</h1>{body}</main></body></html>", "text/html"));
        }
    }
}
