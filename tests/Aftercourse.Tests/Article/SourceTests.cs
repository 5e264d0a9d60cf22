using System.Text.Json;
using Xunit;

namespace Aftercourse.Tests.Article;

public class SourceTests
{
    // The sourcing policy: links go only to these.
    private static readonly string[] Classes = ["peer-reviewed", "academic or public body", "reputable media"];

    [Fact]
    public void Every_source_has_a_class_of_the_sourcing_policy() => Assert.All(Sources(), s => Assert.Contains(s.GetProperty("custom").GetProperty("class").GetString(), Classes));

    [Fact]
    public void No_rule_rests_on_media_alone()
    {
        var media = Sources().Where(s => s.GetProperty("custom").GetProperty("class").GetString() == "reputable media").Select(s => s.GetProperty("id").GetString()!).ToHashSet();
        Assert.Equal("", string.Join(", ", Shipped.Article.Rules
            .Where(r => r.Claim is { Citations.IsEmpty: false } claim && claim.Citations.All(media.Contains))
            .Select(r => r.Name)));
    }

    [Fact]
    public void Working_notes_are_not_shipped() =>
        Assert.All(Sources(), s => Assert.False(s.TryGetProperty("note", out _) || s.TryGetProperty("annote", out _), s.GetProperty("id").GetString()));

    private static IEnumerable<JsonElement> Sources()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shipped.Root, "articles", "back-pain-after-procedures", "references.json")));
        return [.. document.RootElement.EnumerateArray().Select(s => s.Clone())];
    }
}
