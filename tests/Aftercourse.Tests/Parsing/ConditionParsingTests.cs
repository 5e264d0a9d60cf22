using Aftercourse.Formatting;
using Xunit;

namespace Aftercourse.Tests.Parsing;

public sealed class ConditionParsingTests
{
    [Theory]
    [InlineData("fever", "fever")]
    [InlineData("((fever))", "fever")]
    [InlineData("fever   and\n  chills", "fever and chills")]
    [InlineData("(fever and chills) and pain>=8", "(fever and chills) and pain >= 8")]
    [InlineData("(fever and chills) or pain < 8", "(fever and chills) or pain < 8")]
    [InlineData("fever and (chills or pain > 8)", "fever and (chills or pain > 8)")]
    [InlineData("not not fever", "not not fever")]
    [InlineData("not (fever or chills)", "not (fever or chills)")]
    [InlineData("not fever and chills", "not fever and chills")]
    [InlineData("any 2 of (fever, (chills or pain = 3), not ill)", "any 2 of (fever, chills or pain = 3, not ill)")]
    [InlineData("trend is growing", "trend is growing")]
    [InlineData("trend is any of (steady,growing)", "trend is any of (steady, growing)")]
    [InlineData("trend is any of (steady)", "trend is steady")]
    [InlineData("place includes neck", "place includes neck")]
    [InlineData("place includes all of (neck, back)", "place includes all of (neck, back)")]
    [InlineData("place includes any of (\n  neck,\n  back)", "place includes any of (neck, back)")]
    [InlineData("temperature <= 38.0 °C", "temperature <= 38.0 °C")]
    [InlineData("time >= 2 days or onset < 36 hours", "time >= 2 days or onset < 36 hours")]
    public void A_condition_has_one_way_to_be_written(string written, string printed)
    {
        var condition = SyntaxPrinting.Condition(Parsed.Condition(written), inner: false);
        Assert.Equal(printed, condition);
        Assert.Equal(printed, SyntaxPrinting.Condition(Parsed.Condition(printed), inner: false));
    }

    [Theory]
    [InlineData("a and b or c", "AC2010 a and b")]
    [InlineData("a or b and c", "AC2010 b and c")]
    [InlineData("(a) and b or c", "AC2010 (a) and b")]
    [InlineData("(a and b) and c or d", "AC2010 (a and b) and c")]
    [InlineData("(a or b", "AC2008 ")]
    [InlineData("a or b)", "AC2009 )")]
    [InlineData("any of (a)", "AC2008 of")]
    [InlineData("any 2 (a)", "AC2008 (")]
    [InlineData("a is", "AC2008 ")]
    [InlineData("a >= b", "AC2008 b")]
    [InlineData("a and and b", "AC2008 and")]
    [InlineData("a == 3", "AC2008 =")]
    [InlineData("pain ≥ 3", "AC2002 ≥")]
    [InlineData("a && b", "AC2002 &")]
    public void A_wrong_condition_is_reported_once_where_it_goes_wrong(string written, string report) =>
        Assert.Equal([report], Parsed.Block($"finding f is {written}").Codes);

    [Fact]
    public void Brackets_that_hold_a_conjunction_together_allow_an_or_beside_it() => Assert.Empty(Parsed.Block("finding f is ((a and b)) or c or (not (d or e) and g)").Codes);
}
