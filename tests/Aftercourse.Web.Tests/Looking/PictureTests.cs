using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

public sealed class PictureTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string, string> Pictured => Pages.Pictured;

    [Theory]
    [MemberData(nameof(Pictured))]
    public Task Each_page_is_flawless_at_each_width_in_light_and_dark(string page, string look) => site.Visit(Look.Pictured[look], async v =>
    {
        await v.Reach(page);
        await v.KeepPicture(page);
        await v.FitsAcross();
        await v.IsFlawless();
    });
}
