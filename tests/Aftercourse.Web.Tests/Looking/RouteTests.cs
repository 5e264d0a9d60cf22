using Aftercourse.Web.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

public sealed class RouteTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public void Every_page_that_can_be_opened_stands_in_the_table()
    {
        var known = Pages.All.Select(p => p.Route).Concat(Pages.NoPages.Keys).Select(Plain).ToHashSet();
        var missing = Routes().Where(r => !known.Contains(r)).Select(r => "/" + r).ToArray();
        Assert.True(missing.Length == 0, $"These pages are not in tests/Aftercourse.Web.Tests/Pages.cs, so nobody looks at them: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_line_of_the_table_is_a_page_of_the_site()
    {
        var routes = Routes().ToHashSet();
        Assert.DoesNotContain(Pages.All.Select(p => p.Route).Concat(Pages.NoPages.Keys), r => !routes.Contains(Plain(r)));
    }

    [Fact]
    public void No_two_pages_share_the_name_of_their_pictures() => Assert.Equal(Pages.All.Count, Pages.All.Select(p => p.Name).Distinct().Count());

    private static string Plain(string route) => route.Trim('/');

    private IEnumerable<string> Routes() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET"))
        .Select(e => Plain(e.RoutePattern.RawText ?? "")).Distinct();
}
