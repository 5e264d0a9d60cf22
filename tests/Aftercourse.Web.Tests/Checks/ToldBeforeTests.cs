using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Records;
using Aftercourse.Reviewing;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>What was told before can be read whole, as it was told then, and checked.</summary>
public sealed partial class ToldBeforeTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly Interviewee Sore = new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"] };
    private static readonly Interviewee Feverish = new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site", "fever", "headache"] };

    private Edition Edition => site.Services.GetRequiredService<Edition>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_answer_of_an_earlier_check_in_is_whole_and_comes_out_the_same_again()
    {
        using var client = site.Client();
        var follow = await Followed(client);
        await Feverish.CheckIn(client, follow, Cancel);

        var told = Links().Matches(await client.GetStringAsync(follow, Cancel)).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(2, told.Length);
        var (later, earlier) = (await client.GetStringAsync(told[0], Cancel), await client.GetStringAsync(told[1], Cancel));
        Assert.All([later, earlier], page =>
        {
            Assert.Contains("This is an earlier answer.", page, StringComparison.Ordinal);
            Assert.Contains(Edition.Article.Hash, page, StringComparison.Ordinal);
            Assert.Contains("gave the same answer again", page, StringComparison.Ordinal);
            Assert.Contains("What you answered", page, StringComparison.Ordinal);
            Assert.Contains("procedures:", page, StringComparison.Ordinal);
            // Of a day that is over nobody has to call now.
            Assert.DoesNotContain("class=\"button grave call\"", page, StringComparison.Ordinal);
        });
        Assert.Contains(Edition.Article.Text(Level.Expected).Headline.Value, earlier, StringComparison.Ordinal);
        Assert.Contains(Edition.Article.Text(Level.Emergency).Headline.Value, later, StringComparison.Ordinal);
        Assert.Contains("This holds until", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_somebody_else_is_not_found()
    {
        using var client = site.Client();
        var (mine, others) = (await Followed(client), await Followed(client));
        var told = Links().Match(await client.GetStringAsync(mine, Cancel)).Groups[1].Value;
        using var found = await client.GetAsync(told, Cancel);
        using var stolen = await client.GetAsync(told.Replace(mine, others, StringComparison.Ordinal), Cancel);
        using var forged = await client.GetAsync($"{mine}/told/{Guid.NewGuid()}", Cancel);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (found.StatusCode, stolen.StatusCode, forged.StatusCode));
    }

    [Fact]
    public void An_answer_of_another_version_is_shown_in_the_words_that_were_stored_and_said_to_be_of_that_version()
    {
        var at = new Moment(30_000_000, 0);
        var article = Edition.Article;
        var episode = new Episode
        {
            ArticleId = article.Id,
            Person = [.. new Answer[article.Facts.Length]],
            Procedures = [new PastProcedure(article.Procedures.Single(p => p.Name == "spinal"), When.At(at with { Minutes = at.Minutes - 1200 }), null, null, [.. new Answer[article.Details.Length]])],
            CheckIns = [new CheckIn(at, [.. article.Facts.Select(f => f.Name == "saddle-numbness" ? Answer.Yes : Answer.Unanswered)], null)],
        };
        var made = Replay.Of(episode, Edition.Assessor.Assess(Edition.Reduction.AtLast(episode)));
        var stored = made with { ArticleHash = new string('0', 64), Result = made.Result.Replace("Get help now", "Go at once", StringComparison.Ordinal) };
        var shown = ShownAnswer.Of(
            stored, new StoredAssessment(Guid.Empty, default, Level.Emergency, "0.0.9", stored.ArticleHash), new StoredCheckIn(Guid.Empty, episode.CheckIns[0], null, [], [], []), Edition, ReviewStanding.Of([]));

        Assert.Equal(("Go at once", Level.Emergency, ("0.0.9", stored.ArticleHash)), (shown.Told.Headline, shown.Level, shown.Article));
        Assert.Null(shown.Given);
        Assert.False(ShownAnswer.IsRepeated(stored, Edition));
        Assert.True(ShownAnswer.IsRepeated(made, Edition));
        // The right version, but not what it says: nobody is told that it was checked.
        Assert.False(ShownAnswer.IsRepeated(made with { Result = stored.Result }, Edition));
    }

    private static async Task<string> Followed(HttpClient client)
    {
        var answer = await Sore.Begin(client, Cancel);
        using var kept = await client.Keep(answer, Cancel);
        return kept.Headers.Location!.ToString();
    }

    [GeneratedRegex("href=\"(/follow/[^\"]+/told/[^\"]+)\"")]
    private static partial Regex Links();
}
