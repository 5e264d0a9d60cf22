using System.Text;
using Aftercourse.Cli;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>Bad input, for every verb: the message names the place, the exit code is the documented one, and nothing is thrown.</summary>
public sealed class BadInputTests
{
    private const string Spinal = "procedures: [{ kind: spinal, at: 0 hours }]\ncheckIns: [{ at: 20 hours, answers: { pain: 4 } }]\n";

    /// <summary>Files that are no episode, no screening and no article.</summary>
    public static TheoryData<string> Broken() =>
        ["empty", "binary", "UTF-16", "not UTF-8", "10 MB of a", "10 MB of [", "deep brackets", "deep braces", "deep indentation", "one long line", "a million commas", "an alias bomb", "unclosed quote"];

    [Theory]
    [MemberData(nameof(Broken))]
    public void An_episode_or_screening_that_cannot_be_read_is_refused_by_its_name(string what)
    {
        using var folder = new Folder();
        var file = folder.File("broken.yaml", Bytes(what));

        foreach (var verb in (string[])["assess", "screen"])
            IsRefused(Program.Run(verb, file), ExitCodes.BadInput, "broken.yaml");
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_same_from_standard_input_is_refused_too(string what) =>
        IsRefused(Program.RunWith(Bytes(what), "assess", "-"), ExitCodes.BadInput, "standard input");

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_is_no_article_is_refused_by_every_verb_that_reads_one(string what)
    {
        using var folder = new Folder();
        var file = folder.File("broken.md", Bytes(what));

        IsRefused(Program.Run("check", file), ExitCodes.Wrong, "broken.md");
        IsRefused(Program.Run("test", file), ExitCodes.Wrong, "broken.md");
        IsRefused(Program.Run("show", "x", "--article", file), ExitCodes.Wrong, "broken.md");
        IsRefused(Program.Run("ask", "--article", file), ExitCodes.Wrong, "broken.md");
        IsRefused(Program.Run("assess", Program.Example("only-the-procedure"), "--article", file), ExitCodes.Wrong, "broken.md");
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("screen")]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("fmt")]
    public void A_file_that_is_not_there_is_named(string verb) => IsRefused(Program.Run(verb, "nowhere/at-all"), ExitCodes.BadInput, "nowhere/at-all");

    [Theory]
    [InlineData("show", "spinal")]
    [InlineData("ask")]
    [InlineData("assess", "x.yaml")]
    [InlineData("screen", "x.yaml")]
    public void An_article_that_is_not_there_is_named(params string[] args) =>
        IsRefused(Program.Run([.. args, "--article", "nowhere"]), ExitCodes.BadInput, "nowhere");

    [Fact]
    public void A_folder_instead_of_a_file_is_said_to_be_one()
    {
        using var folder = new Folder();
        IsRefused(Program.Run("assess", folder.Path), ExitCodes.BadInput, "is a folder, not a file");
        IsRefused(Program.Run("screen", folder.Path), ExitCodes.BadInput, "is a folder, not a file");
        IsRefused(Program.Run("check", folder.Path), ExitCodes.Wrong, "article.md");
    }

