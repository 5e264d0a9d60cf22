using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

/// <summary>The first page comes quickly where the network is slow.</summary>
public sealed partial class WeightTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const int Most = 40_000;

    [Fact]
    public async Task The_first_page_and_all_it_needs_are_at_most_40_kilobytes_on_the_wire()
    {
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var page = await site.Client().GetStringAsync("/", TestContext.Current.CancellationToken);
        var needed = Needed().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().Prepend("/").ToArray();
        Assert.Equal(4, needed.Length);

        var bytes = 0;
        foreach (var path in needed)
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            bytes += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        TestContext.Current.SendDiagnosticMessage("{0} bytes: {1}", bytes, string.Join(", ", needed));
        Assert.InRange(bytes, 1, Most);
    }

    [GeneratedRegex("<(?:link rel=\"(?:stylesheet|icon)\"|script|img)[^>]*? (?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Needed();
}
