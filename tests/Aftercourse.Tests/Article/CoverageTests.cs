using Aftercourse.Cases;
using Xunit;

namespace Aftercourse.Tests.Article;

public class CoverageTests
{
    [Fact]
    public void The_coverage_page_is_what_the_article_and_its_cases_give()
    {
        var path = Path.Combine(Shipped.Root, "docs", "coverage.md");
        var page = CoverageReport.Write(Shipped.Article, Shipped.Suite, Rows());
        if (Environment.GetEnvironmentVariable("AFTERCOURSE_ACCEPT") == "1")
            File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path));
    }

    [Fact]
    public void Claims_name_only_rows_of_the_mission() =>
        Assert.Empty(Shipped.Article.Claims.SelectMany(c => c.Rows).Except(Rows().Select(r => r.Id)));

    internal static IReadOnlyList<(string Id, string Says)> Rows() =>
    [
        .. File.ReadLines(Path.Combine(Shipped.Root, "docs", "mission.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is ["", [>= 'A' and <= 'Z', >= '0' and <= '9', ..], _, ""])
            .Select(cells => (cells[1], cells[2])),
    ];
}
