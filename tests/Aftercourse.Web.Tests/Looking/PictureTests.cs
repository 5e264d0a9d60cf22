using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

public sealed class PictureTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string> Names => Pages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_page_is_flawless_on_phone_and_desk_in_light_and_dark(string page) => site.Visit(Look.Pictured[0], async v =>
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
    });
}
