using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests;

/// <summary>A page of the site and how to get there.</summary>
/// <param name="Name">The name of its pictures.</param>
/// <param name="Route">Its route as the page declares it.</param>
/// <param name="Reach">The way to it.</param>
/// <param name="Status">The status it is sent with.</param>
public sealed record SitePage(string Name, string Route, Func<Visitor, Task> Reach, int Status = 200)
{
    /// <summary>A page that is simply opened.</summary>
    public SitePage(string name, string path)
        : this(name, path, v => v.Open(path))
    {
    }
}

/// <summary>Every page of the site. A line here makes a page take part in all checks, and a route without a line fails <see cref="Looking.RouteTests"/>.</summary>
public static class Pages
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("start", "/"),
        new("emergency-number", "/emergency-number"),
        new("not-found", "/problem/{status:int}", v => v.Open("/nothing-here"), 404),
        new("something-went-wrong", "/problem/{status:int}", v => v.Open("/problem/500"), 500),
    ];

    /// <summary>Routes that are no pages for people: what they give, and why no browser looks at them.</summary>
    public static IReadOnlyDictionary<string, string> NoPages { get; } = new Dictionary<string, string>();

    /// <summary>Names for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(p => p.Name)];

    /// <summary>Goes to a page of the table and makes sure that it is there.</summary>
    public static async Task Reach(this Visitor visitor, string name)
    {
        var page = All.Single(p => p.Name == name);
        await page.Reach(visitor);
        Assert.Equal(page.Status, visitor.Status);
    }
}