    [Theory]
    [InlineData("procedures: [{ kind: spinal, at: 0 hours }]\ncheckIns: [{ at: 20 hours, answers: { feverr: yes } }]\n", "`fever`", 2)]
    [InlineData("procedures: [{ kind: spinall, at: 0 hours }]\ncheckIns: [{ at: 20 hours }]\n", "`spinal`", 1)]
    [InlineData("procedures: [{ kind: spinal, at: 0 hours }]\ncheckIn: [{ at: 20 hours }]\n", "checkIns", 2)]
    [InlineData("procedures: [{ kind: spinal, at: 0 hours }]\ncheckIns: [{ at: 20 hours, answers: { pain: 11 } }]\n", "10", 2)]
    [InlineData("procedures: [{ kind: spinal, at: 0 hours }]\ncheckIns: [{ at: 20 hours, answers: { pain: 4.5 } }]\n", "pain", 2)]
    [InlineData("procedures: [{ kind: spinal, at: 2026-02-30T09:00Z }]\ncheckIns: [{ at: 2026-03-01T09:00Z }]\n", "2026-02-30", 1)]
    [InlineData("procedures: [{ kind: spinal, at: 5 days }]\ncheckIns: [{ at: 2 days }]\n", "before", 2)]
    [InlineData("procedures: [{ kind: spinal, at: 5 days, ended: 2 days }]\ncheckIns: [{ at: 6 days }]\n", "ended", 1)]
    [InlineData("procedures: [{ kind: spinal, at: 2026-03-01T09:00Z }]\ncheckIns: [{ at: 2 days }]\n", "", 2)]
    [InlineData("procedures: []\ncheckIns: []\n", "procedures", 1)]
    [InlineData("article: another\nprocedures: [{ kind: spinal, at: 0 hours }]\ncheckIns: [{ at: 20 hours }]\n", "another", 1)]
    [InlineData("{\"procedures\": [{ \"kind\": \"spinal\", \"at\": \"0 hours\" }],\n\"checkIns\": [{ \"at\": \"20 hours\", \"at\": \"21 hours\" }]}", "at", 2)]
    public void A_mistake_in_an_episode_is_shown_at_its_line_with_what_to_do(string episode, string says, int line)
    {
        using var folder = new Folder();
        var ran = Program.Run("assess", folder.File(episode[0] == '{' ? "e.json" : "e.yaml", episode));

        IsRefused(ran, ExitCodes.BadInput, episode[0] == '{' ? $"e.json:{line}:" : $"e.yaml:{line}:");
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
        Assert.Contains("help", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("2026-03-06T09:00+01:00")]
    [InlineData("1 hour")]
    [InlineData("")]
    [InlineData("99999999999999999999 hours")]
    public void A_moment_that_is_none_of_this_episode_is_a_mistake_of_the_command(string at)
    {
        using var folder = new Folder();
        IsRefused(Program.Run("assess", folder.File("e.yaml", Spinal), "--at", at), ExitCodes.Usage, at);
    }

    [Fact]
    public void The_latest_moment_that_can_be_written_is_assessed()
    {
        using var folder = new Folder();
        Assert.Equal(0, Program.Run("assess", folder.File("e.yaml", Spinal), "--at", "100 years").ExitCode);
    }

    [Theory]
    [InlineData("", "Say what to do")]
    [InlineData("asess", "Did you mean `assess`?")]
    [InlineData("assess", "episode")]
    [InlineData("assess --bogus", "`--bogus`")]
    [InlineData("assess a.yaml b.yaml", "b.yaml")]
    [InlineData("assess a.yaml --format xml", "text or json")]
    [InlineData("check --format yaml", "text or gnu or json")]
    [InlineData("--bogus", "`--bogus`")]
    [InlineData("fmt", "article")]
    [InlineData("show", "name")]
    [InlineData("screen", "screening")]
    public void A_command_that_cannot_be_understood_is_a_mistake_of_use(string command, string says) =>
        IsRefused(Program.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)), ExitCodes.Usage, says);

    [Fact]
    public void A_file_name_that_begins_with_an_at_sign_is_only_a_file_name() =>
        IsRefused(Program.Run("assess", $"@{Program.Example("only-the-procedure")}"), ExitCodes.BadInput, "@");

    [Fact]
    public void A_misspelt_name_is_answered_with_the_nearest() =>
        IsRefused(Program.Run("show", "needle-sorenes"), ExitCodes.BadInput, "Did you mean `needle-soreness`?");

    [Fact]
    public void An_article_with_errors_stops_every_verb_with_all_its_errors()
    {
        using var folder = new Folder();
        var file = folder.File("wrong.md", """
            ---
            id: wrong
            title: Wrong
            language: en
            version: 1.0.0
            ---

            # Wrong

            A claim without a source. {#one .supported}

            ```rule
            procedure thing "a thing"
            alarm bad emergency
              after thing
              when  nothing-of-this-name
            alarm worse urgent
              after thng
              when  nor-this
            ```
            """);

        foreach (var args in (string[][])[["check", file], ["test", file], ["assess", Program.Example("only-the-procedure"), "--article", file], ["show", "bad", "--article", file]])
        {
            var ran = Program.Run(args);
            IsRefused(ran, ExitCodes.Wrong, "wrong.md:16:");
            Assert.Contains("`thing`", ran.Error, StringComparison.Ordinal);
            Assert.Contains("wrong.md:18:", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_line_diagnostics_and_JSON_go_to_standard_output()
    {
        using var folder = new Folder();
        var file = folder.File("empty.md", "");

        var gnu = Program.Run("check", file, "--format", "gnu");
        Assert.Equal((ExitCodes.Wrong, ""), (gnu.ExitCode, gnu.Error));
        Assert.All(gnu.Out.TrimEnd().Split('\n'), l => Assert.Matches(@"^.*empty\.md:\d+:\d+: (error|warning) AC\d{4}: ", l));

        var json = Program.Run("check", file, "--format", "json");
        Assert.Equal((ExitCodes.Wrong, ""), (json.ExitCode, json.Error));
        using var document = System.Text.Json.JsonDocument.Parse(json.Out);
        Assert.NotEmpty(document.RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public void What_is_in_a_file_cannot_move_the_cursor_of_the_terminal()
    {
        using var folder = new Folder();
        var ran = Program.Run("assess", folder.File("e.yaml", "procedures: \"\\e[2J\u001b[2Jboo\u0007\"\ncheckIns: 1\n"));
        Assert.DoesNotContain(ran.Everything, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void A_folder_without_an_article_is_not_searched()
    {
        using var folder = new Folder();
        folder.File("deep/down/secret.md", "---\nid: secret\n---\n");
        var ran = Program.Run("check", folder.Path);
        IsRefused(ran, ExitCodes.Wrong, "article.md");
        Assert.DoesNotContain("secret", ran.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_what_cannot_be_parsed_changes_nothing()
    {
        using var folder = new Folder();
        const string text = "---\nid: x\ntitle: X\nlanguage: en\nversion: 1.0.0\n---\n\n# X\n\n```rule\nalarm   bad (((\n```\n";
        var file = folder.File("x.md", text);
        IsRefused(Program.Run("fmt", file), ExitCodes.Wrong, "x.md:11:");
        Assert.Equal(text, File.ReadAllText(file));
    }

    private static void IsRefused(Ran ran, int exitCode, string says)
    {
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, ran.ExitCode);
        Assert.DoesNotContain("compiles", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ran.Everything, StringComparison.Ordinal);
        Assert.True(ran.Everything.Length < 20_000, $"{ran.Everything.Length} characters of messages");
    }

    private static byte[] Bytes(string what) => what switch
    {
        "empty" => [],
        "binary" => [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0xFF, 0xFE],
        "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Spinal)],
        "not UTF-8" => [.. Encoding.UTF8.GetBytes("procedures: "), 0xC3, 0x28],
        "10 MB of a" => Filled('a', 10_000_000),
        "10 MB of [" => Filled('[', 10_000_000),
        "deep brackets" => Filled('[', 500_000),
        "deep braces" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
        "deep indentation" => Encoding.ASCII.GetBytes(string.Join('\n', Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:"))),
        "one long line" => Filled('a', 900_000),
        "a million commas" => Filled(',', 1_000_000),
        "an alias bomb" => Encoding.ASCII.GetBytes("a: &a [x,x]\n" + string.Join('\n', Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i} [*{(i == 0 ? "a" : $"b{i - 1}")}, *{(i == 0 ? "a" : $"b{i - 1}")}]"))),
        _ => Encoding.ASCII.GetBytes("procedures: \"unclosed\ncheckIns: []\n"),
    };

    private static byte[] Filled(char c, int count)
    {
        var bytes = new byte[count];
        Array.Fill(bytes, (byte)c);
        return bytes;
    }
}
