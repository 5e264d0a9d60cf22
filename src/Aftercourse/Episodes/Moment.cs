using System.Globalization;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>Why a text is not a moment.</summary>
public enum MomentProblem
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is neither a date with a time nor a duration.</summary>
    NotAMoment,

    /// <summary>A date and a time without an offset from UTC.</summary>
    NoOffset,

    /// <summary>The calendar or the clock has no such time.</summary>
    Impossible,
}

/// <summary>
/// A point in time in whole minutes: on the calendar, counted from 1970 in UTC, or elapsed since the origin of an episode. Not a <see cref="DateTimeOffset"/>:
/// a case has no calendar. Compared by <see cref="Minutes"/> alone; equal only if the offset is the same too.
/// </summary>
/// <param name="Minutes">Since 1970-01-01T00:00Z, or since the origin.</param>
/// <param name="Offset">Minutes that the person's clock is ahead of UTC; null for an elapsed time.</param>
public readonly record struct Moment(long Minutes, int? Offset = null) : IComparable<Moment>
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const int LargestOffset = 14 * 60;
    private static readonly long Epoch = new DateTime(1970, 1, 1).Ticks / TimeSpan.TicksPerMinute;

    /// <summary>Whether it is a date and not an elapsed time.</summary>
    public bool IsAbsolute => Offset is not null;

    /// <summary>So much later, on the same clock.</summary>
    public Moment Plus(Duration duration) => this with { Minutes = Minutes + duration.Minutes };

    /// <summary>How long after <paramref name="earlier"/> it is; at most <see cref="Duration.Longest"/> either way.</summary>
    public Duration Since(Moment earlier) => Limited(Minutes - earlier.Minutes);

    /// <summary>
    /// Reads <c>2026-03-02T09:00+01:00</c> (seconds may be written and are dropped; <c>Z</c> is UTC; years 1900 to 2199) or an elapsed time such as
    /// <c>4 days</c>.
    /// </summary>
    public static MomentProblem TryParse(string text, out Moment moment)
    {
        moment = default;
        if (Duration.TryParse(text, out var elapsed))
        {
            moment = new Moment(elapsed.Minutes);
            return MomentProblem.None;
        }

        // 2026-03-02T09:00
        if (text.Length < 16 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':'
            || !Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day)
            || !Digits(text, 11, 2, out var hour) || !Digits(text, 14, 2, out var minute))
            return LooksLikeADate(text) ? MomentProblem.NoOffset : MomentProblem.NotAMoment;

        var next = 16;
        var second = 0;
        if (next < text.Length && text[next] == ':')
        {
            if (!Digits(text, next + 1, 2, out second))
                return MomentProblem.NotAMoment;
            next += 3;
            if (next < text.Length && text[next] == '.')
            {
                var point = next++;
                while (next < text.Length && char.IsAsciiDigit(text[next]))
                    next++;
                if (next == point + 1)
                    return MomentProblem.NotAMoment;
            }
        }

        if (next == text.Length)
            return MomentProblem.NoOffset;

        var offset = 0;
        if (text[next..] != "Z")
        {
            if (text.Length != next + 6 || text[next] is not ('+' or '-') || text[next + 3] != ':'
                || !Digits(text, next + 1, 2, out var hours) || !Digits(text, next + 4, 2, out var minutes))
                return MomentProblem.NotAMoment;
            offset = (hours * 60) + minutes;
            if (minutes > 59 || offset > LargestOffset)
                return MomentProblem.Impossible;
            offset = text[next] == '-' ? -offset : offset;
        }

        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
            return MomentProblem.Impossible;

        var local = (new DateTime(year, month, day, hour, minute, 0).Ticks / TimeSpan.TicksPerMinute) - Epoch;
        moment = new Moment(local - offset, offset);
        return MomentProblem.None;
    }

    /// <inheritdoc/>
    public int CompareTo(Moment other) => Minutes.CompareTo(other.Minutes);

    /// <summary>ISO 8601 on the person's clock, or the elapsed time as a duration.</summary>
    public override string ToString()
    {
        if (Offset is not { } offset)
            return Limited(Minutes).ToString();

        // Far beyond what is read, a sum of moment and duration may leave the calendar of .NET.
        var local = Math.Clamp(Minutes + offset + Epoch, 0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerMinute);
        var time = new DateTime(local * TimeSpan.TicksPerMinute).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        var ahead = Math.Abs(offset);
        return offset == 0 ? time + "Z" : string.Create(CultureInfo.InvariantCulture, $"{time}{(offset < 0 ? '-' : '+')}{ahead / 60:00}:{ahead % 60:00}");
    }

    /// <summary>Earlier.</summary>
    public static bool operator <(Moment a, Moment b) => a.Minutes < b.Minutes;

    /// <summary>Later.</summary>
    public static bool operator >(Moment a, Moment b) => a.Minutes > b.Minutes;

    /// <summary>Not later.</summary>
    public static bool operator <=(Moment a, Moment b) => a.Minutes <= b.Minutes;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(Moment a, Moment b) => a.Minutes >= b.Minutes;

    private static Duration Limited(long minutes) => new((int)Math.Clamp(minutes, -Duration.Longest.Minutes, Duration.Longest.Minutes));

    private static bool LooksLikeADate(string text) => text.Length == 10 && text[4] == '-' && text[7] == '-'
        && Digits(text, 0, 4, out _) && Digits(text, 5, 2, out _) && Digits(text, 8, 2, out _);

    private static bool Digits(string text, int start, int count, out int value)
    {
        value = 0;
        if (start + count > text.Length)
            return false;
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
