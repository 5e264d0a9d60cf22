using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Guidance;

/// <summary>A code of a terminology.</summary>
/// <param name="System"><c>snomed</c>, <c>loinc</c> or <c>icd10</c>.</param>
/// <param name="Value">The code.</param>
public sealed record Code(string System, string Value);

/// <summary>One of the answers to a choice.</summary>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="Name">Its name in rules.</param>
/// <param name="Label">What the person reads.</param>
public sealed record Option(int Index, string Name, Text Label);

/// <summary>What may be answered. Always finite.</summary>
public abstract record FactType;

/// <summary>Yes or no.</summary>
public sealed record YesNoType : FactType;

/// <summary>Exactly one option.</summary>
public sealed record OneOfType(ImmutableArray<Option> Options) : FactType;

/// <summary>Any number of options, at most 31 to choose from.</summary>
public sealed record AnyOfType(ImmutableArray<Option> Options) : FactType;

/// <summary>A number in a range, counted in whole steps of its precision: with one decimal 38.5 is 385.</summary>
/// <param name="Minimum">The least value, in steps.</param>
/// <param name="Maximum">The largest value, in steps.</param>
/// <param name="Decimals">Digits after the point, 0 to 3.</param>
/// <param name="Unit">The unit, or null for a bare number.</param>
public sealed record NumberType(int Minimum, int Maximum, int Decimals, string? Unit) : FactType
{
    /// <summary>The value as people write it, with the unit.</summary>
    public string Show(int steps) => Unit is null ? Digits(steps) : Digits(steps) + " " + Unit;

    /// <summary>The value without the unit, with as many digits after the point as it is precise.</summary>
    public string Digits(int steps) => Decimals == 0
        ? steps.ToString(CultureInfo.InvariantCulture)
        : ((decimal)steps / Decimals switch { 1 => 10, 2 => 100, _ => 1000 }).ToString("F" + Decimals, CultureInfo.InvariantCulture);

    /// <summary>Reads a number as a person writes it, with a point or a comma and without the unit. False where it is none, is out of range, or is finer than a step.</summary>
    public bool TryParse(string text, out int steps)
    {
        steps = 0;
        if (!decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100_000)
            return false;
        var scaled = number * Decimals switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
        if (scaled != decimal.Truncate(scaled) || scaled < Minimum || scaled > Maximum)
            return false;
        steps = (int)scaled;
        return true;
    }
}

/// <summary>A length of time in minutes, from zero to a limit.</summary>
public sealed record DurationType(Duration Maximum) : FactType;

/// <summary>What the engine and the diary know a fact for. At most one fact has each role.</summary>
public enum DiaryRole
{
    /// <summary>An ordinary fact.</summary>
    None,

    /// <summary>How bad the pain is now, a number.</summary>
    Strength,

    /// <summary>How bad the pain was at its worst, a number.</summary>
    Worst,

    /// <summary>Where the pain is felt, any of some places.</summary>
    Place,

    /// <summary>How long ago the pain began, a duration.</summary>
    Lasted,

    /// <summary>Easing, steady or growing.</summary>
    Trend,

    /// <summary>Whether the pain came back after it had gone, yes/no.</summary>
    Returned,

    /// <summary>How often the person has sought help for this trouble, a number.</summary>
    Contacts,
}

/// <summary>Something that can be asked or read from the diary.</summary>
public sealed class Fact
{
    /// <summary>Its place in <see cref="CompiledArticle.Facts"/>, or, for a detail, in <see cref="CompiledArticle.Details"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its name in rules and episodes.</summary>
    public required string Name { get; init; }

    /// <summary>What may be answered.</summary>
    public required FactType Type { get; init; }

    /// <summary>The question, or null for a fact that is never asked.</summary>
    public required Text? Ask { get; init; }

    /// <summary>Help under the question, or null.</summary>
    public required Text? Help { get; init; }

    /// <summary>A few words that name it in lists; its name where the article gives none.</summary>
    public required Text Label { get; init; }

    /// <summary>It holds for the whole episode, not for one check-in.</summary>
    public required bool AboutPerson { get; init; }

    /// <summary>What the engine knows it for.</summary>
    public required DiaryRole Role { get; init; }

    /// <summary>Codes of terminologies.</summary>
    public required ImmutableArray<Code> Codes { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Span Span { get; init; }

    /// <summary>Whether it is a detail of a procedure and not of the person or the moment.</summary>
    public required bool IsDetail { get; init; }

    /// <summary>Asked, and counted, only where this is yes; null for always.</summary>
    public Condition? OnlyIf { get; internal set; }

    /// <summary>The page of questions it is asked on, or null.</summary>
    public Group? Group { get; internal set; }

    /// <summary>The options of a choice, otherwise none.</summary>
    public ImmutableArray<Option> Options => Type switch
    {
        OneOfType one => one.Options,
        AnyOfType any => any.Options,
        _ => [],
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Yes/no facts asked on one page: tick what applies, then confirm "none of the others".</summary>
public sealed class Group
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The heading of the page.</summary>
    public required Text Title { get; init; }

    /// <summary>What its signs are about: the nearest heading above it in the article, or null. It tells groups apart that share a page.</summary>
    public string? Topic { get; init; }

    /// <summary>Its facts in the order of the page.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Span Span { get; init; }
}

/// <summary>A name for a condition.</summary>
public sealed class Finding
{
    /// <summary>Its name in rules.</summary>
    public required string Name { get; init; }

    /// <summary>A few words that name it in lists.</summary>
    public required Text Label { get; init; }

    /// <summary>What it stands for.</summary>
    public required Condition Condition { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Span Span { get; init; }
}
