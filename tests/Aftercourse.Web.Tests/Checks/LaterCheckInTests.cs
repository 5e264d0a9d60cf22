using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>
/// A check-in takes at most 8 questions and, by a model, less than a minute. The model: words that were read before are skimmed at 450 a minute (Carver, Journal of Reading 1992), and each tap takes
/// 2.65 s, to decide, to point and to press (the keystroke-level model: Card, Moran, Newell, CACM 1980). docs/performance.md has the figures, also for somebody who reads every word.
/// </summary>
public sealed partial class LaterCheckInTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const double SkimmedAMinute = 450, ReadAMinute = 238, SecondsOfATap = 2.65;

    private static readonly Dictionary<string, Interviewee> People = new()
    {
        ["a spinal"] = new() { Done = ["spinal"], Ago = "20 hour", Yes = ["place.needle-site"] },
        ["a massage"] = new() { Done = ["toning-massage"], Ago = "20 hour", Yes = ["place.lower-back"] },
        ["a general anaesthetic"] = new() { Done = ["general-anaesthetic"], Ago = "20 hour", Yes = ["place.lower-back"] },
        ["a gallbladder removal"] = new() { Done = ["gallbladder-removal", "general-anaesthetic"], Ago = "20 hour", Yes = ["place.tummy"] },
        ["an operation on the spine"] = new() { Done = ["disc-removal", "general-anaesthetic"], Ago = "40 hour", Yes = ["place.lower-back"] },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. People.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_later_check_in_takes_at_most_eight_questions_and_less_than_a_minute_by_a_model(string after)
    {
        using var client = site.Client();
        var answer = await People[after].Begin(client, Cancel);
        using var kept = await client.Send(answer, answer.Replace("/answer", "/keep", StringComparison.Ordinal), [], Cancel);
        var pages = new List<string>();
        await People[after].CheckIn(client, kept.Headers.Location!.ToString(), Cancel, pages.Add);

        // The first tap adds the check-in. A list takes two: "None of these" and "Next".
        var taps = 1 + pages.Sum(p => p.Contains("type=\"checkbox\"", StringComparison.Ordinal) ? 2 : 1);
        var words = pages.Sum(Words);
        var (skimmed, read) = ((words / SkimmedAMinute * 60) + (taps * SecondsOfATap), (words / ReadAMinute * 60) + (taps * SecondsOfATap));
        TestContext.Current.SendDiagnosticMessage("After {0}: {1} questions, {2} words, {3} taps; {4:0} s skimmed, {5:0} s if every word is read.", after, pages.Count, words, taps, skimmed, read);
        Assert.InRange(pages.Count, 1, 8);
        Assert.InRange(skimmed, 0, 60);
    }

    // What stands open in the form: the question and its answers, not what is folded away.
    private static int Words(string page)
    {
        var form = Folded().Replace(Form().Match(page).Value, "");
        return WebUtility.HtmlDecode(Tags().Replace(form, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [GeneratedRegex("<fieldset.*?</fieldset>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<details.*?</details>|<label class=\"doubt\">.*?</label>", RegexOptions.Singleline)]
    private static partial Regex Folded();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
