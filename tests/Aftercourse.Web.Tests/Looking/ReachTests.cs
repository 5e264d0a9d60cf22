using Aftercourse.Web.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

public sealed class ReachTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Names => Pages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_page_flows_again_at_320_pixels_at_200_percent_and_with_text_of_double_size(string page)
    {
        await site.Visit(new Look(320, ColorScheme.Light), async v =>
        {
            await v.Reach(page);
            await v.FitsAcross();
        });
        await site.Visit(new Look(640, ColorScheme.Light, Scale: 2), async v =>
        {
            await v.Reach(page);
            await v.FitsAcross();
            // Text alone at double size, as somebody sets it in their browser.
            await v.Page.SetViewportSizeAsync(1280, 900);
            await v.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '237.5%'; }");
            await v.FitsAcross();
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_page_is_walked_through_with_the_keyboard_and_the_focus_is_always_seen(string page) => site.Visit(new Look(Look.Phone, ColorScheme.Light), async v =>
    {
        await v.Reach(page);
        await new Keyboard(v.Page).WalkThrough(200);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_page_says_what_it_is_without_script(string page) => site.Visit(new Look(Look.Phone, ColorScheme.Dark, Script: false), async v =>
    {
        await v.Reach(page);
        Assert.Equal(1, await v.Page.Locator("h1").CountAsync());
        Assert.NotEqual("", await v.Page.TitleAsync());
        await v.Sees("Not a diagnosis.");
        await v.FitsAcross();
    });
}
