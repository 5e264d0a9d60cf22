using System.Globalization;
using System.Text.Json;
using Aftercourse.Cli;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>What could be neither proved nor refuted is said, with what to do, and has an exit code of its own: it is no pass and no fault of the article.</summary>
public sealed class NotProvedTests
{
    private static readonly string Small = Path.Combine(Shipped.Root, "corpus", "proving", "good", "a-small-article");

    [Fact]
    public void A_solver_that_is_stopped_leaves_it_open_and_says_how_to_allow_more()
    {
        var ran = Program.Run("check", Small, "--limit", "0.000001");
        Assert.Equal(ExitCodes.NotProved, ran.ExitCode);
        Assert.Contains("? The article keeps its promises", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Not decided: the solver was stopped after the work of about 0.000001 seconds. Allow more with `check --limit`", Unwrapped(ran.Out), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, Program.Run("check", Small, "--limit", "5").ExitCode);
    }

    [Fact]
    public void A_difference_that_is_not_decided_is_no_sameness_and_says_how_to_allow_more()
    {
        using var folder = new Folder();
        var changed = folder.File("article.md", File.ReadAllText(Path.Combine(Small, "article.md")).Replace("within 30 days", "within 31 days", StringComparison.Ordinal));
        var ran = Program.Run("diff", Small, changed, "--limit", "0.000001");
        Assert.Equal(ExitCodes.NotProved, ran.ExitCode);
        Assert.Contains("not everything could be decided. Allow more with `diff --limit`.", Unwrapped(ran.Out), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, Program.Run("diff", Small, changed, "--limit", "5").ExitCode);
    }

    [Fact]
    public void An_article_that_is_too_large_is_not_proved_at_all_and_says_what_to_do()
    {
        using var folder = new Folder();
        var file = folder.File("large.md", Large(alarms: 100));
        var ran = Program.Run("check", file, "--format", "json");
        Assert.Equal(ExitCodes.NotProved, ran.ExitCode);
        var proofs = JsonDocument.Parse(ran.Out).RootElement.GetProperty("proofs");
        Assert.Equal(0, proofs.GetProperty("proved").GetInt32());
        Assert.Equal(proofs.GetProperty("obligations").GetInt32(), proofs.GetProperty("unknown").GetInt32());
        Assert.All(
            proofs.GetProperty("families").EnumerateArray().SelectMany(f => f.GetProperty("obligations").EnumerateArray()),
            o => Assert.Contains("Split it into articles for fewer procedures", o.GetProperty("why").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1e9")]
    public void A_limit_that_is_none_is_refused(string limit)
    {
        var ran = Program.Run("check", Small, "--limit", limit);
        Assert.Equal(ExitCodes.Usage, ran.ExitCode);
        Assert.Contains(limit, ran.Error, StringComparison.Ordinal);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Few lines that ask for much: each finding asks twice for the one before it.
    private static string Large(int alarms)
    {
        var findings = string.Concat(Enumerable.Range(1, 7).Select(i => string.Create(CultureInfo.InvariantCulture, $"finding f{i} is f{i - 1} and not f{i - 1}\n")));
        var rules = string.Concat(Enumerable.Range(0, alarms).Select(i => string.Create(CultureInfo.InvariantCulture, $"alarm alarm-{i} urgent\n  when f7\n  say \"Go.\"\n")));
        return $"""
            ---
            id: large
            title: Large
            language: en
            version: 1.0.0
            ---
            # Large

            It is so. {"{#so .no-evidence because=\"We found none.\"}"}

            ```rule
            fact a
              ask "A?"
            finding f0 is a or not a
            {findings}{rules}```
            """;
    }
}
