using System.Text.Json;
using System.Text.RegularExpressions;
using Aftercourse.Comparing;
using Aftercourse.History;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.History;

public sealed partial class HistoryJsonTests
{
    private static readonly ArticleHistory Full = new("small",
    [
        new RecordedVersion(
            new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), new string('c', 40), new string('a', 64),
            [new ClaimChange("fever", "needle", EditKind.Changed, [ClaimPart.Words, ClaimPart.Reason, ClaimPart.Rules], [new RuleChange("alarm", "hot", EditKind.Added)], "A <b>fever</b>, \"38 °C\".", "supported", "One \"trial\".", ["one"], new string('b', 64))],
            [new RuleChange("fact", "fever", EditKind.Reworded)],
            [new SignedBy("Ana", "for tests", ["fever"], ["soreness"])],
            "1.0.0", new string('d', 64), "because",
            [new AdviceChange(AdviceDirection.Lowered, [new AdviceStep("urgent", "contact")], "4 days after a needle.", ["fever"])]),
        new RecordedVersion(default, "", "", [], [], []),
    ]);

    [Fact]
    public void What_was_written_is_read_again()
    {
        var text = HistoryJson.Write(Full);
        var read = HistoryJson.Read(text, out var problem);
        Assert.Null(problem);
        Assert.Equal(text, HistoryJson.Write(read!));
        Assert.Equal(Full.Versions[0].Claims[0].Text, read!.Versions[0].Claims[0].Text);
        Assert.Null(read.Versions[1].Advice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"article\":\"small\"}")]
    [InlineData("{\"article\":null,\"versions\":[]}")]
    [InlineData("{\"article\":\"small\",\"versions\":[],\"more\":1}")]
    [InlineData("{\"article\":\"small\",\"versions\":[{}]}")]
    [InlineData("{\"article\":\"small\",\"versions\":[null]}")]
    [InlineData("{\"article\":\"small\",\"versions\":{\"a\":1}}")]
    public void What_is_no_history_is_refused_with_a_reason(string text)
    {
        var read = HistoryJson.Read(text, out var problem);
        Assert.Null(read);
        Assert.NotEmpty(problem!);
    }

    [Fact]
    public void The_last_hashes_are_those_of_the_claims_that_are_left()
    {
        var added = new ClaimChange("fever", "needle", EditKind.Added, [], [], "Fever.", "supported", null, [], "1");
        var history = new ArticleHistory("small",
        [
            Version(added, added with { Claim = "soreness" }),
            Version(added with { Done = EditKind.Changed, Hash = "2" }, new ClaimChange("soreness", "needle", EditKind.Removed, [], [])),
        ]);
        Assert.Equal([("fever", "2")], history.LastHashes().Select(h => (h.Key, h.Value)));
        Assert.Equal(2, history.ByClaim()["soreness"].Count());
    }

    [Fact]
    public void The_documented_members_are_those_that_are_written()
    {
        using var json = JsonDocument.Parse(HistoryJson.Write(Full));
        var documented = Member().Matches(File.ReadAllText(Path.Combine(Shipped.Root, "docs", "history-format.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal(Members(json.RootElement).Distinct().Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    // What was recorded of the shipped article can be read, hangs together, and is as the program writes it.
    [Fact]
    public void The_shipped_history_is_whole()
    {
        var text = File.ReadAllText(Path.Combine(Shipped.Root, "articles", Shipped.Article.Id, ArticleHistory.FileName));
        var history = HistoryJson.Read(text, out var problem);
        Assert.Null(problem);
        Assert.Equal(Shipped.Article.Id, history!.Article);
        Assert.Equal(text, HistoryJson.Write(history));
        var readable = history.Versions.Where(v => v.Unreadable is null).ToArray();
        Assert.NotEmpty(readable);
        Assert.Equal(readable.Select(v => v.Hash).SkipLast(1).Prepend(null), readable.Select(v => v.Since));
        Assert.All(readable.Skip(1), v => Assert.NotNull(v.Advice));
        Assert.All(readable.SelectMany(v => v.Advice ?? []), a => Assert.True(a.Steps.Length > 0 && a.Story.Length > 0));
        Assert.All(readable.SelectMany(v => v.Claims), c => Assert.Equal(c.Done == EditKind.Removed, c.Hash is null));
    }

    private static RecordedVersion Version(params ClaimChange[] claims) => new(default, "", "", [.. claims], [], []);

    private static IEnumerable<string> Members(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Members(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Member();
}
