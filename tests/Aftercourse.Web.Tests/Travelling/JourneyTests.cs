using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Travelling;

public sealed class JourneyTests(RunningSite site) : IClassFixture<RunningSite>
{
    public static TheoryData<string, string> Made
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var journey in Journeys.All.Keys)
            {
                foreach (var look in Look.Travelled.Keys)
                    data.Add(journey, look);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Made))]
    public Task Each_journey_ends_well(string journey, string look) => site.Visit(Look.Travelled[look], Journeys.All[journey]);
}
