using Aftercourse.Proving;
using Aftercourse.Proving.Obligations;
using Aftercourse.Tests.Article;
using Xunit;

namespace Aftercourse.Tests.Proving;

public sealed class ShippedArticleProofTests
{
    private static readonly Lazy<ProofReport> Report = new(() => Prover.Usual.Prove(Shipped.Article));

    [Fact]
    public void Every_obligation_is_proved() =>
        Assert.Empty(Report.Value.Families.SelectMany(f => f.Refuted.Select(r => $"{r.Obligation.Name}: {string.Join(' ', r.Story.Sentences)}").Concat(f.Unknown.Select(u => $"{u.Obligation.Name}: {u.Why}"))));

    [Fact]
    public void Every_family_has_obligations() => Assert.Equal(Enum.GetValues<Family>(), Report.Value.Families.Where(f => f.Results.Length > 0).Select(f => f.Family));

    [Fact]
    public void Each_obligation_has_a_name_of_its_own()
    {
        var names = Report.Value.Families.SelectMany(f => f.Results).Select(r => r.Obligation.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
    }
}
