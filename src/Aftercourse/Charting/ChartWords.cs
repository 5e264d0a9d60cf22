using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Values;

namespace Aftercourse.Charting;

/// <summary>The chart in words: a sentence and the rows of a table.</summary>
internal static class ChartWords
{
    private const string StrengthOnly = " This speaks only of how strong the pain is.";

    public static string Sentence(ChartInput input, ExpectedBand band)
    {
        var known = input.Points.Where(p => p.Minutes <= input.Now).ToList();
        if (known.Count == 0)
            return band.At(input.Now) is { } now
                ? Say($"Up to {now.Strength} of {input.Highest} is expected until {Until(input, band, now)}. You have not said yet how bad the pain is.")
                : "You have not said yet how bad the pain is.";

        var last = known.MaxBy(p => p.Minutes);
        var isNow = last.Minutes == input.Now;
        var you = isNow ? "You are" : "When you last noted it, you were";
        var pain = Say($"{last.Strength} of {input.Highest} {(isNow ? "now" : input.Moment(last.Minutes))}");
        if (band.At(last.Minutes) is { } step)
        {
            return last.Strength <= step.Strength
                ? Say($"{you} inside the expected band: {pain}, up to {step.Strength} expected until {Until(input, band, step)}.{StrengthOnly}")
                : Say($"{you} above the expected band: {pain}, at most {step.Strength} expected until {Until(input, band, step)}.");
        }

        if (band.End is not { } end)
            return $"No expected course speaks of this pain: {pain}.";
        return last.Minutes < end ? $"No pain of this kind is expected at this time: {pain}."
            : last.Strength == 0 ? $"The expected course was over {input.Moment(end)}, and there was no pain: {pain}.{StrengthOnly}"
            : $"The expected course was over {input.Moment(end)}, but there is still pain: {pain}.";
    }

    /// <summary>Each point, each moment from which something else is expected, now, and the moment until which the answer holds.</summary>
    public static ImmutableArray<ChartRow> Rows(ChartInput input, ExpectedBand band)
    {
        var moments = input.Points.Select(p => p.Minutes)
            .Concat(band.Steps.Select(s => s.From))
            .Append(input.Now)
            .Concat(band.End is { } end ? [end] : [])
            .Concat(input.HoldsUntil is { } holds ? [holds] : [])
            .Distinct()
            .Order();
        return [.. moments.Select(m => Row(input, band, m))];
    }

    private static ChartRow Row(ChartInput input, ExpectedBand band, int minutes)
    {
        string?[] notes =
        [
            minutes == input.Now ? "now" : null,
            minutes == band.End ? "the expected course is over" : null,
            minutes == input.HoldsUntil ? "this answer holds until here" : null,
        ];
        var note = string.Join(", ", notes.OfType<string>());
        var points = input.Points.Where(p => p.Minutes == minutes).ToList();
        return new ChartRow(
            When(minutes),
            input.Moment(minutes),
            points.Count > 0 ? points.Max(p => p.Strength) : null,
            band.At(minutes)?.Strength,
            note.Length > 0 ? note : null);
    }

    // Whole hours from two hours on, whole days from four days on: nobody reads minutes in a week.
    private static string When(int minutes) => minutes switch
    {
        < 0 => "before the procedure",
        0 => "at the procedure",
        < 2 * 60 => Say($"after {new Duration(minutes)}"),
        < 4 * 24 * 60 => Say($"after {minutes / 60} hours"),
        _ => Say($"after {minutes / (24 * 60)} days"),
    };

    private static string Until(ChartInput input, ExpectedBand band, BandStep step) =>
        input.Moment(step.Until) + (step.Until == band.End ? ", when it should be gone" : "");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
