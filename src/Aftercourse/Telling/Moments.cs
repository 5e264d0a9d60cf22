using System.Globalization;
using Aftercourse.Episodes;

namespace Aftercourse.Telling;

/// <summary>Moments as people say them.</summary>
public static class Moments
{
    /// <summary><c>Thursday 5 March 2026, 14:00</c>, on the person's own clock.</summary>
    public static string InWords(Moment moment)
    {
        var local = DateTime.UnixEpoch.AddMinutes(moment.Minutes + (moment.Offset ?? 0));
        return local.ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }
}
