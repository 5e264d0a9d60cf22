using Aftercourse.Episodes;
using Aftercourse.Web.Checks;
using Xunit;

namespace Aftercourse.Web.Tests.Checks;

public sealed class ReminderFileTests
{
    private static readonly Guid Episode = new("01a20fa0-2360-7257-802a-4c5d06783000");

    [Theory]
    [InlineData("2026-11-26T14:05Z", "20261126T140500Z")]
    [InlineData("2026-11-24T09:00Z", "20261124T130000Z")]
    [InlineData("2026-11-24T12:30Z", "20261124T130000Z")]
    public void Reminders_begin_when_the_next_check_in_is_due_and_never_in_the_past(string due, string start) =>
        Assert.Contains($"\r\nDTSTART:{start}\r\n", Write(due), StringComparison.Ordinal);

    [Fact]
    public void A_reminder_says_only_that_it_is_one()
    {
        var lines = Write("2026-11-26T14:05Z").Split("\r\n");
        Assert.Equal(["SUMMARY:Aftercourse check-in", "DESCRIPTION:Aftercourse check-in"], lines.Where(l => l.StartsWith("SUMMARY", StringComparison.Ordinal) || l.StartsWith("DESCRIPTION", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, l => l.Contains("http", StringComparison.Ordinal) || l.Contains("pain", StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 75));
    }

    private static string Write(string due) => ReminderFile.Write(Episode, At(due), At("2026-11-24T12:30Z"));

    private static Moment At(string text)
    {
        Assert.Equal(MomentProblem.None, Moment.TryParse(text, out var moment));
        return moment;
    }
}
