using Aftercourse.Proving.Mutating;
using Aftercourse.Proving.Solving;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class ShippedArticleMutationTests
{
    [Fact]
    public void A_sample_of_small_faults_has_none_that_lowers_urgency_unnoticed()
    {
        var run = new MutationRun(Shipped.Article, Shipped.Suite, new CpSatSolver(TimeSpan.FromSeconds(10)));
        var report = new MutationReport(run.Try(Mutant.Sample([.. Mutant.Of(Shipped.Compilation.Syntax!, Shipped.Article)], 60, 3)));
        Assert.Equal(60, report.Results.Length);
        Assert.DoesNotContain(report.Results, r => r.Fate is Fate.SurvivesLowering or Fate.Unknown);
        Assert.True(report.Caught >= report.Faults * 0.95m, $"{report.Caught} of {report.Faults}");
    }
}
