using System.Text.Json;
using Aftercourse.Cli;
using Aftercourse.Proving.Obligations;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Cli;

public sealed class ProofReportTests
{
    [Fact]
    public void The_report_names_the_article_and_what_came_of_each_obligation()
    {
        using var folder = new Folder();
        var article = folder.File("article.md", File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md")));
        var file = Path.Combine(folder.Path, "proofs.json");
        Assert.Equal(ExitCodes.Success, Program.Run("check", article, "--report", file).ExitCode);
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        var root = report.RootElement;
        var compared = Program.Run("diff", article, article, "--format", "json").Out;
        Assert.Contains(root.GetProperty("article").GetProperty("hash").GetString()!, compared, StringComparison.Ordinal);
        Assert.Equal("2026-03-05", root.GetProperty("at").GetString());
        var names = Enum.GetValues<Family>().Select(f => JsonNamingPolicy.KebabCaseLower.ConvertName(f.ToString())).ToArray();
        foreach (var family in root.GetProperty("families").EnumerateArray())
        {
            Assert.Contains(family.GetProperty("name").GetString(), names);
            Assert.Equal(family.GetProperty("obligations").GetArrayLength(), family.GetProperty("proved").GetInt32());
        }
    }

    [Fact]
    public void An_article_with_errors_leaves_no_report()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "proofs.json");
        Assert.Equal(ExitCodes.Wrong, Program.Run("check", folder.File("article.md", "# No front matter"), "--report", file).ExitCode);
        Assert.False(File.Exists(file));
    }
}
