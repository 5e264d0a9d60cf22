using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>Reads the answer to one fact by the fact's type. Numbers are read digit by digit: nothing is ever rounded.</summary>
internal static class AnswerReading
{
    /// <summary>The word for "I am not sure".</summary>
    public const string Unsure = "unsure";

    /// <summary>The answer; null where it is none, which is reported.</summary>
    public static Answer? Read(Fact fact, DataNode node, StrictReading reading)
    {
        if (node is DataScalar { Text: Unsure })
            return Answer.Unsure;

        return (fact.Type, node) switch
        {
            (YesNoType, DataScalar scalar) when StrictReading.IsYesNo(scalar, out var yes) => yes ? Answer.Yes : Answer.No,
            (OneOfType one, DataScalar { IsNothing: false } scalar) => OptionOf(fact, one.Options, scalar, reading) is { } option ? Answer.Of(option.Index) : null,
            (AnyOfType any, DataList list) => Ticked(fact, any, list, reading),
            (AnyOfType any, DataMap map) => EachOption(fact, any, map, reading),
            (NumberType number, DataScalar { Type: DataKind.Number } scalar) => Number(fact, number, scalar, reading),
            (DurationType duration, DataScalar scalar) => Length(fact, duration, scalar, reading),
            _ => Wrong(fact, node, reading),
        };
    }

    private static Option? OptionOf(Fact fact, ImmutableArray<Option> options, DataScalar scalar, StrictReading reading)
    {
        foreach (var option in options)
        {
            if (option.Name == scalar.Text)
                return option;
        }

        var names = options.Select(o => o.Name);
        reading.ReportName(Codes.UnknownOptionInEpisode, scalar.Span, scalar.Text, names, fact.Name, string.Join(", ", names));
        return null;
    }

    private static Answer? Ticked(Fact fact, AnyOfType type, DataList list, StrictReading reading)
    {
        var before = reading.Errors;
        var ticked = 0;
        foreach (var item in list.Items)
        {
            if (item is not DataScalar { IsNothing: false } scalar)
            {
                Wrong(fact, item, reading);
                continue;
            }

            if (OptionOf(fact, type.Options, scalar, reading) is not { } option)
                continue;
            if ((ticked & (1 << option.Index)) != 0)
                reading.Report(Codes.InputDuplicateField, item.Span, option.Name);
            ticked |= 1 << option.Index;
        }

        return reading.Errors == before ? Answer.Of(ticked) : null;
    }

    private static Answer? EachOption(Fact fact, AnyOfType type, DataMap map, StrictReading reading)
    {
        var before = reading.Errors;
        var (ticked, unsure, open) = (0, 0, EveryOption(type));
        foreach (var (key, value) in map.Fields)
        {
            if (OptionOf(fact, type.Options, key, reading) is not { } option)
                continue;

            var bit = 1 << option.Index;
            open &= ~bit;
            if (value is DataScalar { Text: Unsure })
                unsure |= bit;
            else if (value is DataScalar scalar && StrictReading.IsYesNo(scalar, out var yes))
                ticked |= yes ? bit : 0;
            else
                reading.Report(Codes.WrongAnswer, value.Span, option.Name, Written(value), "`yes` or `no`");
        }

        if (reading.Errors != before)
            return null;
        // Nothing said of any option is no answer at all.
        return open == EveryOption(type) ? Answer.Unanswered : new Answer(AnswerState.Answered, ticked, unsure, open);
    }

    /// <summary>A bit for every option.</summary>
    public static int EveryOption(AnyOfType type)
    {
        var bits = 0;
        foreach (var option in type.Options)
            bits |= 1 << option.Index;
        return bits;
    }

    /// <summary>A number as it is written, without the unit; null where it is none, is finer than a step, or out of range.</summary>
    public static Answer? Number(NumberType type, ReadOnlySpan<char> text)
    {
        if (!Digits(text, out var whole, out var rest) || rest.Length > type.Decimals)
            return null;
        // More than twelve digits before the point are out of every range, and could overflow.
        whole = whole.TrimStart('0');
        if (whole.Length > 12)
            return null;
        var steps = 0L;
        foreach (var digit in whole)
            steps = (steps * 10) + (digit - '0');
        for (var i = 0; i < type.Decimals; i++)
            steps = (steps * 10) + (i < rest.Length ? rest[i] - '0' : 0);
        steps = text[0] == '-' ? -steps : steps;
        return steps >= type.Minimum && steps <= type.Maximum ? Answer.Of((int)steps) : null;
    }

    /// <summary>A length of time as it is written; null where it is none, or too long.</summary>
    public static Answer? Length(DurationType type, string text) =>
        Duration.TryParse(text, out var duration) && duration <= type.Maximum ? Answer.Of(duration.Minutes) : null;

    private static Answer? Number(Fact fact, NumberType type, DataScalar scalar, StrictReading reading)
    {
        if (Number(type, scalar.Text) is { } answer)
            return answer;
        if (!Digits(scalar.Text, out _, out var rest))
            return Wrong(fact, scalar, reading);
        if (rest.Length > type.Decimals)
        {
            var allowed = type.Decimals switch { 0 => "no decimals", 1 => "1 decimal", var n => string.Create(CultureInfo.InvariantCulture, $"{n} decimals") };
            reading.Report(Codes.TooManyDecimals, scalar.Span, fact.Name, allowed, Excerpt.Of(scalar.Text));
            return null;
        }

        reading.Report(Codes.AnswerOutOfRange, scalar.Span, fact.Name, type.Show(type.Minimum), type.Show(type.Maximum), Excerpt.Of(scalar.Text));
        return null;
    }

    // The digits before and after the point.
    private static bool Digits(ReadOnlySpan<char> text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> rest)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        var point = digits.IndexOf('.');
        whole = point < 0 ? digits : digits[..point];
        rest = point < 0 ? default : digits[(point + 1)..];
        return !whole.IsEmpty && (point < 0 || !rest.IsEmpty) && !whole.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExceptInRange('0', '9');
    }

    private static Answer? Length(Fact fact, DurationType type, DataScalar scalar, StrictReading reading)
    {
        if (Length(type, scalar.Text) is { } answer)
            return answer;
        if (!Duration.TryParse(scalar.Text, out _))
            return Wrong(fact, scalar, reading);
        reading.Report(Codes.AnswerOutOfRange, scalar.Span, fact.Name, new Duration(0), type.Maximum, Excerpt.Of(scalar.Text));
        return null;
    }

    private static Answer? Wrong(Fact fact, DataNode node, StrictReading reading)
    {
        var wanted = fact.Type switch
        {
            YesNoType => "`yes` or `no`",
            OneOfType one => "one of " + string.Join(", ", one.Options.Select(o => o.Name)),
            AnyOfType any => $"a list in brackets of {string.Join(", ", any.Options.Select(o => o.Name))}",
            NumberType number => $"a number from {number.Show(number.Minimum)} to {number.Show(number.Maximum)}, without the unit",
            _ => "a length of time such as `2 days` or `36 hours`",
        };
        reading.Report(Codes.WrongAnswer, node.Span, fact.Name, Written(node), wanted);
        return null;
    }

    private static string Written(DataNode node) => node switch
    {
        DataScalar { IsNothing: true } => "nothing",
        DataScalar scalar => Excerpt.Of(scalar.Text),
        DataList => "a list",
        _ => "a mapping",
    };
}
