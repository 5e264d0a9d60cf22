using System.Text.RegularExpressions;
using Aftercourse.Cli;
using Aftercourse.Comparing;
using Aftercourse.History;
using Aftercourse.Tests.Corpus;
using Aftercourse.Tests.Reviewing;
using Xunit;

namespace Aftercourse.Tests.Cli;

/// <summary>The versions of an article in a repository of git that was made for the test.</summary>
public sealed partial class HistoryTests : IDisposable
{
    private static readonly string Original = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md"));
    private static readonly string Shorter = Original.Replace("within 30 days", "within 20 days", StringComparison.Ordinal).Replace("A fever has to be seen. [@one]", "Every fever has to be seen. [@one]", StringComparison.Ordinal);

    private readonly GitFolder _git = new();

    private string FilePath => Path.Combine(_git.Path, "articles", "small", ArticleHistory.FileName);

    private ArticleHistory Recorded => HistoryJson.Read(File.ReadAllText(FilePath), out _)!;

    public void Dispose() => _git.Dispose();

    [Fact]
    public void It_tells_people_what_each_version_changed_and_for_whom()
    {
        Commit(Original, "First", 1);
        Commit(Shorter, "Shorter", 2);
        Commit(Shorter.Replace("Everything holds.", "All of it holds.", StringComparison.Ordinal), "Words", 3);
        var ran = Run();
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Equal(
            """
            a-small-article: 3 versions, newest first

            3 March 2026, 12:00, HASH commit COMMIT
              No claim changed.
              Nobody had signed it.
              Everybody is told the same level as before, and is warned of the same: proved for all
              patients.

            2 March 2026, 12:00, HASH commit COMMIT
              1 claim changed: fevers
              Nobody had signed it.
              ↓ urgent becomes contact
                21 days after a thick needle: pain now: 0; a fever: yes; every other question
                answered no.
                By fevers.

            1 March 2026, 12:00, HASH commit COMMIT
              3 claims added: soreness, weakness, fevers
              Nobody had signed it.

            """.ReplaceLineEndings("\n"),
            Names().Replace(ran.Out, ", HASH commit COMMIT"));
    }

    [Fact]
    public void What_was_proved_is_kept_and_only_what_is_new_is_compared()
    {
        Commit(Original, "First", 1);
        Commit(Shorter, "Shorter", 2);
        Run();
        // A story that no comparison would tell shows that none was made.
        var changed = Recorded.Versions[1].Advice!.Value[0] with { Story = "Kept." };
        File.WriteAllText(FilePath, HistoryJson.Write(Recorded with { Versions = [Recorded.Versions[0] with { Claims = [] }, Recorded.Versions[1] with { Advice = [changed] }] }));
        Commit(Original, "Back", 3);

        var ran = Run();
        Assert.Equal(2, ran.Error.Split("compared").Length);
        Assert.Equal(3, Recorded.Versions.Length);
        Assert.Equal("Kept.", Recorded.Versions[1].Advice!.Value[0].Story);
        // What costs no proof is as today's program reads it.
        Assert.NotEmpty(Recorded.Versions[0].Claims);
        Assert.Equal(AdviceDirection.Raised, Recorded.Versions[2].Advice!.Value.Single().Direction);
        Assert.Equal(Recorded.Versions[0].Hash, Recorded.Versions[2].Hash);

        var before = File.GetLastWriteTimeUtc(FilePath);
        Assert.Equal("", Run().Error);
        Assert.Equal(before, File.GetLastWriteTimeUtc(FilePath));
        Run("--again");
        Assert.NotEqual("Kept.", Recorded.Versions[1].Advice!.Value[0].Story);
    }

    [Fact]
    public void A_commit_that_leaves_the_text_as_it_was_is_no_version()
    {
        Commit(Original, "First", 1);
        Run();
        Commit(Original, "Its history", 2);
        Assert.Single(Run() is { ExitCode: ExitCodes.Success } ? Recorded.Versions : []);
    }

    [Fact]
    public void What_is_not_committed_is_no_version_and_that_is_said()
    {
        Commit(Original, "First", 1);
        _git.File("articles/small/article.md", Shorter);
        Assert.Contains("is in no commit yet", Run().Out, StringComparison.Ordinal);
        Assert.Single(Recorded.Versions);
    }

