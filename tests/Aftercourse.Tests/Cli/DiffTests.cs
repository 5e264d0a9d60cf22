using System.Diagnostics;
using System.Text.Json;
using Aftercourse.Cli;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Cli;

public sealed class DiffTests
{
    private static readonly string Original = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md"));
    private static readonly string Shorter = Original.Replace("within 30 days", "within 20 days", StringComparison.Ordinal);

    [Fact]
    public void A_revision_is_compared_with_what_lies_on_disk()
    {
        using var git = Given("articles/small/article.md");
        git.File("articles/small/article.md", Shorter);
        foreach (var args in new[] { (string[])["HEAD", "."], ["HEAD", "articles/small"], ["main:articles/small", "articles/small/article.md"] })
        {
            var ran = In(git, args);
            Assert.Equal((ExitCodes.Lowered, ""), (ran.ExitCode, ran.Error));
            Assert.Contains("↓ alarm hot changed", ran.Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Success, In(git, ".", "HEAD").ExitCode);
    }

    [Fact]
    public void Two_revisions_are_compared_without_the_folder_on_disk()
    {
        using var git = Given("articles/small/article.md");
        git.File("articles/small/article.md", Shorter);
        git.Commit("Shorter");
        Directory.Delete(Path.Combine(git.Path, "articles"), recursive: true);
        Assert.Equal(ExitCodes.Lowered, In(git, "HEAD~1", "HEAD").ExitCode);
    }

    [Theory]
    [InlineData("nothing", "There is no revision `nothing`")]
    [InlineData("HEAD:elsewhere", "There is no article in `elsewhere` of HEAD:elsewhere")]
    [InlineData("HEAD;touch evil", "There is no revision `HEAD;touch evil`")]
    [InlineData("$(touch evil)", "There is no revision `$(touch evil)`")]
    [InlineData("--output=evil", "There is no option `--output=evil` here.")]
    public void What_is_no_version_is_said_and_nothing_of_it_is_run(string revision, string message)
    {
        using var git = Given("articles/small/article.md");
        var ran = In(git, revision, ".");
        Assert.Contains(ran.ExitCode, new[] { ExitCodes.BadInput, ExitCodes.Usage });
        Assert.Contains(message, ran.Error.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(git.Path, "evil")));
    }

    [Fact]
    public void Outside_a_repository_only_folders_can_be_compared()
    {
        using var folder = new Folder();
        var article = folder.File("article.md", Original);
        var ran = Program.Run("diff", "HEAD", article);
        Assert.Equal(ExitCodes.BadInput, ran.ExitCode);
        Assert.Contains("There is no folder HEAD, and it can be no revision here.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Recorded_episodes_say_which_of_them_change()
    {
        using var folder = new Folder();
        var (old, changed) = (folder.File("old/article.md", Original), folder.File("new/article.md", Shorter));
        const string hot = """{"procedures":[{"kind":"thin","at":"0 days"}],"checkIns":[{"at":"DAY days","answers":{"fever":"yes","pain":0},"others":"no"}]}""";
        var lines = folder.File("episodes.ndjson", string.Concat(Enumerable.Range(0, 3).Select(i => hot.Replace("DAY", $"{18 + (4 * i)}", StringComparison.Ordinal) + "\n")));
        var ran = Program.Run("diff", old, changed, "--episodes", lines, "--format", "json");
        Assert.Equal((ExitCodes.Lowered, ""), (ran.ExitCode, ran.Error));
        using var json = JsonDocument.Parse(ran.Out);
        var episodes = json.RootElement.GetProperty("episodes");
        Assert.Equal((3, 2, 2, 0), (Count("read"), Count("changed"), Count("lowered"), Count("unread")));
        Assert.Equal([lines + "#2", lines + "#3"], episodes.GetProperty("which").EnumerateArray().Select(e => e.GetProperty("episode").GetString()));
        int Count(string name) => episodes.GetProperty(name).GetInt32();

        // Nobody moves between two versions that are the same; an episode that cannot be read is not passed over.
        var broken = folder.File("broken.ndjson", hot.Replace("DAY", "10", StringComparison.Ordinal) + "\n{\"nonsense\":1}\n");
        var same = Program.Run("diff", old, old, "--episodes", broken);
        Assert.Equal(ExitCodes.BadInput, same.ExitCode);
        Assert.Contains("1 more could not be read", same.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void An_episode_of_a_question_that_the_new_version_lost_is_told_by_both()
    {
        using var folder = new Folder();
        var old = folder.File("old/article.md", Original);
        var changed = folder.File("new/article.md", Original.Replace("fact weak\n  ask   \"Is a leg weak?\"\n  label \"a weak leg\"\n", "", StringComparison.Ordinal).Replace("when  weak", "when  fever and pain >= 5", StringComparison.Ordinal));
        var episode = folder.File("one.yaml", "procedures: [{ kind: thin, at: 0 days }]\ncheckIns: [{ at: 1 day, answers: { weak: yes, pain: 0 }, others: no }]\n");
        var ran = Program.Run("diff", old, changed, "--episodes", episode);
        Assert.Equal((ExitCodes.Lowered, ""), (ran.ExitCode, ran.Error));
        Assert.Contains(": emergency becomes expected", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Only the old version knows fact weak.", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_tells_it_all_loads_nothing_and_runs_nothing()
    {
        using var folder = new Folder();
        var (old, changed) = (folder.File("old/article.md", Original), folder.File("new/article.md", Shorter.Replace("title: A small article", "title: \"<script>alert(1)</script>\"", StringComparison.Ordinal)));
        var page = Path.Combine(folder.Path, "report.html");
        Assert.Equal(ExitCodes.Lowered, Program.Run("diff", old, changed, "--html", page).ExitCode);
        var html = File.ReadAllText(page);
        Assert.Contains("alarm hot changed", html, StringComparison.Ordinal);
        Assert.Contains("Counted exactly: of 36 ways", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.BadInput, Program.Run("diff", old, old, "--html", Path.Combine(folder.Path, "missing", "report.html")).ExitCode);
    }

    [Fact]
    public void A_version_that_breaks_a_house_rule_is_compared_and_that_is_said()
    {
        using var folder = new Folder();
        var old = folder.File("old/article.md", Original);
        var changed = folder.File("new/article.md", Shorter.Replace("A fever has to be seen. [@one]", "A fever has to be seen for 30 days. [@one]", StringComparison.Ordinal));
        var ran = Program.Run("diff", old, changed);
        Assert.Equal(ExitCodes.Lowered, ran.ExitCode);
        Assert.Contains("breaks 1 of the rules", ran.Error, StringComparison.Ordinal);
    }

    private static GitFolder Given(string path)
    {
        var git = new GitFolder();
        git.File(path, Original);
        git.Commit("First");
        return git;
    }

    // A process of its own: revisions are looked for from the current folder.
    private static Ran In(GitFolder git, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = git.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "aftercourse.dll"), "diff", .. args])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, error.Result);
    }
}
