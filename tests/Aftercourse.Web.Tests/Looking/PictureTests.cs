using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

public sealed class PictureTests(RunningSite site) : IClassFixture<RunningSite>
{
    // 320 is the narrowest that has to do without moving sideways (WCAG 2.2, 1.4.10); 640 is a desk of 1280 at 200 %.
    private static readonly int[] Enlarged = [320, 640];

    public static TheoryData<string> Names => Pages.Names;

    [Fact]
    public Task The_words_of_the_chart_are_large_enough_on_a_phone() => site.Visit(Look.Pictured[0], async v =>
    {
        using var client = site.Client();
        await v.Open(await new Interviewee { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"] }.Begin(client, TestContext.Current.CancellationToken));
        var sizes = await v.Page.Locator(".chart text").EvaluateAllAsync<double[]>("all => all.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)");
        Assert.True(sizes.Length > 5);
        Assert.All(sizes, size => Assert.InRange(size, 14, 24));
    });

    // One visit sees it all: some pages are at the end of a long way.
    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_page_is_flawless_on_phone_and_desk_in_light_and_dark_and_flows_again_when_it_is_enlarged(string page) => site.Visit(Look.Pictured[0], async v =>
    {
        await v.Reach(page);
        foreach (var look in Look.Pictured)
        {
            await v.LookAs(look);
            await v.KeepPicture(page);
            await v.FitsAcross();
            // Colours do not depend on the width: each scheme and each width is checked once.
            if (look.Width == Look.Phone == (look.Scheme == Look.Pictured[0].Scheme))
                await v.IsFlawless();
        }

        foreach (var width in Enlarged)
        {
            await v.LookAs(v.Look with { Width = width });
            await v.FitsAcross();
        }

        // Text alone at double size, as somebody sets it in their browser (1.4.4).
        await v.LookAs(v.Look with { Width = 1280 });
        await v.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '237.5%'; }");
        await v.FitsAcross();
    });
}
