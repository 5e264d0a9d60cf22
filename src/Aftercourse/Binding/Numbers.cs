using System.Globalization;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>Numbers as written to whole steps.</summary>
internal static class Numbers
{
    private const int MostDecimals = 3, Largest = 1_000_000;

    public static int Decimals(NumberSyntax number)
    {
        var point = number.Digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : number.Digits.Length - point - 1;
    }

    /// <summary>The number in steps of so many decimals; null where it has more, or is too large.</summary>
    public static int? Steps(NumberSyntax number, int decimals)
    {
        var own = Decimals(number);
        if (own > decimals || decimals > MostDecimals || number.Digits.Length > 12)
            return null;

        var digits = number.Digits.Replace(".", "", StringComparison.Ordinal) + new string('0', decimals - own);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps <= Largest * (long)Math.Pow(10, decimals)
            ? (int)steps
            : null;
    }

    /// <summary>A duration that the parser has accepted.</summary>
    public static Duration DurationOf(DurationSyntax syntax) =>
        Duration.TryOf(long.Parse(syntax.Count.Digits, CultureInfo.InvariantCulture), syntax.Unit.Text, out var duration) ? duration : default;
}
