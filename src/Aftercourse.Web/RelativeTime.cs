using System.Globalization;

namespace Aftercourse.Web;

/// <summary>How far away a moment is, as people say it. Rounded towards now: nobody comes late because of it.</summary>
public static class RelativeTime
{
    private const int Hour = 60, Day = 24 * Hour, Week = 7 * Day, Month = 30 * Day;

    /// <summary>Such as <c>in 28 hours</c>, <c>in 6 days</c>, or <c>3 days ago</c>.</summary>
    /// <param name="minutes">Minutes until then; negative where it has passed.</param>
    public static string Words(long minutes)
    {
        if (minutes is >= -1 and <= 1)
            return "now";
        var (count, unit) = Math.Abs(minutes) switch
        {
            < 2 * Hour and var m => (m, "minute"),
            < 3 * Day and var m => (m / Hour, "hour"),
            < 3 * Week and var m => (m / Day, "day"),
            < 3 * Month and var m => (m / Week, "week"),
            var m => (m / Month, "month"),
        };
        var words = string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
        return minutes < 0 ? words + " ago" : "in " + words;
    }
}
