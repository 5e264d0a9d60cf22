using System.Text.RegularExpressions;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>
/// The sessions in the README are what the program prints. With <c>AFTERCOURSE_ACCEPT=1</c> in the environment the README is rewritten instead; the diff is
/// the review. The hash of the article stands in it too, but changes with every comma of the article: it is not compared.
/// </summary>
public sealed partial class ReadmeTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void The_sessions_in_the_README_are_what_the_program_prints()
    {
        var readme = File.ReadAllText(Path);
        var sessions = Session().Matches(readme);
        var rewritten = Session().Replace(readme, m => $"```console\n$ ./aftercourse {m.Groups[1].Value}\n{Printed(m.Groups[1].Value)}```");

        Assert.NotEmpty(sessions);
        if (Repository.Accepts)
            File.WriteAllText(Path, rewritten);
        else
            Assert.Equal(WithoutHash(rewritten), WithoutHash(readme));
    }

    [Fact]
    public void The_first_session_is_on_the_first_screen() => Assert.InRange(File.ReadLines(Path).TakeWhile(l => l != "```console").Count(), 1, 10);

    [Fact]
    public void Every_link_of_the_README_into_the_repository_leads_somewhere() =>
        Assert.All(Link().Matches(File.ReadAllText(Path)).Select(m => m.Groups[1].Value), l => Assert.True(System.IO.Path.Exists(System.IO.Path.Combine(Repository.Root, l)), l));

    [Fact]
    public void The_status_is_said_plainly()
    {
        var readme = File.ReadAllText(Path);
        Assert.All((string[])["not a medical device", "no clinician has reviewed it", "signed"], s => Assert.Contains(s, readme, StringComparison.Ordinal));
    }

    private static string Printed(string command)
    {
        var args = command.Split(' ').Select(a => a.StartsWith("examples/", StringComparison.Ordinal) ? System.IO.Path.Combine(Repository.Root, a) : a);
        var ran = Program.Run([.. args]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Out;
    }

    private static string WithoutHash(string text) => Hash().Replace(text, "(hash).\n");

    [GeneratedRegex("```console\n\\$ \\./aftercourse ([^\n]+)\n(?:[^`][^\n]*\n|\n)*```")]
    private static partial Regex Session();

    [GeneratedRegex("\\b[0-9a-f]{12}\\.\n")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Link();
}
