using System.Text.Json;
using Aftercourse.Reviewing;
using Aftercourse.Weaving;
using Xunit;

namespace Aftercourse.Tests.Weaving;

public sealed class MedicalWebPageJsonTests
{
    private static readonly Uri Url = new("https://example.org/read/after-a-needle?a=1&b=<2>");
    private static readonly DateOnly Day = new(2026, 2, 1);

    private static readonly string[] Fields = ["@context", "@type", "name", "url", "inLanguage", "version", "dateModified"];

    [Fact]
    public void A_section_says_what_it_is_about_and_what_it_cites()
    {
        using var json = JsonDocument.Parse(MedicalWebPageJson.Write(Woven.Sample, Woven.Sample.Sections[1], Url, Day, ReviewStanding.Never(1)));
        var page = json.RootElement;
        Assert.Equal(
            ["https://schema.org", "MedicalWebPage", "After a needle", Url.AbsoluteUri, "en", "1.2.3", "2026-02-01"],
            Fields.Select(n => page.GetProperty(n).GetString()));
        Assert.Equal(["A small article", "a needle"], page.GetProperty("about").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal(
            ["WebPage The </script> second https://b.org/x", "Report The third ", "ScholarlyArticle The first https://doi.org/10.1234/a%3Cb", "ScholarlyArticle The fourth "],
            page.GetProperty("citation").EnumerateArray().Select(c => $"{c.GetProperty("@type")} {c.GetProperty("name")} {(c.TryGetProperty("url", out var url) ? url : "")}"));
        Assert.Equal("10.1234/a<b", page.GetProperty("citation")[2].GetProperty("identifier").GetProperty("value").GetString());
    }

    [Fact]
    public void A_review_is_named_only_where_there_is_one()
    {
        var without = MedicalWebPageJson.Write(Woven.Sample, Woven.Sample.Sections[1], Url, Day, ReviewStanding.Never(1));
        Assert.DoesNotContain("eview", without, StringComparison.Ordinal);

        var day = new DateOnly(2026, 1, 31);
        var reviewer = new Reviewer("a", "A name", "a degree", "surgeon", [], [], default);
        var partly = new ReviewStanding(2, 1, 0, ReviewState.Never, [reviewer], day, null);
        Assert.DoesNotContain("eview", MedicalWebPageJson.Write(Woven.Sample, Woven.Sample.Sections[1], Url, Day, partly), StringComparison.Ordinal);

        var whole = partly with { Reviewed = 2, State = ReviewState.Reviewed };
        using var json = JsonDocument.Parse(MedicalWebPageJson.Write(Woven.Sample, Woven.Sample.Sections[1], Url, Day, whole));
        Assert.Equal("2026-01-31", json.RootElement.GetProperty("lastReviewed").GetString());
        Assert.Equal("A name, surgeon, a degree", string.Join(", ", json.RootElement.GetProperty("reviewedBy")[0].EnumerateObject().Skip(1).Select(p => p.Value.GetString())));
    }

    [Fact]
    public void It_cannot_end_the_script_element_it_stands_in() =>
        Assert.All(
            Woven.Shipped.All.Select(s => (Woven.Shipped, s)).Append((Woven.Sample, Woven.Sample.Sections[0])),
            s => Assert.DoesNotContain("<", MedicalWebPageJson.Write(s.Item1, s.Item2, Url, Day, ReviewStanding.Never(1)), StringComparison.Ordinal));
}
