using System.Collections.Immutable;
using Aftercourse.Cli.Hazards;
using Aftercourse.Diagnostics;
using Aftercourse.Hazards;
using Aftercourse.Proving;
using Aftercourse.Proving.Hazards;
using Aftercourse.Proving.Solving;
using Aftercourse.Sources;
using Aftercourse.Tests.Article;
using Aftercourse.Tests.Cli;
using Xunit;

namespace Aftercourse.Tests.Hazards;

public sealed class HazardLogTests
{
    private static readonly Lazy<Evidence> Proved = new(() => Against(Prover.Usual));

    [Fact]
    public void The_hazard_log_is_what_the_hazards_and_the_article_give_and_every_hazard_is_controlled()
    {
        var diagnostics = new DiagnosticBag();
        var hazards = Read(diagnostics);
        HazardControl.Check(hazards, Proved.Value, diagnostics);
        Assert.Empty(diagnostics.Sorted().Select(d => d.ToString()));

        var path = Path.Combine(Shipped.Root, "docs", "hazard-log.md");
        var page = HazardLog.Write(hazards, Proved.Value);
        if (Environment.GetEnvironmentVariable("AFTERCOURSE_ACCEPT") == "1")
            File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path));
    }

    [Fact]
    public void The_log_says_that_nobody_has_signed_it() => Assert.Contains("**Nobody has signed it.**", File.ReadAllText(Path.Combine(Shipped.Root, "docs", "hazard-log.md")), StringComparison.Ordinal);

    [Fact]
    public void A_hazard_whose_obligations_nobody_could_prove_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        HazardControl.Check(Read(diagnostics), Against(new Prover(new CpSatSolver(TimeSpan.FromMilliseconds(0.001)))), diagnostics);
        Assert.Contains(diagnostics.Sorted(), d => d.Code == Codes.HazardWithoutControl && d.Message.Contains("is not proved", StringComparison.Ordinal));
    }

    [Fact]
    public void An_alarm_that_no_hazard_names_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        HazardControl.Check([.. Read(diagnostics).Where(h => h.Name.Name != "meningitis")], Proved.Value, diagnostics);
        Assert.Contains(diagnostics.Sorted(), d => d.Code == Codes.AlarmWithoutHazard && d.Message.Contains("`meningitis-sign`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_writes_the_log()
    {
        var run = Program.Run("hazards", Path.Combine(Shipped.Root, "docs", "hazards.yaml"), "--tests", Path.Combine(Shipped.Root, "tests"));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# Hazard log\n", run.Out, StringComparison.Ordinal);
    }

    private static ImmutableArray<Hazard> Read(DiagnosticBag diagnostics)
    {
        var hazards = HazardReading.Read(new SourceText("docs/hazards.yaml", File.ReadAllText(Path.Combine(Shipped.Root, "docs", "hazards.yaml"))), Shipped.Article, diagnostics);
        Assert.Empty(diagnostics.Sorted().Select(d => d.ToString()));
        return hazards;
    }

    private static Evidence Against(Prover prover) => new(Shipped.Article, prover.Prove(Shipped.Article), Shipped.Suite, TestNames.Under(Path.Combine(Shipped.Root, "tests")));
}
