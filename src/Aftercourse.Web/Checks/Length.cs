using System.Globalization;
using Aftercourse.Values;

namespace Aftercourse.Web.Checks;

/// <summary>A length of time as a form has it: a whole number and a unit.</summary>
public static class Length
{
    /// <summary>The units that a person chooses from, shortest first.</summary>
    public static IReadOnlyList<string> Units { get; } = ["hour", "day", "week", "month", "year"];

    /// <summary>Reads it; what is wrong, in words, or null.</summary>
    public static string? Read(string count, string unit, Duration longest, out Duration length)
    {
        length = default;
        if (!int.TryParse(count.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return "Write how long ago as a whole number, such as 20, and choose hours, days, weeks, months or years.";
        if (!Units.Contains(unit) || !Duration.TryOf(number, unit, out length) || length > longest)
            return $"Write a time of at most {Words(longest)}.";
        return null;
    }

    /// <summary>The largest unit that loses nothing that a person would say; parts of an hour are dropped.</summary>
    public static (int Count, string Unit) Split(Duration length)
    {
        foreach (var unit in Units.Reverse())
        {
            var minutes = Duration.Units.First(u => u.Name == unit).Minutes;
            if (length.Minutes >= minutes && length.Minutes % minutes == 0)
                return (length.Minutes / minutes, unit);
        }

        return (length.Minutes / 60, "hour");
    }

    /// <summary>Such as <c>20 hours</c> or <c>10 years</c>.</summary>
    public static string Words(Duration length)
    {
        var (count, unit) = Split(length);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }
}
