using Aftercourse.Web.Tests.Harness;

namespace Aftercourse.Web.Tests;

/// <summary>What people do on the site, each written once and made in every way of <see cref="Look.Travelled"/>: by pointer and by keyboard, with script and without.</summary>
public static class Journeys
{
    /// <summary>The table.</summary>
    public static IReadOnlyDictionary<string, Func<Visitor, Task>> All { get; } = new Dictionary<string, Func<Visitor, Task>>
    {
        ["choosing the country of the emergency number"] = async v =>
        {
            await v.Open("/");
            await v.Sees("Emergency 999");
            await v.Press("Not in United Kingdom?");
            await v.Pick("Country", "Canada: 911");
            await v.Press("Use this number");
            await v.IsAt("/");
            await v.Sees("Emergency 911");
        },
    };
}
