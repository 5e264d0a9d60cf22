using System.Text;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

/// <summary>An answer of any level is one sheet of A4 for a clinician.</summary>
public sealed partial class PaperTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string[] Parts = ["h1", "#why", ".given", ".hash.on-paper"];
    private static readonly string[] Much = ["spinal", "massage", "gallbladder-removal", "general-anaesthetic"];

    private static readonly Dictionary<string, (string Headline, Interviewee Person)> People = new()
    {
        ["expected"] = ("On its expected course", new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"] }),
        ["contact"] = ("Talk to the team", new() { Done = ["relaxing-massage"], Ago = "5 day", Yes = ["place.lower-back"] }),
        ["contact, long"] = ("Talk to the team", new() { Done = ["relaxing-massage", "general-anaesthetic"], Ago = "20 day", Yes = ["place.lower-back", "place.neck", "place.shoulders"], Pain = "4" }),
        ["urgent"] = ("Be seen today", new() { Done = ["spinal"], Ago = "10 day", Yes = ["wound-trouble"] }),
        ["urgent, long"] = ("Be seen today", new() { Done = Much, Ago = "30 day", Yes = ["place.lower-back", "place.neck", "wound-trouble", "cancer", "blood-thinner", "child"], Pain = "6" }),
        ["urgent, sure of nothing"] = ("Be seen today", new() { Done = Much, Ago = "3 day", IsUnsure = true }),
        ["emergency"] = ("Get help now", new() { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] }),
        ["emergency, long"] = ("Get help now", new()
        {
            Done = Much,
            Ago = "4 day",
            Yes = ["leg-weakness", "heel-lift-fails", "legs-still-numb", "numbness-spreads", "saddle-numbness", "bladder-bowel-change", "cannot-pass-urine", "sudden-severe-pain", "chest-or-breath"],
            Pain = "9",
        }),
    };

    public static TheoryData<string> Names => [.. People.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_is_one_sheet_with_level_reasons_answers_version_and_hash(string person)
    {
        using var client = site.Client();
        var address = await People[person].Person.Begin(client, TestContext.Current.CancellationToken);
        await site.Visit(Look.Pictured[0], async v =>
        {
            await v.Open(address);
            Assert.StartsWith(People[person].Headline, await v.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
            var paper = await v.Page.PdfAsync(new() { Format = "A4", Path = Repository.Artifact("paper", person.Replace(", ", "-", StringComparison.Ordinal) + ".pdf") });
            Assert.Equal(1, Sheets().Count(Encoding.Latin1.GetString(paper)));

            await v.Page.EmulateMediaAsync(new() { Media = Media.Print });
            foreach (var part in Parts)
                await Assertions.Expect(v.Page.Locator(".told " + part)).ToBeVisibleAsync();
            await Assertions.Expect(v.Page.Locator(".actions")).ToBeHiddenAsync();
        });
    }

    // An object of a page, and not the list of all pages.
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheets();
}
