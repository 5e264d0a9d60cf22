using Aftercourse.History;
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
    private static readonly ArticleHistory History = HistoryJson.Read(File.ReadAllText(Path.Combine(Repository.Root, "articles", "back-pain-after-procedures", ArticleHistory.FileName)), out _)!;

    // The pages that have the most to show.
    private static readonly RecordedVersion Largest = History.Versions.MaxBy(v => v.Advice?.Length ?? 0)!;
    private static readonly ClaimEvent Eventful = History.ByClaim().MaxBy(c => c.Sum(e => e.Advice.Count() + 1))!.Last();

    /// <summary>The table.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("start", "/"),
        new("emergency-number", "/emergency-number"),
        new("emergency-number-within", "/{kind:regex(^(check|follow)$)}/{secret}/emergency-number", async v =>
        {
            await Interviews.Begun(v);
            await v.Press("In another country?");
        }),
        new("done", "/check/{secret}/done", async v =>
        {
            await Interviews.Begun(v);
            await v.Press("Back");
        }),
        new("when", "/check/{secret}/when/{index:int}", Interviews.Begun),
        new("question-list", "/check/{secret}", v => Interviews.Timed(v)),
        new("question-wrong", "/check/{secret}", Interviews.NothingTicked, 422),
        new("question-pain", "/check/{secret}", v => Interviews.Until(v, "How bad is your pain right now?")),
        new("question-place", "/check/{secret}", v => Interviews.Until(v, "Where do you feel it?")),
        new("check-in", "/check/{secret}", Interviews.AskedAgain),
        new("answers", "/check/{secret}/answers", Interviews.LookedBack),
        new("answer-expected", "/check/{secret}/answer", Interviews.Expected),
        new("answer-emergency", "/check/{secret}/answer", Interviews.Emergency),
        new("followed", "/follow/{secret}", v => Interviews.Followed(v)),
        new("followed-again", "/follow/{secret}", Interviews.FollowedTwice),
        new("told-before", "/follow/{secret}/told/{assessment:guid}", async v =>
        {
            await Interviews.Followed(v);
            await v.Press("The whole answer");
        }),
        new("pin-refused", "/check/{secret}/keep", v => Interviews.Followed(v, pin: "1"), 422),
        new("pin", "/follow/{secret}/pin", Interviews.AskedForPin),
        new("delete", "/follow/{secret}/delete", async v =>
        {
            await Interviews.Followed(v);
            await v.Press("Delete everything");
        }),
        new("deleted", "/deleted"),
        new("before", "/before"),
        new("before-massage", "/before/{procedure}", v => v.Open("/before/massage")),
        new("before-neuraxial", "/before/{procedure}", v => v.Open("/before/neuraxial")),
        new("before-answer", "/before/{procedure}", async v =>
        {
            await v.Open("/before/relaxing-massage");
            await v.Choose("Yes", under: "Do you have a temperature of 38 °C or more");
            await v.Choose("Yes", under: "Do you have a slipped disc");
            await v.Choose("Not sure", under: "Are your bones weak");
            await v.Choose("The front or the sides of the neck");
            await v.Press("See what speaks against it");
        }),
        new("article", "/read"),
        new("section", "/read/{slug}", v => v.Open("/read/after-a-massage")),
        new("section-rules", "/read/{slug}", v => v.Open("/read/before-an-epidural-or-a-spinal?rules=1")),
        new("questions", "/read/questions"),
        new("sources", "/sources"),
        new("search", "/search", v => v.Open("/search?q=fever")),
        new("search-nothing", "/search", v => v.Open("/search?q=qwertz")),
        new("report", "/report", v => v.Open("/report?page=/read/general")),
        new("report-followed", "/reports/{secret}", async v =>
        {
            await v.Open("/report?page=/read/general");
            await v.Write("Which words are wrong?", "Most pain");
            await v.Press("Send the report");
        }),
        new("claim-history", "/read/{slug}/{claim}/history", v => v.Open($"/read/{Eventful.Change.Section}/{Eventful.Change.Claim}/history")),
        new("safety", "/safety"),
        new("versions", "/safety/versions"),
        new("version", "/safety/versions/{hash}", v => v.Open($"/safety/versions/{Largest.ShortHash}")),
        new("privacy", "/privacy"),
        new("not-found", "/problem/{status:int}", v => v.Open("/nothing-here"), 404),
        new("something-went-wrong", "/problem/{status:int}", v => v.Open("/problem/500"), 500),
    ];

    /// <summary>Routes that are no pages for people: what they give, and why no browser looks at them.</summary>
    public static IReadOnlyDictionary<string, string> NoPages { get; } = new Dictionary<string, string>
    {
        ["/robots.txt"] = "what robots may read",
        ["/sitemap.xml"] = "the list of pages",
        ["/feed.xml"] = "the feed of changes",
        ["/api/pages.json"] = "which page falls due for review",
        ["/safety/proofs.zip"] = "every obligation, for another prover",
        ["/follow/{secret}/episode.json"] = "everything that is kept, as a file",
        ["/follow/{secret}/reminders.ics"] = "the next check-ins, for a calendar",
    };

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
