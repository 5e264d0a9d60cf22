using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Formatting;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>A small change of a condition.</summary>
internal readonly record struct ConditionMutation(MutationKind Kind, ConditionSyntax Changed, string Says);

/// <summary>Small changes of a condition: a part dropped, a comparison shifted by its smallest step or turned round, an option left out.</summary>
/// <param name="decimals">How many decimals a number has; 0 for all that have none.</param>
internal sealed class ConditionMutations(Func<string, int> decimals)
{
    /// <summary>Each change by itself.</summary>
    public IEnumerable<ConditionMutation> Of(ConditionSyntax condition) => condition switch
    {
        AndSyntax and => Dropped(and.Parts, p => and with { Parts = p }, condition).Concat(Inside(and.Parts, p => and with { Parts = p })),
        OrSyntax or => Dropped(or.Parts, p => or with { Parts = p }, condition).Concat(Inside(or.Parts, p => or with { Parts = p })),
        NotSyntax not => Of(not.Part).Select(m => m with { Changed = not with { Part = m.Changed } }).Prepend(Becomes(MutationKind.Turned, not, not.Part)),
        AtLeastSyntax some => Counted(some).Concat(Inside(some.Parts, p => some with { Parts = p })),
        IsSyntax { Options.Length: > 1 } test => test.Options.Select(o => Becomes(MutationKind.Listed, test, test with { Options = test.Options.Remove(o) })),
        IncludesSyntax { Options.Length: > 1 } test => test.Options.Select(o => Becomes(MutationKind.Listed, test, test with { Options = test.Options.Remove(o) })),
        CompareSyntax test => Compared(test),
        _ => [],
    };

    private IEnumerable<ConditionMutation> Inside(ImmutableArray<ConditionSyntax> parts, Func<ImmutableArray<ConditionSyntax>, ConditionSyntax> make) =>
        parts.SelectMany((part, i) => Of(part).Select(m => m with { Changed = make(parts.SetItem(i, m.Changed)) }));

    private static IEnumerable<ConditionMutation> Dropped(ImmutableArray<ConditionSyntax> parts, Func<ImmutableArray<ConditionSyntax>, ConditionSyntax> make, ConditionSyntax whole) =>
        parts.Select((part, i) => new ConditionMutation(
            MutationKind.Part, parts.Length == 2 ? parts[1 - i] : make(parts.RemoveAt(i)), $"`{Print(part)}` dropped from `{Print(whole)}`"));

    private static IEnumerable<ConditionMutation> Counted(AtLeastSyntax some)
    {
        var count = int.Parse(some.Count.Digits, CultureInfo.InvariantCulture);
        foreach (var other in new[] { count - 1, count + 1 }.Where(c => c >= 1 && c <= some.Parts.Length))
            yield return Becomes(MutationKind.Limit, some, some with { Count = some.Count with { Digits = other.ToString(CultureInfo.InvariantCulture) } });
    }

    private IEnumerable<ConditionMutation> Compared(CompareSyntax test)
    {
        foreach (var step in new[] { -1, 1 })
        {
            if (Shifted(test, step) is { } shifted)
                yield return Becomes(MutationKind.Limit, test, shifted);
        }

        yield return Becomes(MutationKind.Turned, test, test with
        {
            Comparison = test.Comparison switch
            {
                Comparison.Less => Comparison.AtLeast,
                Comparison.AtMost => Comparison.More,
                Comparison.AtLeast => Comparison.Less,
                Comparison.More => Comparison.AtMost,
                _ => Comparison.More,
            },
        });
    }

    // Time moves by a minute, a number by its last decimal.
    private CompareSyntax? Shifted(CompareSyntax test, int step)
    {
        if (test.Unit is { } unit && Duration.TryOf(long.Parse(test.Number.Digits, CultureInfo.InvariantCulture), unit.Text, out var duration))
        {
            var minutes = duration.Minutes + step;
            return minutes < 0 ? null : test with { Number = test.Number with { Digits = minutes.ToString(CultureInfo.InvariantCulture) }, Unit = unit with { Text = "minutes" } };
        }

        var digits = decimals(test.Name.Text);
        var number = decimal.Parse(test.Number.Digits, CultureInfo.InvariantCulture) + (step * new decimal(1, 0, 0, false, (byte)digits));
        return number < 0 ? null : test with { Number = test.Number with { Digits = number.ToString("F" + digits, CultureInfo.InvariantCulture) } };
    }

    private static ConditionMutation Becomes(MutationKind kind, ConditionSyntax from, ConditionSyntax to) => new(kind, to, $"`{Print(from)}` becomes `{Print(to)}`");

    private static string Print(ConditionSyntax condition) => SyntaxPrinting.Condition(condition, inner: false);
}
