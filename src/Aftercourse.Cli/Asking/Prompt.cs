using System.Globalization;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Cli.Asking;

/// <summary>What a person typed, read as an answer to a question. Null stands for something that is not an answer.</summary>
public static class Prompt
{
    /// <summary>How to answer a fact, in one line.</summary>
    public static string HowTo(Fact fact) => fact.Type switch
    {
        YesNoType => "y yes, n no",
        OneOfType => "the number of the one that fits",
        AnyOfType => "the numbers of all that fit, such as: 1 3; or none",
        NumberType number => $"a number from {number.Show(number.Minimum)} to {number.Show(number.Maximum)}",
        _ => "how long, such as: 20 hours, or 4 days",
    };

    /// <summary>Reads an answer to a fact.</summary>
    public static Answer? Read(Fact fact, string typed)
    {
        if (typed == "?")
            return Answer.Unsure;
        return fact.Type switch
        {
            YesNoType => typed.ToLowerInvariant() switch { "y" or "yes" => Answer.Yes, "n" or "no" => Answer.No, _ => null },
            OneOfType one => Index(typed, one.Options.Length) is { } index ? Answer.Of(index) : null,
            AnyOfType any => Ticked(typed, any.Options.Length) is var (yes, unsure) ? new Answer(AnswerState.Answered, yes, unsure) : null,
            NumberType number => number.TryParse(typed, out var steps) ? Answer.Of(steps) : null,
            DurationType duration => Duration.TryParse(typed, out var length) && length <= duration.Maximum ? Answer.Of(length.Minutes) : null,
            _ => null,
        };
    }

    /// <summary>
    /// Numbers of a list, such as <c>1 3?</c>: a bit for each yes, and for each with a question mark. <c>?</c> alone is not sure about any of them;
    /// <c>none</c> is an answer, an empty line is not.
    /// </summary>
    public static (int Yes, int Unsure)? Ticked(string typed, int count)
    {
        if (typed == "?")
            return (0, (1 << count) - 1);
        if (typed.Equals("none", StringComparison.OrdinalIgnoreCase))
            return (0, 0);

        var (yes, unsure) = (0, 0);
        var words = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (Index(word.TrimEnd('?'), count) is not { } index)
                return null;
            if (word.EndsWith('?'))
                unsure |= 1 << index;
            else
                yes |= 1 << index;
        }

        return words.Length == 0 ? null : (yes, unsure);
    }

    private static int? Index(string typed, int count) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count ? number - 1 : null;
}
