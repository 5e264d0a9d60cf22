using Aftercourse.Cli.Rendering;
using Spectre.Console;
using Xunit;
using static Aftercourse.Cli.Rendering.Paragraphs;

namespace Aftercourse.Tests.Cli;

public sealed class SideBySideTests
{
    private const string Address = "https://example.org/an-address-that-is-much-longer-than-the-left-column-of-a-page-that-is-wide";

    [Fact]
    public void A_wide_terminal_shows_both_beside_one_another_and_cuts_no_word()
    {
        var lines = Shown(120);
        Assert.Contains(lines, l => l.StartsWith("The sentence", StringComparison.Ordinal) && l.EndsWith("alarm one", StringComparison.Ordinal));
        Assert.Contains(Address, lines);
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 120));
        // The address has a row for itself, and what stands beside it goes on below.
        Assert.Contains(lines, l => l.EndsWith("alarm two", StringComparison.Ordinal));
    }

    [Fact]
    public void A_narrow_one_shows_one_below_the_other() =>
        Assert.Equal(["The sentence", Address, "alarm one", "alarm two"], Shown(100));

    private static string[] Shown(int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        var page = new SideBySide(console);
        page.Left(0, null, new Run("The sentence"));
        page.Left(0, null, new Run(Address));
        page.Right(0, null, new Run("alarm one"));
        page.Right(0, null, new Run("alarm two"));
        page.Write();
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
