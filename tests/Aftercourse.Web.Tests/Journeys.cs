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
        ["sore after a spinal"] = async v =>
        {
            await Interviews.Expected(v);
            await v.IsAt("/check/[^/]+/answer");
            await v.Sees("20 hours after a spinal");
            await v.Sees("This holds until");
            await v.Sees("Your pain and the expected course");
        },
        ["a fever and a headache after an epidural"] = async v =>
        {
            await Interviews.Emergency(v);
            await v.Sees("Call 999 now");
            await v.DoesNotSee("Your pain and the expected course");
        },
        ["changing an answer"] = async v =>
        {
            await Interviews.LookedBack(v);
            await v.Press("Change when it was: a spinal");
            await v.Write("How many", "30");
            await v.Press("Next");
            await v.Press("Your answers");
            await v.Sees("30 hours before");
        },
    };
}
