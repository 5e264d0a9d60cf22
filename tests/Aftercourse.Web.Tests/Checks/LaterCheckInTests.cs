using System.Net;
using System.Text.RegularExpressions;
using Aftercourse.Web.Tests.Harness;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

/// <summary>
/// A check-in is short: at most 8 questions, and few words to read. How long that takes is told by a model, whose figures are in docs/performance.md: words that were read before are skimmed at 450 a
/// minute, others read at 238 (Carver, Journal of Reading 1992; Brysbaert, Journal of Memory and Language 2019); each page takes 1.35 s to decide, and each tap 1.3 s to point and to press (the
/// keystroke-level model: Card, Moran, Newell, CACM 1980).
/// </summary>
public sealed partial class LaterCheckInTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const double SkimmedAMinute = 450, ReadAMinute = 238, Decides = 1.35, Taps = 1.3;
    private const int MostQuestions = 8, MostWords = 480;

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
    public async Task A_later_check_in_takes_at_most_eight_questions_and_few_words(string after)
    {
        using var client = site.Client();
        var answer = await People[after].Begin(client, Cancel);
        using var kept = await client.Send(answer, answer.Replace("/answer", "/keep", StringComparison.Ordinal), [], Cancel);
        var pages = new List<string>();
        await People[after].CheckIn(client, kept.Headers.Location!.ToString(), Cancel, pages.Add);

        // The first tap adds the check-in. A list takes two: "None of these" and "Next".
        var taps = 1 + pages.Sum(p => p.Contains("type=\"checkbox\"", StringComparison.Ordinal) ? 2 : 1);
        var acting = ((pages.Count + 1) * Decides) + (taps * Taps);
        var words = pages.Sum(Words);
        var (skimmed, read) = ((words / SkimmedAMinute * 60) + acting, (words / ReadAMinute * 60) + acting);
        var told = $"After {after}: {pages.Count} questions of {string.Join(", ", pages.Select(Words))} words, {taps} taps; {skimmed:0} s skimmed, {read:0} s if every word is read.";
        TestContext.Current.SendDiagnosticMessage(told);
        Assert.True(pages.Count is >= 1 and <= MostQuestions, told);
        Assert.True(words <= MostWords, told);
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
