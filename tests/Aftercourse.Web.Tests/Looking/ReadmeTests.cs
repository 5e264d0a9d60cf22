using Aftercourse.Web.Tests.Harness;
using Microsoft.Playwright;
using Xunit;

namespace Aftercourse.Web.Tests.Looking;

/// <summary>The pictures of the README, as a person sees these pages. They are left in artifacts/readme; tools/pictures.sh makes them small and puts them into docs/images.</summary>
public sealed class ReadmeTests(SiteOfAnyTime site) : IClassFixture<SiteOfAnyTime>
{
    private static readonly Look Phone = new(Look.Phone, ColorScheme.Light, Scale: 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_question_with_what_is_still_possible() => site.Visit(Phone, async v =>
    {
        await Interviews.Until(v, "How bad is your pain right now?");
        await v.Sees("Your last answer ruled out");
        await Keep(v, "question");
    });

    [Fact]
    public Task An_emergency_at_night() => site.Visit(Phone with { Scheme = ColorScheme.Dark }, async v =>
    {
        using var client = site.Client();
        await v.Open(await new Interviewee { Done = ["epidural"], Ago = "4 day", Yes = ["fever", "headache"] }.Begin(client, Cancel));
        await v.Sees("Get help now");
        await Keep(v, "emergency");
    });

    [Fact]
    public Task A_sentence_of_the_article_with_its_rule() => site.Visit(new Look(1100, ColorScheme.Light), async v =>
    {
        await v.Open("/read/after-an-epidural-or-a-spinal");
        var sentence = v.Page.Locator(".statement", new() { Has = v.Page.Locator(".rule", new() { HasText = "needle-soreness" }) }).First;
        await sentence.Locator(".rule summary").ClickAsync();
        await sentence.EvaluateAsync("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 40)");
        await Keep(v, "article");
    });

    [Fact]
    public async Task A_course_with_three_check_ins()
    {
        using var client = site.Client();
        Interviewee Sore(string pain) => new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"], Pain = pain };
        var answer = await Sore("5").Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        foreach (var pain in new[] { "3", "2" })
        {
            site.Clock.Ahead += TimeSpan.FromHours(26);
            await Sore(pain).CheckIn(client, kept.Headers.Location!.ToString(), Cancel);
        }

        await site.Visit(Phone, async v =>
        {
            await v.Open(kept.Headers.Location!.ToString());
            await v.Sees("The dots are yours.");
            await v.Page.Locator("#chart-title").EvaluateAsync("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 16)");
            await Keep(v, "chart");
        });
    }

    private static Task Keep(Visitor v, string name) => v.Page.ScreenshotAsync(new() { Path = Repository.Artifact("readme", name + ".png") });
}
