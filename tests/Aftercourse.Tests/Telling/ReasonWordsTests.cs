using Aftercourse.Guidance;
using Aftercourse.Sourcing;
using Aftercourse.Telling;
using Aftercourse.Tests.Reviewing;
using Xunit;

namespace Aftercourse.Tests.Telling;

public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData("A peer-reviewed paper says so.", SourceClass.PeerReviewed)]
    [InlineData("A text of an academic or public body says so.", SourceClass.AcademicOrPublicBody)]
    [InlineData("2 peer-reviewed papers say so.", SourceClass.PeerReviewed, SourceClass.PeerReviewed)]
    [InlineData("2 peer-reviewed papers and a text of an academic or public body say so.", SourceClass.PeerReviewed, SourceClass.AcademicOrPublicBody, SourceClass.PeerReviewed)]
    [InlineData("A peer-reviewed paper, 2 texts of academic or public bodies and a report of reputable media say so.", SourceClass.ReputableMedia, SourceClass.AcademicOrPublicBody, SourceClass.AcademicOrPublicBody, SourceClass.PeerReviewed)]
    [InlineData("2 sources without a class say so.", SourceClass.Unstated, SourceClass.Unstated)]
    public void A_supported_claim_counts_its_sources_by_class_the_strongest_first(string reason, params SourceClass[] sources) => Assert.Equal(reason, Reason(".supported", sources));

    [Fact]
    public void What_is_written_comes_before_what_is_counted() => Assert.Equal("One trial.", Reason(".supported because=\"One trial.\"", SourceClass.PeerReviewed));

    [Theory]
    [InlineData(".partly-supported because=\"One small trial.\"", "One small trial.")]
    [InlineData(".no-evidence because=\"We found no trial.\"", "We found no trial.")]
    [InlineData("", null)]
    public void Sources_alone_are_no_reason_for_anything_but_support(string status, string? reason) => Assert.Equal(reason, Reason(status, SourceClass.PeerReviewed));

    private static string? Reason(string status, params SourceClass[] sources)
    {
        var cited = sources.Select((c, i) => (Key: $"a{i}", Class: c == SourceClass.Unstated ? "" : $", \"custom\": {{\"class\": \"{SourceTable.NameOf(c)}\"}}")).ToArray();
        var small = ReviewedArticle.Approved();
        var article = small
            .Edit("references.json", small["references.json"], $"[{string.Join(',', cited.Append(("two", "")).Select(c => $"{{\"id\": \"{c.Item1}\", \"type\": \"book\", \"title\": \"Of {c.Item1}\"{c.Item2}}}"))}]")
            .Edit("needle.md", "[@one] {#fever-matters .supported}", $"[{string.Join("; ", cited.Select(c => "@" + c.Key))}] {{#fever-matters {status}}}")
            .Compiled;
        return ReasonWords.Of(article, article.Claims.First(c => c.Id == ReviewedArticle.Claim));
    }
}
