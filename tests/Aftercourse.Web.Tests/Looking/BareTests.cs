using Aftercourse.Web.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

public sealed class BareTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Names => Pages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_page_is_whole_without_script_and_reached_all_over_with_the_keyboard(string page) => site.Visit(new Look(Look.Phone, ColorScheme.Dark, Script: false), async v =>
    {
        await v.Reach(page);
        Assert.Equal(1, await v.Page.Locator("h1").CountAsync());
        Assert.NotEqual("", await v.Page.TitleAsync());
        await v.Sees("Not a diagnosis.");
        await v.FitsAcross();
        await new Keyboard(v.Page).WalkThrough(120);
    });
}
