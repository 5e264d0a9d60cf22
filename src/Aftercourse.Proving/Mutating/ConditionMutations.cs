using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Formatting;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Proving.Mutating;

/// <summary>Small changes of a condition: a part dropped, a comparison shifted by its smallest step or turned round, an option left out.</summary>
/// <param name="decimals">How many decimals a number has; 0 for all that have none.</param>
internal sealed class ConditionMutations(Func<string, int> decimals)
{
    /// <summary>Each change by itself, with what it says.</summary>
    public IEnumerable<(ConditionSyntax Changed, string Says)> Of(ConditionSyntax condition) => condition switch
    {
        AndSyntax and => Dropped(and.Parts, p => and with { Parts = p }, condition).Concat(Inside(and.Parts, p => and with { Parts = p })),
        OrSyntax or => Dropped(or.Parts, p => or with { Parts = p }, condition).Concat(Inside(or.Parts, p => or with { Parts = p })),
        NotSyntax not => Of(not.Part).Select(m => ((ConditionSyntax)(not with { Part = m.Changed }), m.Says)).Prepend((not.Part, Becomes(not, not.Part))),
        AtLeastSyntax some => Counted(some).Concat(Inside(some.Parts, p => some with { Parts = p })),
        IsSyntax { Options.Length: > 1 } test => test.Options.Select(o => Changed(test, test with { Options = test.Options.Remove(o) })),
        IncludesSyntax { Options.Length: > 1 } test => test.Options.Select(o => Changed(test, test with { Options = test.Options.Remove(o) })),
        CompareSyntax test => Compared(test),
        _ => [],
    };

    private IEnumerable<(ConditionSyntax, string)> Inside(ImmutableArray<ConditionSyntax> parts, Func<ImmutableArray<ConditionSyntax>, ConditionSyntax> make) =>
        parts.SelectMany((part, i) => Of(part).Select(m => (make(parts.SetItem(i, m.Changed)), m.Says)));

    private static IEnumerable<(ConditionSyntax, string)> Dropped(ImmutableArray<ConditionSyntax> parts, Func<ImmutableArray<ConditionSyntax>, ConditionSyntax> make, ConditionSyntax whole) =>
        parts.Select((part, i) => (parts.Length == 2 ? parts[1 - i] : make(parts.RemoveAt(i)), $"`{SyntaxPrinting.Condition(part, inner: false)}` dropped from `{SyntaxPrinting.Condition(whole, inner: false)}`"));

    private static IEnumerable<(ConditionSyntax, string)> Counted(AtLeastSyntax some)
    {
        var count = int.Parse(some.Count.Digits, CultureInfo.InvariantCulture);
        foreach (var other in new[] { count - 1, count + 1 }.Where(c => c >= 1 && c <= some.Parts.Length))
            yield return Changed(some, some with { Count = some.Count with { Digits = other.ToString(CultureInfo.InvariantCulture) } });
    }

    private IEnumerable<(ConditionSyntax, string)> Compared(CompareSyntax test)
    {
        foreach (var step in new[] { -1, 1 })
        {
            if (Shifted(test, step) is { } shifted)
                yield return Changed(test, shifted);
        }

        yield return Changed(test, test with
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

    private CompareSyntax? Shifted(CompareSyntax test, int step)
    {
        if (test.Unit is { } unit && Duration.TryOf(long.Parse(test.Number.Digits, CultureInfo.InvariantCulture), unit.Text, out var duration))
        {
            var minutes = duration.Minutes + step;
            return minutes < 0 ? null : test with { Number = test.Number with { Digits = minutes.ToString(CultureInfo.InvariantCulture) }, Unit = unit with { Text = "minutes" } };
        }

        var digits = decimals(test.Name.Text);
        var number = decimal.Parse(test.Number.Digits, CultureInfo.InvariantCulture) + (step * (digits == 0 ? 1m : digits == 1 ? 0.1m : digits == 2 ? 0.01m : 0.001m));
        return number < 0 ? null : test with { Number = test.Number with { Digits = number.ToString("F" + digits, CultureInfo.InvariantCulture) } };
    }

    private static (ConditionSyntax, string) Changed(ConditionSyntax from, ConditionSyntax to) => (to, Becomes(from, to));

    private static string Becomes(ConditionSyntax from, ConditionSyntax to) => $"`{SyntaxPrinting.Condition(from, inner: false)}` becomes `{SyntaxPrinting.Condition(to, inner: false)}`";
}
