using System.Globalization;
using Aftercourse.Episodes;

namespace Aftercourse.Web.Checks;

/// <summary>
/// The next check-ins as a file for a calendar (RFC 5545). Calendars are shared and stand on screens: neither the link nor a word of health is in it.
/// </summary>
public static class ReminderFile
{
    /// <summary>From the first on, one each day for a week.</summary>
    private const int Times = 7;

    /// <summary>The file. A first check-in that is due already is put to the next full hour.</summary>
    /// <param name="episode">The permanent name of the episode: a newer file takes the place of an older one.</param>
    /// <param name="due">When the next check-in is due.</param>
    /// <param name="now">Now.</param>
    public static string Write(Guid episode, Moment due, Moment now)
    {
        var start = due > now ? due : now with { Minutes = ((now.Minutes / 60) + 1) * 60 };
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Aftercourse//Check-ins//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{episode:N}@aftercourse",
            $"DTSTAMP:{Time(now)}",
            // Counts up, so that a calendar takes the newer of two files.
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{Math.Clamp(now.Minutes - MinutesIn2026, 0, int.MaxValue)}"),
            $"DTSTART:{Time(start)}",
            "DURATION:PT5M",
            string.Create(CultureInfo.InvariantCulture, $"RRULE:FREQ=DAILY;COUNT={Times}"),
            "SUMMARY:Aftercourse check-in",
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Aftercourse check-in",
            "TRIGGER:PT0S",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => line + "\r\n"));
    }

    private static long MinutesIn2026 { get; } = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 60;

    private static string Time(Moment moment) => DateTime.UnixEpoch.AddMinutes(moment.Minutes).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
