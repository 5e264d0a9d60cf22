using System.Text.Json;
using Aftercourse.Tests.Article;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Cli;

public sealed class SourcesTests
{
    private static readonly string Article = Repository.At("corpus", "sourcing/bad/notices");
    private static readonly string Notices = Path.Combine(Article, "retractions.csv");

    [Fact]
    public void Every_source_of_the_shipped_article_is_listed_with_the_claims_that_rest_on_it()
    {
        using var json = JsonDocument.Parse(Program.Run("sources", "--format", "json").Out);
        var sources = json.RootElement.GetProperty("sources").EnumerateArray().ToDictionary(s => s.GetProperty("source").GetString()!, StringComparer.Ordinal);

        Assert.Equal(Shipped.Article.References.Keys.Order(StringComparer.Ordinal), sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(Shipped.Article.Claims, c => Assert.All(c.Citations, key => Assert.Contains(c.Id, sources[key].GetProperty("claims").EnumerateArray().Select(e => e.GetString()))));
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToDictionary(c => c.GetProperty("claim").GetString()!, StringComparer.Ordinal);
        Assert.All(claims, c => Assert.NotEqual("", c.Value.GetProperty("because").GetString()));
        Assert.Equal("partly supported", claims["like-training"].GetProperty("status").GetString());
        Assert.Contains("has not been shown", claims["like-training"].GetProperty("because").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(sources.Values, s => s.GetProperty("class").GetString() == "class not stated");
    }

    [Fact]
    public void Retracted_doubted_and_corrected_sources_are_told_apart_and_show_what_rests_on_them()
    {
        var ran = Program.Run("sources", Article, "--retractions", Notices);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("retracted: withdrawn, on which rests soreness, fever.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("expression of concern: doubted, on which rests soreness.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("corrected: corrected, on which rests fever.", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("reinstated:", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_fails_on_a_retraction_and_not_without_the_file()
    {
        Assert.Equal(0, Program.Run("check", Article).ExitCode);
        var ran = Program.Run("check", Article, "--retractions", Notices, "--format", "gnu");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("error AC4201: The source `withdrawn` was retracted (record 1); on it rests: soreness, fever.", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Record ID,Title\n1,x\n", "it has no column `RetractionDate`")]
    public void A_file_that_is_not_the_database_is_refused(string text, string why)
    {
        using var folder = new Folder();
        var ran = Program.Run("check", Article, "--retractions", folder.File("x.csv", text));
        Assert.Equal(3, ran.ExitCode);
        Assert.Contains(why, string.Join(' ', ran.Error.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A withdrawn trial", 0)]
    [InlineData("A Withdrawn Trial.", 0)]
    [InlineData("Growth of roses in dry soil", 1)]
    public void A_DOI_that_stands_for_another_work_is_found(string registered, int exitCode)
    {
        using var folder = new Folder();
        var answer = $$$"""{"status": "ok", "message-type": "work-list", "message": {"items": [{"DOI": "10.1234/WITHDRAWN", "title": ["{{{registered}}}"]}, {"DOI": "10.1234/other", "title": []}]}}""";
        var ran = Program.Run("sources", Article, "--resolve", folder.File("works.json", answer));

        Assert.Equal(exitCode, ran.ExitCode);
        Assert.Equal(exitCode == 1, ran.Out.Contains($"the DOI stands for another work: {registered}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"message\": 1}")]
    public void What_is_no_answer_of_Crossref_is_refused(string text)
    {
        using var folder = new Folder();
        var ran = Program.Run("sources", Article, "--resolve", folder.File("works.json", text));
        Assert.Equal(3, ran.ExitCode);
        Assert.Contains("is no answer of the Crossref REST API", ran.Error, StringComparison.Ordinal);
    }
}
