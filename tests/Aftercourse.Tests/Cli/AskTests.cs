using System.Collections.Concurrent;
using Aftercourse.Cli;
using Aftercourse.Cli.Asking;
using Aftercourse.Guidance;
using Aftercourse.Tests.Article;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>The interview, by lines on standard input. The article decides what is asked, so the answers are given by rule and not by place.</summary>
public sealed class AskTests
{
    // A spinal 20 hours ago, over at once, nothing else.
    private static readonly string[] Spinal = [Number("spinal"), "20 hours", "y", "none"];

    private static readonly ConcurrentDictionary<(string Sign, string Pain), List<string>> Known = new();

    [Fact]
    public void A_danger_sign_ends_the_interview_at_once()
    {
        var typed = Interview("heel-lift-fails", "");
        var ran = Program.RunWith(typed, "ask");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Get help now", ran.Out, StringComparison.Ordinal);
        // The page with the sign is the last: no question stands between it and the answer.
        var asked = ran.Out[..ran.Out.IndexOf("Get help now", StringComparison.Ordinal)];
        Assert.DoesNotContain("; quit", asked[asked.LastIndexOf("\n> ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("heel", asked[asked.LastIndexOf(" emergency\n", asked.LastIndexOf("\n> ", StringComparison.Ordinal), StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sore_needle_mark_without_any_other_sign_ends_as_expected()
    {
        var ran = Program.RunWith(Interview("", "4"), "ask");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("On its expected course", ran.Out, StringComparison.Ordinal);
        Assert.Contains("This holds until", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_saved_is_assessed_to_the_same_answer()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "saved.yaml");
        var asked = Program.RunWith(Interview("", "4"), "ask", "--save", file);
        var assessed = Program.Run("assess", file);

        Assert.Equal((0, 0), (asked.ExitCode, assessed.ExitCode));
        Assert.EndsWith($"{assessed.Out}Saved to {file}.\n", asked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_times_of_a_procedure_are_kept_so_that_alarms_count_from_its_end_and_courses_from_its_start()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "saved.yaml");
        Program.RunWith(string.Join('\n', [Number("epidural"), "4 days", "1 day", "none", .. Answers("fever", "")]), "ask", "--save", file);

        var text = File.ReadAllText(file);
        Assert.Contains("at: 2026-03-01T10:00", text, StringComparison.Ordinal);
        Assert.Contains("ended: 2026-03-04T10:00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Back_takes_the_last_answer_back()
    {
        var pages = Answers("", "4");
        var typed = string.Join('\n', [.. Spinal, pages[0], "back", .. pages]);
        Assert.Equal(After(Program.RunWith(Interview("", "4"), "ask").Out), After(Program.RunWith(typed, "ask").Out));
    }

    [Fact]
    public void Back_among_the_procedures_asks_again()
    {
        var typed = string.Join('\n', ["back", Number("epidural"), "back", Number("epidural"), "2 days", "y", "back", .. Spinal, .. Answers("", "4")]);
        Assert.Equal(After(Program.RunWith(Interview("", "4"), "ask").Out), After(Program.RunWith(typed, "ask").Out));
    }

    [Fact]
    public void Not_being_sure_of_anything_never_ends_as_expected()
    {
        var typed = string.Join('\n', [.. Spinal, .. Enumerable.Repeat("?", 100)]);
        var ran = Program.RunWith(typed, "ask");

        Assert.Equal(0, ran.ExitCode);
        Assert.DoesNotContain("On its expected course", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("Q")]
    [InlineData("2\n20 hours\nquit")]
    [InlineData("2\n20 hours\ny\nnone\nquit")]
    [InlineData("")]
    [InlineData("2\n20 hours")]
    [InlineData("2\n20 hours\ny\nnone")]
    public void Leaving_or_the_end_of_the_input_reassures_nobody(string typed)
    {
        var ran = Program.RunWith(typed, "ask");

        Assert.Equal(ExitCodes.Left, ran.ExitCode);
        Assert.Contains("do not wait", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("999")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("none")]
    [InlineData("[red]")]
    [InlineData("")]
    [InlineData("a \u001b[2J")]
    public void Nonsense_is_said_not_to_be_understood_and_records_nothing(string typed)
    {
        var ran = Program.RunWith(typed + "\nquit\n", "ask");

        Assert.Equal(ExitCodes.Left, ran.ExitCode);
        Assert.Contains("That was not understood. Nothing was recorded.", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_that_was_over_before_it_began_is_not_understood() =>
        Assert.Contains("That was not understood", Program.RunWith($"{Number("epidural")}\n1 day\n4 days\nquit\n", "ask").Out, StringComparison.Ordinal);

    [Fact]
    public void A_place_to_save_that_cannot_be_written_is_refused_before_the_first_question()
    {
        var ran = Program.RunWith("quit", "ask", "--save", "/nowhere/at/all.yaml");
        Assert.Equal((ExitCodes.BadInput, ""), (ran.ExitCode, ran.Out));
    }

    [Theory]
    [InlineData("1 3?", 0b001, 0b100)]
    [InlineData("1,2", 0b011, 0)]
    [InlineData("none", 0, 0)]
    [InlineData("?", 0, 0b111)]
    public void Ticks_are_read(string typed, int yes, int unsure) => Assert.Equal((yes, unsure), Prompt.Ticked(typed, 3));

    [Theory]
    [InlineData("4")]
    [InlineData("1 x")]
    [InlineData("")]
    [InlineData("1 none")]
    [InlineData("0")]
    [InlineData(" , ")]
    public void What_are_no_ticks_is_refused(string typed) => Assert.Null(Prompt.Ticked(typed, 3));

    [Theory]
    [InlineData("10", true)]
    [InlineData("11", false)]
    [InlineData("-1", false)]
    [InlineData("4.5", false)]
    [InlineData("1e1", false)]
    [InlineData("four", false)]
    public void A_number_is_an_answer_only_inside_its_range_and_precision(string typed, bool isAnswer)
    {
        var pain = Shipped.Article.Facts.Single(f => f.Name == "pain");
        Assert.Equal(isAnswer, Prompt.Read(pain, typed) is { State: AnswerState.Answered });
    }

    private static string Interview(string sign, string pain) => string.Join('\n', [.. Spinal, .. Answers(sign, pain)]);

    // What a person with one sign, and so much pain at the needle mark, types: read off what the interview asks, once.
    private static List<string> Answers(string sign, string pain) => Known.GetOrAdd((sign, pain), key => ReadOff(key.Sign, key.Pain));

    private static List<string> ReadOff(string sign, string pain)
    {
        var typed = new List<string>();
        while (typed.Count < 100)
        {
            var ran = Program.RunWith(string.Join('\n', [.. Spinal, .. typed]), "ask");
            if (ran.ExitCode != ExitCodes.Left)
                return typed;
            typed.Add(Answer(ran.Out[ran.Out.LastIndexOf(" emergency\n", StringComparison.Ordinal)..], sign, pain));
        }

        throw new InvalidOperationException("The interview does not end.");
    }

    private static string Answer(string page, string sign, string pain)
    {
        var lines = page.Split('\n');
        var asked = sign.Length > 0 ? Ask(sign) : null;
        var all = string.Join(' ', lines.Select(l => l.Trim()));
        if (page.Contains("the numbers of all that apply", StringComparison.Ordinal))
        {
            // A question may be wrapped, so its beginning is looked for.
            var line = asked is null ? null : lines.FirstOrDefault(l => l.Trim().Split("  ", 2) is [_, var text] && asked.StartsWith(text, StringComparison.Ordinal));
            return line is null ? "none" : line.Trim().Split(' ')[0];
        }

        if (all.Contains(Ask("pain"), StringComparison.Ordinal) || all.Contains(Ask("worst-pain"), StringComparison.Ordinal))
            return pain.Length > 0 ? pain : "0";
        if (all.Contains(Ask("place"), StringComparison.Ordinal))
            return "1";
        if (all.Contains(Ask("lasted"), StringComparison.Ordinal))
            return "18 hours";
        if (page.Contains("y yes, n no", StringComparison.Ordinal))
            return asked is not null && all.Contains(asked, StringComparison.Ordinal) ? "y" : "n";
        return page.Contains("the number of the one that fits", StringComparison.Ordinal) ? "2" : page.Contains("a number from", StringComparison.Ordinal) ? "1" : "none";
    }

    private static string Ask(string fact) => Shipped.Article.Facts.Single(f => f.Name == fact).Ask!.Value;

    private static string Number(string procedure) => $"{Shipped.Article.Procedures.Single(p => p.Name == procedure).Index + 1}";

    private static string After(string output) => output[output.IndexOf("20 hours after", StringComparison.Ordinal)..];
}
