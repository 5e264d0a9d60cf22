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
    private const int MostQuestions = 8, MostWords = 390, MostSeconds = 60;

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
        using var kept = await client.Keep(answer, Cancel);
        var pages = new List<SeenPage>();
        await People[after].CheckIn(client, kept.Headers.Location!.ToString(), Cancel, pages.Add);

        // The first tap adds the check-in.
        var taps = 1 + pages.Sum(p => p.Taps);
        var acting = ((pages.Count + 1) * Decides) + (taps * Taps);
        var words = pages.Sum(p => Words(p.Html));
        var (skimmed, read) = ((words / SkimmedAMinute * 60) + acting, (words / ReadAMinute * 60) + acting);
        var questions = pages.Sum(p => Question().Count(p.Html));
        var told = $"After {after}: {questions} questions on {pages.Count} pages of {string.Join(", ", pages.Select(p => Words(p.Html)))} words, {taps} taps; {skimmed:0.0} s skimmed, {read:0} s if every word is read.";
        TestContext.Current.SendDiagnosticMessage(told);
        Assert.True(questions is >= 3 and <= MostQuestions, told);
        Assert.True(words is >= 200 and <= MostWords, told);
        Assert.True(skimmed <= MostSeconds, told);
    }

    // The Enter key presses the first button of a form, also from within a box. That must never be "none of these".
    [Fact]
    public async Task Enter_never_says_none_of_these()
    {
        using var client = site.Client();
        var lists = new List<string>();
        await People["a spinal"].Begin(client, Cancel, p => lists.Add(Form().Match(p.Html).Value));
        lists.RemoveAll(form => !form.Contains("name=\"none\"", StringComparison.Ordinal));
        Assert.NotEmpty(lists);
        Assert.All(lists, form => Assert.Equal("next", Button().Match(form).Groups[1].Value));
    }

    // What is seen of the form: questions, answers and buttons; not what is folded away, not the "not sure" that each line of a list repeats, and not what shows once something is ticked.
    private static int Words(string page)
    {
        var form = Unseen().Replace(Form().Match(page).Value, "");
        return Word().Count(WebUtility.HtmlDecode(Tags().Replace(form, " ")));
    }

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("(?<=</summary>).*?(?=</details>)|<span class=\"visually-hidden\">[^<]*</span>|<label class=\"doubt\">.*?</label>|<button class=\"next\".*?</button>", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    // How strong the pain is, whether it is where it was, and a list of signs are a question each.
    [GeneratedRegex("class=\"question\"|value=\"same\"")]
    private static partial Regex Question();

    [GeneratedRegex(@"\S*\w\S*")]
    private static partial Regex Word();

    [GeneratedRegex("<button[^>]*? name=\"([^\"]+)\"")]
    private static partial Regex Button();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
