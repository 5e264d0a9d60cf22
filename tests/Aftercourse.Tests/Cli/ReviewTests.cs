using System.Text.Json;
using Aftercourse.Reviewing;
using Aftercourse.Tests.Reviewing;
using Xunit;

namespace Aftercourse.Tests.Cli;

public sealed class ReviewTests
{
    public static TheoryData<string> Attacks => [.. Attack.Names];

    [Fact]
    public void The_shipped_article_says_that_nobody_has_reviewed_it()
    {
        var ran = Program.Run("review", "status");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("No clinician has reviewed any of this.", ran.Out, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Program.Run("review", "status", "--format", "json").Out);
        Assert.False(json.RootElement.GetProperty("reviewed").GetBoolean());
        Assert.All(json.RootElement.GetProperty("claims").EnumerateArray(), c => Assert.Equal("never reviewed", c.GetProperty("state").GetString()));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_is_shown_as_not_reviewed_with_why(string name)
    {
        var (attack, article) = Attack.On(name);
        using var folder = Beside(article);
        var status = Words(Program.Run("review", "status", "--article", folder.Path).Out);

        Assert.Contains($"does not count: {attack.Why.Say()}", status, StringComparison.Ordinal);
        Assert.DoesNotContain("fever-matters reviewed", status, StringComparison.Ordinal);
        Assert.Contains("0 of 3 claims are reviewed on 2026-03-05.", status, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_attack_the_claim_is_shown_as_reviewed()
    {
        using var folder = Beside(ReviewedArticle.Approved());
        Assert.Contains("fever-matters reviewed, to be reviewed by 2026-12-31", Words(Program.Run("review", "status", "--article", folder.Path).Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_shown_signed_and_counts()
    {
        using var folder = Beside();
        var ran = Program.RunWith("a\nc\nOnly the first days were measured.\n", "review", "section", "needle", "--article", folder.Path, "--key", folder.File("../" + Path.GetFileName(folder.Path) + ".key", ReviewedArticle.Ana.SecretFile));
        File.Delete(folder.Path + ".key");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        // Sentence and rule, question and source, case and proof.
        foreach (var shown in new[] { "has to be looked at", "alarm infection urgent", "within 30 days", "Do you have a fever?", "Roe A. Of fevers. A journal. 2020. doi: 10.1234/one (peer-reviewed)", "No case", "✓ Somebody exists for whom the alarm `infection` holds.", "statements about all rules together are proved." })
            Assert.Contains(shown, ran.Out, StringComparison.Ordinal);

        var status = Program.Run("review", "status", "--article", folder.Path).Out;
        Assert.Contains("Ana, for tests, 2026-03-05: approve\n", status, StringComparison.Ordinal);
        Assert.Contains("Ana, for tests, 2026-03-05: approve with comment, Only the first days were measured.", status, StringComparison.Ordinal);
        Assert.Contains("0 of 3 claims are reviewed on 2026-03-05.", status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewer_reads_why_a_claim_has_its_status()
    {
        using var counted = Beside();
        using var written = Beside(ReviewedArticle.Approved().Edit("needle.md", "#fever-matters .supported", "#fever-matters .partly-supported because=\"One small\n  trial.\""));
        Assert.Contains("because A peer-reviewed paper says so.", Words(Program.RunWith("s\n", "review", "claim", "fever-matters", "--article", counted.Path, "--key", counted.File("ana.key", ReviewedArticle.Ana.SecretFile)).Out), StringComparison.Ordinal);
        Assert.Contains("because One small trial.", Words(Program.RunWith("s\n", "review", "claim", "fever-matters", "--article", written.Path, "--key", written.File("ana.key", ReviewedArticle.Ana.SecretFile)).Out), StringComparison.Ordinal);
        Assert.Contains("because One small trial.", Words(Program.Run("show", "fever-matters", "--article", written.Path).Out), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejection_and_an_edit_show_with_their_reason()
    {
        using var folder = Beside();
        var key = folder.File("ben.key", ReviewedArticle.Ben.SecretFile);
        Assert.Equal(0, Program.RunWith("r\nToo short.\n", "review", "claim", "fever-matters", "--article", folder.Path, "--key", key).ExitCode);
        Assert.Contains("fever-matters rejected", Program.Run("review", "status", "--article", folder.Path).Out, StringComparison.Ordinal);

        var section = Path.Combine(folder.Path, "needle.md");
        File.WriteAllText(section, File.ReadAllText(section).Replace("within 30 days", "within 3 days", StringComparison.Ordinal));
        var status = Program.Run("review", "status", "--article", folder.Path).Out;
        Assert.Contains("fever-matters changed since it was reviewed", status, StringComparison.Ordinal);
        Assert.Contains("does not count: the claim, a rule, a question or a source was changed since", Words(status), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reviewed_as_it_stands_is_not_asked_again_and_a_verdict_can_be_taken_back()
    {
        using var folder = Beside();
        string[] all = ["review", "section", "needle", "--article", folder.Path, "--key", folder.File("ben.key", ReviewedArticle.Ben.SecretFile)];
        // One approval, back to it, rejected instead; the second one is left open.
        Assert.Equal(0, Program.RunWith("a\nback\nr\nToo short.\ns\n", all).ExitCode);
        Assert.Contains("verdict: reject", File.ReadAllText(Path.Combine(folder.Path, "reviews/ben/fever-matters.review")), StringComparison.Ordinal);

        var again = Program.RunWith("a\n", all);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("1 of 2 claims are left out: you have reviewed them as they stand.", Words(again.Out), StringComparison.Ordinal);
        Assert.DoesNotContain("needle › fever-matters", again.Out, StringComparison.Ordinal);

        var edited = Path.Combine(folder.Path, "needle.md");
        File.WriteAllText(edited, File.ReadAllText(edited).Replace("within 30 days", "within 3 days", StringComparison.Ordinal));
        Assert.Contains("needle › fever-matters", Program.RunWith("quit\n", all).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_stock_minisign_signs_counts()
    {
        using var folder = Beside();
        var key = folder.File("ana.key", ReviewedArticle.Ana.SecretFile);
        Directory.CreateDirectory(Path.Combine(folder.Path, "reviews/ana"));
        var statement = folder.File("reviews/ana/fever-matters.review", new ReviewedArticle().Statement("ana").Text);
        using var minisign = System.Diagnostics.Process.Start("minisign", ["-S", "-s", key, "-m", statement]);
        minisign.WaitForExit();
        Assert.Equal(0, minisign.ExitCode);
        Assert.Contains("Ana, for tests, 2026-03-01: approve\n", Program.Run("review", "status", "--article", folder.Path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipping_and_leaving_sign_nothing()
    {
        using var folder = Beside();
        var key = folder.File("ana.key", ReviewedArticle.Ana.SecretFile);
        Assert.Equal(4, Program.RunWith("s\nquit\n", "review", "all", "--article", folder.Path, "--key", key).ExitCode);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "reviews")));
    }

    [Theory]
    [InlineData(2, "There is no `review stauts`.", "stauts")]
    [InlineData(2, "Say which claim.", "claim")]
    [InlineData(3, "has no claim `fever-mattersx`.", "claim", "fever-mattersx")]
    [InlineData(2, "A review has to be signed.", "claim", "fever-matters")]
    [InlineData(3, "There is no key nowhere.key.", "claim", "fever-matters", "--key", "nowhere.key")]
    [InlineData(3, "is not a secret key of minisign.", "claim", "fever-matters", "--key", "article.md")]
    [InlineData(3, "Your key is not listed in reviewers.json", "claim", "fever-matters", "--key", "mallory.key")]
    public void A_mistake_is_said_and_nothing_is_signed(int exitCode, string message, params string[] arguments)
    {
        using var folder = Beside();
        folder.File("mallory.key", ReviewedArticle.Mallory.SecretFile);
        var ran = Program.RunWith("a\n", ["review", .. arguments.Select(a => a is "article.md" or "mallory.key" ? Path.Combine(folder.Path, a) : a), "--article", folder.Path]);

        Assert.Equal(exitCode, ran.ExitCode);
        Assert.Contains(message, Words(ran.Error), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "reviews")));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static Folder Beside(ReviewedArticle? article = null)
    {
        var folder = new Folder();
        foreach (var file in (article ?? new ReviewedArticle()).Files)
            folder.File(file.Path, file.Text);
        return folder;
    }
}
