using Aftercourse.Cases;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Article;

public class PublishedTests
{
    [Fact]
    public void The_page_on_published_stories_is_what_the_cases_give()
    {
        var path = Path.Combine(Shipped.Root, "docs", "published-stories.md");
        var page = PublishedReport.Write(Shipped.Suite);
        if (Environment.GetEnvironmentVariable("AFTERCOURSE_ACCEPT") == "1")
            File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path));
    }

    [Fact]
    public void Nobody_who_needed_help_today_is_told_to_wait() => Assert.Equal("", string.Join(", ", PublishedReport.Missed(Shipped.Suite).Select(r => r.Case.Name)));

    [Fact]
    public void What_is_left_open_never_reassures() => Assert.Equal("", string.Join(", ", Shipped.Suite.Results
        .Where(r => r.Case.Published is { IsUnstatedNo: false } p && r.Assessment.Level == Level.Expected && !p.Accepts.Contains(Level.Expected))
        .Select(r => r.Case.Name)));
}