    [Fact]
    public void A_version_that_the_compiler_cannot_read_is_said_and_the_next_is_compared_with_the_one_before_it()
    {
        Commit(Original, "First", 1);
        Commit(Original.Replace("alarm weak-leg emergency", "alarm weak-leg terrible", StringComparison.Ordinal), "Broken", 2);
        Commit(Shorter, "Shorter", 3);
        var ran = Run();
        Assert.Contains("Not compared. The language has changed since: today's compiler finds 1 error in it", Spaces().Replace(ran.Out, " "), StringComparison.Ordinal);
        Assert.NotNull(Recorded.Versions[1].Unreadable);
        Assert.Equal(Recorded.Versions[0].Hash, Recorded.Versions[2].Since);
        Assert.Equal(AdviceDirection.Lowered, Recorded.Versions[2].Advice!.Value[0].Direction);
    }

    [Fact]
    public void Signatures_that_counted_are_named_although_they_come_after_the_text()
    {
        // A review signs what is there, so it is committed later than its text.
        var reviewed = ReviewedArticle.Approved();
        Put(reviewed, f => !f.StartsWith("reviews/", StringComparison.Ordinal));
        _git.Commit("The text", 1);
        Put(reviewed, _ => true);
        _git.Commit("The reviews", 4);
        Put(reviewed.Edit("needle.md", "A fever after", "Any fever after"), _ => true);
        _git.Commit("An edit", 5);
        Run();

        Assert.Equal(2, Recorded.Versions.Length);
        Assert.Equal([("Ana", ReviewedArticle.Claim), ("Ben", ReviewedArticle.Claim)], Recorded.Versions[0].Signed.Select(s => (s.Name, s.Approved.Single())));
        Assert.Empty(Recorded.Versions[1].Signed);
        Assert.Equal((EditKind.Reworded, "Any fever after a needle has to be looked at."), (Recorded.Versions[1].Claims.Single().Done, Recorded.Versions[1].Claims.Single().Text));
    }

    [Fact]
    public void A_shallow_copy_is_refused_since_the_past_is_not_in_it()
    {
        Commit(Original, "First", 1);
        Commit(Shorter, "Shorter", 2);
        using var copy = new Folder();
        _git.Git("clone", "--quiet", "--depth", "1", "file://" + _git.Path, Path.Combine(copy.Path, "copy"));
        var ran = Program.Run("history", "--article", Path.Combine(copy.Path, "copy", "articles", "small"));
        Assert.Equal(ExitCodes.BadInput, ran.ExitCode);
        Assert.Contains("git fetch --unshallow", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_and_with_a_broken_file_it_says_what_to_do()
    {
        using var folder = new Folder();
        folder.File("article.md", Original);
        Assert.Equal(ExitCodes.BadInput, Program.Run("history", "--article", folder.Path).ExitCode);
        Assert.Equal(ExitCodes.BadInput, Program.Run("history", "--article", Path.Combine(folder.Path, "nowhere")).ExitCode);

        Commit(Original, "First", 1);
        File.WriteAllText(FilePath, "{\n  \"versions\": 1\n}");
        var ran = Run();
        Assert.Equal(ExitCodes.BadInput, ran.ExitCode);
        Assert.Contains("is no history: line 2 is not as `aftercourse history` writes it.", Spaces().Replace(ran.Error, " "), StringComparison.Ordinal);
        Assert.Contains("--again", ran.Error, StringComparison.Ordinal);
        Assert.Equal("{\n  \"versions\": 1\n}", File.ReadAllText(FilePath));
    }

    private Ran Run(params string[] more) => Program.Run(["history", "--article", Path.Combine(_git.Path, "articles", "small"), .. more]);

    private void Commit(string text, string subject, int day)
    {
        _git.File("articles/small/article.md", text);
        _git.Commit(subject, day);
    }

    private void Put(ReviewedArticle article, Func<string, bool> which)
    {
        foreach (var file in article.Files.Where(f => which(f.Path)))
            _git.File("articles/small/" + file.Path, file.Text);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<=:00), [0-9a-f]{12} commit [0-9a-f]{12}")]
    private static partial Regex Names();
}
