using System.Diagnostics;
using Aftercourse.Diagnostics;
using Aftercourse.Proving.Exporting;
using Aftercourse.Proving.Obligations;
using Aftercourse.Tests.Corpus;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>Two further provers have to say the same of every obligation; whatever else they say is a failure.</summary>
public sealed class SecondOpinionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aftercourse-provers-").FullName;

    [Fact]
    public async Task The_provers_agree_about_every_obligation_of_a_small_article()
    {
        var obligations = Export();
        var (exit, output) = await Ask();
        Assert.Equal(0, exit);
        Assert.Contains($"agree about each of {obligations.Count} obligations", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_obligation_that_does_not_hold_is_named()
    {
        // The small article's promise, and a patient who must not exist is wanted.
        Export(o => o.Family == Family.Promises ? o with { WantsPatient = true } : o);
        var (exit, output) = await Ask();
        Assert.Equal(1, exit);
        Assert.Contains("z3 says: unsat", output, StringComparison.Ordinal);
        Assert.Contains("cvc5 says: unsat", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""echo one; echo unsat; echo two; echo sat""", 0)]
    [InlineData("""echo one; echo sat; echo two; echo sat""", 1)]
    [InlineData("""echo one; echo unknown; echo two; echo sat""", 1)]
    [InlineData("""echo one; echo timeout; echo two; echo sat""", 1)]
    [InlineData("""echo one; echo unsat""", 1)]
    [InlineData("""echo one; echo unsat; echo two; echo sat; echo '(error "no such logic")'""", 1)]
    [InlineData("""exit 1""", 1)]
    public async Task One_prover_that_answers_otherwise_or_not_at_all_is_a_failure(string answers, int exit)
    {
        Given("(check-sat)\n", "one\nunsat\ntwo\nsat\n");
        Install("z3", """echo one; echo unsat; echo two; echo sat""");
        Install("cvc5", answers);
        Assert.Equal(exit, (await Ask(_folder)).Exit);
    }

    [Fact]
    public async Task A_prover_that_needs_too_long_for_one_obligation_says_so_and_that_is_a_failure()
    {
        // One more pigeon than there are holes: easy to see, and long to prove this way.
        Given(Pigeons(12), "pigeons\nunsat\n");
        var (exit, output) = await Ask(seconds: "1");
        Assert.Equal(1, exit);
        Assert.Contains("z3 should say: unsat", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_scripts_is_no_agreement() => Assert.Equal(3, (await Ask()).Exit);

    [Fact]
    public async Task Scripts_without_answers_are_no_agreement()
    {
        Given("(check-sat)\n", "");
        Assert.Equal(3, (await Ask()).Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Pigeons(int count)
    {
        var holes = Enumerable.Range(0, count - 1).ToArray();
        var pigeons = Enumerable.Range(0, count).ToArray();
        var text = "(set-logic QF_LIA)\n" + string.Concat(pigeons.SelectMany(p => holes.Select(h => $"(declare-const p{p}h{h} Bool)\n")));
        text += string.Concat(pigeons.Select(p => $"(assert (or {string.Join(' ', holes.Select(h => $"p{p}h{h}"))}))\n"));
        text += string.Concat(from h in holes from p in pigeons from q in pigeons where p < q select $"(assert (not (and p{p}h{h} p{q}h{h})))\n");
        return text + "(echo \"pigeons\")\n(check-sat)\n";
    }

    private List<Obligation> Export(Func<Obligation, Obligation>? change = null)
    {
        var diagnostics = new DiagnosticBag();
        var article = Compilation.Compile(ArticleFolder.Read(Repository.At("corpus", "proving", "good", "a-small-article"), diagnostics), diagnostics).Article!;
        var obligations = AllObligations.Of(new Grounds(article)).Select(change ?? (o => o)).ToList();
        Given(SmtLib.Script(obligations), SmtLib.Answers(obligations));
        return obligations;
    }

    private void Given(string script, string answers)
    {
        File.WriteAllText(Path.Combine(_folder, "all.smt2"), script);
        File.WriteAllText(Path.Combine(_folder, "all.answers"), answers);
    }

    private void Install(string prover, string answers)
    {
        var path = Path.Combine(_folder, prover);
        File.WriteAllText(path, $"#!/bin/sh\n{answers}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(int Exit, string Output)> Ask(string? before = null, string seconds = "60")
    {
        var start = new ProcessStartInfo("sh", [Repository.At("tools", "second-opinion.sh"), _folder]) { RedirectStandardOutput = true };
        start.Environment["SECONDS_EACH"] = seconds;
        if (before is not null)
            start.Environment["PATH"] = $"{before}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
