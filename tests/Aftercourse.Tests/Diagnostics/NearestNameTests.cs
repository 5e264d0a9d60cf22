using Aftercourse.Diagnostics;
using Xunit;

namespace Aftercourse.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["fever", "pain", "leg-weakness", "leg-numbness", "place"];

    [Theory]
    [InlineData("fevr", "fever")]
    [InlineData("feverr", "fever")]
    [InlineData("fveer", "fever")]
    [InlineData("FEVER", "fever")]
    [InlineData("pian", "pain")]
    [InlineData("leg-weaknes", "leg-weakness")]
    [InlineData("leg_weakness", "leg-weakness")]
    [InlineData("chills", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_the_one_that_was_probably_meant(string written, string? meant) => Assert.Equal(meant, NearestName.Of(written, Names));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_by_name_is_taken() => Assert.Equal("pain-a", NearestName.Of("pain-x", ["pain-b", "pain-a"]));

    [Fact]
    public void Names_too_long_to_compare_have_no_nearest() => Assert.Null(NearestName.Of(new string('a', 65), [new string('a', 64)]));
}
