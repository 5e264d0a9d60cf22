using Aftercourse.Episodes;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Episodes;

public class MomentTests
{
    [Theory]
    [InlineData("2026-03-02T09:00+01:00", "2026-03-02T09:00+01:00", 29540640L)]
    [InlineData("1970-01-01T00:00Z", "1970-01-01T00:00Z", 0L)]
    [InlineData("1970-01-01T05:30+05:30", "1970-01-01T05:30+05:30", 0L)]
    [InlineData("1970-01-01T00:01:59.999Z", "1970-01-01T00:01Z", 1L)]
    [InlineData("1969-12-31T20:00-04:00", "1969-12-31T20:00-04:00", 0L)]
    [InlineData("1 day 12 hours", "36 hours", 2160L)]
    public void A_moment_is_shown_on_the_clock_it_was_written_on(string written, string shown, long minutes)
    {
        Assert.Equal(MomentProblem.None, Moment.TryParse(written, out var moment));
        Assert.Equal(shown, moment.ToString());
        Assert.Equal(minutes, moment.Minutes);
    }

    [Theory]
    [InlineData("", MomentProblem.NotAMoment)]
    [InlineData("tomorrow", MomentProblem.NotAMoment)]
    [InlineData("-1 day", MomentProblem.NotAMoment)]
    [InlineData("2026-03-02 09:00Z", MomentProblem.NotAMoment)]
    [InlineData("2026-03-02T09:00Zz", MomentProblem.NotAMoment)]
    [InlineData("2026-03-02T09:00:00.Z", MomentProblem.NotAMoment)]
    [InlineData("2026-03-02T09:00+0100", MomentProblem.NotAMoment)]
    [InlineData("2026-03-02T09:00:00", MomentProblem.NoOffset)]
    [InlineData("2026-13-02T09:00Z", MomentProblem.Impossible)]
    [InlineData("2026-04-31T09:00Z", MomentProblem.Impossible)]
    [InlineData("0000-01-01T09:00Z", MomentProblem.Impossible)]
    [InlineData("2026-04-30T09:60Z", MomentProblem.Impossible)]
    [InlineData("2026-04-30T09:00+01:60", MomentProblem.Impossible)]
    public void What_is_no_moment_says_why(string text, MomentProblem problem) => Assert.Equal(problem, Moment.TryParse(text, out _));

    [Fact]
    public void Every_moment_is_read_back_from_its_text() =>
        Gen.Select(Gen.Long[-36_000_000, 120_000_000], Gen.Int[-840, 840], Gen.Bool).Sample((minutes, offset, absolute) =>
        {
            var moment = absolute ? new Moment(minutes, offset) : new Moment(Math.Abs(minutes) % Duration.Longest.Minutes);
            return Moment.TryParse(moment.ToString(), out var back) == MomentProblem.None && back == moment;
        });
}
