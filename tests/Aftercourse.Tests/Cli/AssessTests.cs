using System.Text.Json;
using Aftercourse.Guidance;
using Aftercourse.Tests.Article;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>The five people by whom the program is accepted, and what <c>assess</c> prints for them.</summary>
public sealed class AssessTests
{
    [Fact]
    public void Fever_and_headache_four_days_after_an_epidural_are_an_emergency_with_the_rule_and_its_sources()
    {
        var answer = Json("fever-after-an-epidural");

        Assert.Equal("emergency", answer.GetProperty("level").GetString());
        var reason = answer.GetProperty("reasons").EnumerateArray().Single(r => r.GetProperty("rule").GetString() == "spinal-infection");
        Assert.Equal("emergency", reason.GetProperty("level").GetString());
        Assert.NotEmpty(reason.GetProperty("sources").EnumerateArray());
        Assert.All(reason.GetProperty("sources").EnumerateArray(), s => Assert.NotEmpty(s.GetProperty("title").GetString()!));
    }

    [Fact]
    public void Soreness_twenty_hours_after_a_spinal_is_expected_until_a_moment_that_is_named()
    {
        var answer = Json("sore-after-a-spinal");

        Assert.Equal("expected", answer.GetProperty("level").GetString());
        Assert.True(answer.GetProperty("settled").GetBoolean());
        Assert.Equal("needle-soreness", answer.GetProperty("courses")[0].GetProperty("rule").GetString());
        Assert.Equal("2026-03-05T14:00+01:00", answer.GetProperty("holdsUntil").GetString());
    }

    [Fact]
    public void With_nothing_but_the_procedure_nobody_is_reassured_and_the_next_question_is_about_an_emergency()
    {
        var answer = Json("only-the-procedure");

        Assert.False(answer.GetProperty("settled").GetBoolean());
        Assert.NotEqual("expected", answer.GetProperty("level").GetString());
        var next = answer.GetProperty("next").GetString();
        Assert.Contains(Shipped.Article.Rules.OfType<Alarm>(), a =>
            a.Level == Level.Emergency && a.Condition.Everything().Any(c => c.Asked()?.Name == next));
    }

    [Theory]
    [InlineData("numb-after-the-block")]
    [InlineData("weak-leg-without-pain")]
    public void Legs_that_are_numb_or_weak_are_an_emergency_with_or_without_pain(string example)
    {
        var answer = Json(example);

        Assert.Equal("emergency", answer.GetProperty("level").GetString());
        Assert.True(answer.GetProperty("settled").GetBoolean());
    }

    [Fact]
    public void Every_example_is_assessed_by_one_of_these_tests()
    {
        string[] tested = ["fever-after-an-epidural", "numb-after-the-block", "only-the-procedure", "sore-after-a-spinal", "weak-leg-without-pain"];
        Assert.Equal(tested, Directory.EnumerateFiles(Path.Combine(Shipped.Root, "examples")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_emergency_says_what_to_do_before_anything_else_and_nothing_about_waiting()
    {
        var text = Program.Run("assess", Program.Example("fever-after-an-epidural")).Out;

        Assert.True(text.IndexOf("Get help now", StringComparison.Ordinal) < text.IndexOf("What to do", StringComparison.Ordinal));
        Assert.True(text.IndexOf("What to do", StringComparison.Ordinal) < text.IndexOf("Why", StringComparison.Ordinal));
        Assert.DoesNotContain("with the same answers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("holds until", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_not_settled_says_that_nothing_reassures()
    {
        var text = Program.Run("assess", Program.Example("only-the-procedure")).Out;

        Assert.Contains("Not settled yet", text, StringComparison.Ordinal);
        Assert.Contains("Nothing here reassures you.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fever-after-an-epidural")]
    [InlineData("sore-after-a-spinal")]
    [InlineData("only-the-procedure")]
    public void Lines_are_short_enough_to_read_and_an_address_is_never_cut(string example)
    {
        var text = Program.Run("assess", Program.Example(example)).Out;

        Assert.All(text.Split('\n').Where(l => l.Length > Aftercourse.Cli.Terminal.Measure), l => Assert.DoesNotContain(' ', l.Trim()));
        var answer = Json(example);
        var addresses = answer.GetProperty("reasons").EnumerateArray()
            .Where(r => r.GetProperty("level").GetString() == answer.GetProperty("level").GetString())
            .SelectMany(r => r.GetProperty("sources").EnumerateArray())
            .Where(s => s.TryGetProperty("url", out _) && !s.TryGetProperty("doi", out _) && !s.TryGetProperty("pmid", out _))
            .Select(s => s.GetProperty("url").GetString()!);
        Assert.All(addresses, a => Assert.Contains(a, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_moment_can_be_chosen_and_a_later_one_no_longer_reassures()
    {
        var ran = Program.Run("assess", Program.Example("sore-after-a-spinal"), "--at", "2026-03-05T14:00+01:00", "--format", "json");

        Assert.Equal(0, ran.ExitCode);
        Assert.NotEqual("expected", JsonDocument.Parse(ran.Out).RootElement.GetProperty("level").GetString());
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash()
    {
        var text = File.ReadAllText(Program.Example("weak-leg-without-pain"));
        Assert.Equal(Program.Run("assess", Program.Example("weak-leg-without-pain")).Out, Program.RunWith(text, "assess", "-").Out);
    }

    internal static JsonElement Json(string example)
    {
        var ran = Program.Run("assess", Program.Example(example), "--format", "json");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        using var document = JsonDocument.Parse(ran.Out);
        return document.RootElement.Clone();
    }
}
