using System.Text.Json;
using Aftercourse.Cli;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Cli;

public sealed class MutantsTests
{
    private static readonly string Small = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md"));

    [Fact]
    public void Survivors_that_lower_urgency_come_first_and_are_in_the_exit_code()
    {
        using var folder = new Folder();
        folder.File("article.md", Small);
        var ran = Program.Run("mutants", folder.Path);
        Assert.Equal((ExitCodes.Lowered, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("↓ alarm weak-leg: removed", ran.Out, StringComparison.Ordinal);
        Assert.True(ran.Out.LastIndexOf('↓') < ran.Out.IndexOf('↑', StringComparison.Ordinal));
        Assert.Contains("The article tells them `emergency`, because of the alarm `weak-leg`.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("of 24 faults are caught", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_of_a_survivor_catches_it()
    {
        using var folder = new Folder();
        folder.File("article.md", Small);
        Assert.Equal(ExitCodes.Lowered, Program.Run("mutants", folder.Path, "--rule", "weak-leg", "--save-cases", Path.Combine(folder.Path, "cases")).ExitCode);
        var ran = Program.Run("mutants", folder.Path, "--rule", "weak-leg", "--format", "json");
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal((3, 3, 3), (json.RootElement.GetProperty("mutants").GetInt32(), json.RootElement.GetProperty("faults").GetInt32(), json.RootElement.GetProperty("caughtByCase").GetInt32()));
        Assert.All(json.RootElement.GetProperty("results").EnumerateArray(), r => Assert.Equal("alarm weak-leg", r.GetProperty("of").GetString()));
    }

    [Fact]
    public void A_sample_is_as_large_as_asked()
    {
        using var folder = new Folder();
        folder.File("article.md", Small);
        using var json = JsonDocument.Parse(Program.Run("mutants", folder.Path, "--sample", "4", "--seed", "2", "--format", "json").Out);
        Assert.Equal(4, json.RootElement.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void An_article_that_breaks_its_own_cases_or_obligations_is_not_mutated()
    {
        using var folder = new Folder();
        folder.File("article.md", Small);
        folder.File("cases/wrong.yaml", "cases:\n  - name: wrong\n    episode:\n      procedures:\n        - { kind: thin, at: 0 hours }\n      checkIns:\n        - { at: 1 day, answers: { weak: yes } }\n    expect:\n      level: contact\n");
        var broken = Program.Run("mutants", folder.Path);
        Assert.Equal(ExitCodes.Wrong, broken.ExitCode);
        Assert.Contains("1 of the article's cases do not hold", broken.Error, StringComparison.Ordinal);

        using var refuted = new Folder();
        refuted.File("article.md", Small.Replace("  level expected", "  level at least contact", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Refuted, Program.Run("mutants", refuted.Path).ExitCode);
    }

    [Fact]
    public void A_name_that_nothing_bears_is_said()
    {
        using var folder = new Folder();
        folder.File("article.md", Small);
        var ran = Program.Run("mutants", folder.Path, "--rule", "nothing");
        Assert.Equal(ExitCodes.BadInput, ran.ExitCode);
        Assert.Contains("Nothing of the name `nothing`", ran.Error, StringComparison.Ordinal);
    }
}
