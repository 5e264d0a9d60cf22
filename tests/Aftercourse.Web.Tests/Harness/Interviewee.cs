using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Aftercourse.Web.Tests.Harness;

/// <summary>A page that was answered.</summary>
/// <param name="Html">The page.</param>
/// <param name="Taps">How often it was tapped: each field that was sent is one.</param>
public sealed record SeenPage(string Html, int Taps);

/// <summary>A person whose answers are known before, and who gives them as a program does: quicker than a browser, for what only begins at the answer.</summary>
public sealed partial class Interviewee
{
    private const int MostPages = 40;

    /// <summary>The names of what was done.</summary>
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>How long ago it was, such as <c>20 hour</c>.</summary>
    public required string Ago { get; init; }

    /// <summary>What is ticked, by the names of the fields.</summary>
    public IReadOnlyCollection<string> Yes { get; init; } = [];

    /// <summary>Whether they are sure of nothing but when it was.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>How strong the pain is.</summary>
    public string Pain { get; init; } = "3";

    /// <summary>Which way the pain is going.</summary>
    public string Trend { get; init; } = "easing";

    /// <summary>Answers everything from the start on. Gives the address of the answer.</summary>
    /// <param name="client">Who sends.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="seen">Gets each page as it is.</param>
    public async Task<string> Begin(HttpClient client, CancellationToken cancel, Action<SeenPage>? seen = null) =>
        await GoOn(client, await Lead(client, await client.Send("/", Done.Select(d => ("done", d)), cancel), cancel), cancel, seen);

    /// <summary>Answers one more check-in. Gives the address of the answer.</summary>
    /// <param name="client">Who sends.</param>
    /// <param name="follow">The address of what is kept.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="seen">Gets each page as it is.</param>
    public async Task<string> CheckIn(HttpClient client, string follow, CancellationToken cancel, Action<SeenPage>? seen = null) =>
        await GoOn(client, await Lead(client, await client.Send(follow, [], cancel), cancel), cancel, seen);

    private async Task<string> GoOn(HttpClient client, string path, CancellationToken cancel, Action<SeenPage>? seen = null)
    {
        for (var page = 0; page < MostPages; page++)
        {
            if (path.EndsWith("/answer", StringComparison.Ordinal))
                return path;
            var asked = await client.GetStringAsync(path, cancel);
            var fields = Fields(path, asked).ToArray();
            seen?.Invoke(new SeenPage(asked, fields.Length));
            path = await Lead(client, await client.Send(path, fields, cancel), cancel);
        }

        Assert.Fail($"There was no answer after {MostPages} pages.");
        return "";
    }

    // The next page, past those that only lead on.
    private static async Task<string> Lead(HttpClient client, HttpResponseMessage response, CancellationToken cancel)
    {
        var path = "";
        for (var hops = 0; hops < 5 && response.StatusCode == HttpStatusCode.SeeOther; hops++)
        {
            path = response.Headers.Location!.ToString();
            response.Dispose();
            response = await client.GetAsync(path, cancel);
        }

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        response.Dispose();
        return path;
    }

    private IEnumerable<(string Field, string Value)> Fields(string path, string page)
    {
        var (count, unit) = Ago.Split(' ') is [var c, var u] ? (c, u) : throw new FormatException(Ago);
        if (path.Contains("/when/", StringComparison.Ordinal))
            return [("began", count), ("began.unit", unit), ("over", "at-once"), ("session", "1")];
        if (IsUnsure)
            return [UnsureOfAll().Match(page) is { Success: true } all ? ("unsure-of-all", WebUtility.HtmlDecode(all.Groups[1].Value)) : (Unsure().Match(page).Groups[1].Value, "unsure")];
        if (Tick().Matches(page).Select(m => m.Groups[1].Value).ToArray() is { Length: > 0 } ticks)
        {
            var ticked = ticks.Where(Yes.Contains).Select(t => (t, "yes")).ToArray();
            var beside = Score().Matches(page).Select(m => (m.Groups[1].Value, Pain)).Take(1).Concat(Same().Matches(page).Select(m => (m.Groups[1].Value, "same")));
            return [.. beside, .. ticked, (ticked.Length > 0 ? "next" : "none", WebUtility.HtmlDecode(Next().Match(page).Groups[1].Value))];
        }

        if (Press().Matches(page).Select(m => (Field: m.Groups[1].Value, Value: m.Groups[2].Value)).ToArray() is { Length: > 0 } presses)
        {
            var values = presses.Select(p => p.Value).ToArray();
            var value = new[] { Yes.Contains(presses[0].Field) ? "yes" : "no", Pain, Trend }.FirstOrDefault(values.Contains) ?? values[0];
            return [(presses[0].Field, value)];
        }

        // How long it has lasted: less long than what was done is ago.
        var field = Written().Match(page).Groups[1].Value;
        return [(field, "15"), (field + ".unit", "hour"), ("next", field)];
    }

    [GeneratedRegex("type=\"checkbox\" name=\"([^\"]+)\" value=\"yes\"")]
    private static partial Regex Tick();

    [GeneratedRegex("name=\"next\" value=\"([^\"]*)\"")]
    private static partial Regex Next();

    [GeneratedRegex("name=\"unsure-of-all\" value=\"([^\"]*)\"")]
    private static partial Regex UnsureOfAll();

    [GeneratedRegex("<button class=\"(?:plain|quiet)\" name=\"([^\"]+)\" value=\"unsure\"")]
    private static partial Regex Unsure();

    [GeneratedRegex("type=\"radio\" name=\"([^\"]+)\"")]
    private static partial Regex Score();

    [GeneratedRegex("type=\"checkbox\" name=\"([^\"]+)\" value=\"same\"")]
    private static partial Regex Same();

    [GeneratedRegex("<button class=\"press\"[^>]*? name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Press();

    [GeneratedRegex("<input type=\"text\"[^>]*? name=\"([^\"]+)\"")]
    private static partial Regex Written();
}
