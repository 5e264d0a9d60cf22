using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>What a condition may speak of, besides facts and findings.</summary>
/// <param name="Procedures">The procedures of the rule's <c>after</c>; null where it has none, empty for any procedure.</param>
/// <param name="Anchor">What <c>time</c> counts from.</param>
/// <param name="AllowsExplained">Whether <c>explained</c> may be used.</param>
internal sealed record RuleScope(ImmutableArray<Procedure>? Procedures, Anchor Anchor, bool AllowsExplained)
{
    public static RuleScope None { get; } = new(null, Anchor.End, false);
}

/// <summary>Conditions: names resolved, types and ranges checked. Null stands for a condition that has been reported.</summary>
internal sealed class ConditionBinding(BindingContext context, RuleScope scope)
{
    private DiagnosticBag Diagnostics => context.Diagnostics;

    public Condition? Bind(ConditionSyntax syntax) => syntax switch
    {
        AndSyntax and => Parts(and.Parts) is { } parts ? new All(parts) : null,
        OrSyntax or => Parts(or.Parts) is { } parts ? new Any(parts) : null,
        NotSyntax not => Bind(not.Part) is { } part ? new Not(part) : null,
        AtLeastSyntax some => AtLeast(some),
        NameTestSyntax name => Name(name),
        IsSyntax test => Is(test),
        IncludesSyntax test => Includes(test),
        CompareSyntax compare when compare.Name.Text is "time" or "onset" => Time(compare),
        CompareSyntax compare => Compare(compare),
        _ => null,
    };

    // Every part is bound even after one has failed, so that all errors are reported at once.
    private ImmutableArray<Condition>? Parts(ImmutableArray<ConditionSyntax> syntax)
    {
        var bound = syntax.Select(Bind).ToArray();
        return bound.Contains(null) ? null : [.. bound.Select(b => b!)];
    }

    private AtLeast? AtLeast(AtLeastSyntax syntax)
    {
        var parts = Parts(syntax.Parts);
        if (Numbers.Steps(syntax.Count, 0) is not { } count || count < 1 || count > syntax.Parts.Length)
        {
            Diagnostics.Report(Codes.BadCount, syntax.Count.Span, syntax.Count.Digits, syntax.Parts.Length);
            return null;
        }

        return parts is null ? null : new AtLeast(count, parts.Value);
    }

    private Condition? Name(NameTestSyntax syntax)
    {
        var name = syntax.Name;
        if (name.Text == "explained")
        {
            if (scope.AllowsExplained)
                return new ExplainedTest();
            Diagnostics.Report(Codes.ExplainedOutOfPlace, name.Span);
            return null;
        }

        if (name.Text is "time" or "onset")
        {
            Diagnostics.Report(Codes.Expected, name.Span, $"a comparison such as `{name.Text} >= 2 days`", $"`{name.Text}` alone");
            return null;
        }

        if (context.Names.KindOf(name.Text) == "finding")
            return context.Definitions.Finding(name, context) is { } finding ? new FindingTest(finding) : null;
        return Fact(name, "fact", "finding") is { } fact
            ? fact.Type is YesNoType ? When(fact, new YesTest(fact)) : Wrong(fact, name)
            : null;
    }

    private Condition? Is(IsSyntax syntax)
    {
        if (Fact(syntax.Name, "fact") is not { } fact)
            return null;
        if (fact.Type is not OneOfType)
            return Wrong(fact, syntax.Name);
        return OptionsOf(fact, syntax.Options) is { } options ? When(fact, AnyOf(options.Select(o => new OptionTest(fact, o)))) : null;
    }

    private Condition? Includes(IncludesSyntax syntax)
    {
        if (Fact(syntax.Name, "fact") is not { } fact)
            return null;
        if (fact.Type is not AnyOfType)
            return Wrong(fact, syntax.Name);
        if (OptionsOf(fact, syntax.Options) is not { } options)
            return null;

        var tests = options.Select(o => new IncludesTest(fact, o));
        return When(fact, syntax.Every && options.Length > 1 ? new All([.. tests]) : AnyOf(tests));
    }

    private Condition? Compare(CompareSyntax syntax)
    {
        if (Fact(syntax.Name, "fact") is not { } fact)
            return null;
        switch (fact.Type)
        {
            case NumberType number:
                if (syntax.Unit is { } unit && unit.Text != number.Unit)
                {
                    Diagnostics.Report(Codes.WrongUnit, unit.Span, fact.Name, number.Unit ?? "plain numbers", unit.Text);
                    return null;
                }

                if (Numbers.Steps(syntax.Number, number.Decimals) is not { } steps)
                {
                    Diagnostics.Report(Codes.TooPrecise, syntax.Number.Span, syntax.Number.Digits, fact.Name, number.Decimals switch { 0 => "no decimals", 1 => "1 decimal", var n => $"{n} decimals" });
                    return null;
                }

                var range = $"{number.Show(number.Minimum)} to {number.Show(number.Maximum)}";
                return InRange(syntax, fact, steps, number.Minimum, number.Maximum, syntax.Number.Digits, range);

            case DurationType duration:
                return Minutes(syntax) is { } minutes
                    ? InRange(syntax, fact, minutes, 0, duration.Maximum.Minutes, new Duration(minutes).ToString(), $"0 to {duration.Maximum}")
                    : null;

            default:
                return Wrong(fact, syntax.Name);
        }
    }

    private Condition? InRange(CompareSyntax syntax, Fact fact, int value, int minimum, int maximum, string shown, string range)
    {
        if (value < minimum || value > maximum)
        {
            Diagnostics.Report(Codes.OutOfRange, syntax.Number.Span, null, [new Label(fact.Span, "declared here")], shown, fact.Name, range);
            return null;
        }

        var verdict = syntax.Comparison switch
        {
            Comparison.AtLeast when value == minimum => "always",
            Comparison.AtMost when value == maximum => "always",
            Comparison.More when value == maximum => "never",
            Comparison.Less when value == minimum => "never",
            _ => null,
        };
        if (verdict is null)
            return When(fact, new NumberTest(fact, syntax.Comparison, value));
        Diagnostics.Report(Codes.TrivialComparison, syntax.Span, verdict, fact.Name, range);
        return null;
    }

    private Condition? Time(CompareSyntax syntax)
    {
        if (scope.Procedures is null)
        {
            Diagnostics.Report(Codes.TimeWithoutProcedure, syntax.Name.Span, syntax.Name.Text);
            return null;
        }

        if (Minutes(syntax) is not { } minutes)
            return null;
        if (syntax.Name.Text == "time")
            return new TimeTest(scope.Anchor, syntax.Comparison, minutes);
        return RequireRole(DiaryRole.Lasted, syntax.Name, context) ? new OnsetTest(syntax.Comparison, minutes) : null;
    }

    private int? Minutes(CompareSyntax syntax)
    {
        if (syntax.Unit is null)
        {
            Diagnostics.Report(Codes.Expected, syntax.Number.Span, "a length of time such as `2 days`", $"`{syntax.Number.Digits}` alone");
            return null;
        }

        if (!Duration.TryOf(0, syntax.Unit.Text, out _))
        {
            var units = Duration.Units.Select(u => u.Name + "s");
            Diagnostics.Report(Codes.UnknownTimeUnit, syntax.Unit.Span, NearestName.Of(syntax.Unit.Text, units), [], syntax.Unit.Text);
            return null;
        }

        if (long.TryParse(syntax.Number.Digits, out var count) && Duration.TryOf(count, syntax.Unit.Text, out var duration))
            return duration.Minutes;
        Diagnostics.Report(Codes.BadDuration, syntax.Number.Span.To(syntax.Unit.Span), syntax.Number.Span.To(syntax.Unit.Span).Text);
        return null;
    }

    /// <summary>The fact of a name that may be used in this rule.</summary>
    private Fact? Fact(NameSyntax name, params ReadOnlySpan<string> kinds)
    {
        if (!context.Names.Require(name, kinds) || !context.Facts.TryGetValue(name.Text, out var fact))
            return null;

        context.Definitions.BindOnlyIf(fact, name, context);
        if (!fact.IsDetail)
            return fact;

        var askers = context.Askers[fact.Name];
        if (scope.Procedures is { Length: > 0 } procedures && procedures.All(p => askers.Any(p.Is)))
            return fact;
        Diagnostics.Report(Codes.DetailOutOfPlace, name.Span, null, [new Label(fact.Span, "declared here")], fact.Name, askers[0].Name);
        return null;
    }

    // A fact with `only if` counts as no wherever its condition does not hold.
    private static Condition When(Fact fact, Condition test) => fact.OnlyIf is null ? test : new All([fact.OnlyIf, test]);

    private static Condition AnyOf(IEnumerable<Condition> tests) => tests.ToImmutableArray() is var all && all.Length == 1 ? all[0] : new Any(all);

    private Condition? Wrong(Fact fact, NameSyntax name)
    {
        var (type, write) = fact.Type switch
        {
            YesNoType => ("yes/no", $"`{fact.Name}` alone"),
            OneOfType one => ("one of several", $"`{fact.Name} is {one.Options[0].Name}`"),
            AnyOfType any => ("any of several", $"`{fact.Name} includes {any.Options[0].Name}`"),
            DurationType => ("a length of time", $"`{fact.Name} >= 2 days`"),
            _ => ("a number", $"`{fact.Name} >= 4`"),
        };
        Diagnostics.Report(Codes.WrongTest, name.Span, null, [new Label(fact.Span, "declared here")], fact.Name, type, write);
        return null;
    }

    private ImmutableArray<Option>? OptionsOf(Fact fact, ImmutableArray<NameSyntax> names)
    {
        var bound = names.Select(n => OptionOf(fact, n, Diagnostics)).ToArray();
        return bound.Contains(null) ? null : [.. bound.Select(b => b!)];
    }

    public static Option? OptionOf(Fact fact, NameSyntax name, DiagnosticBag diagnostics)
    {
        var option = fact.Options.FirstOrDefault(o => o.Name == name.Text);
        if (option is null)
        {
            var names = fact.Options.Select(o => o.Name).ToArray();
            diagnostics.Report(Codes.UnknownOption, name.Span, NearestName.Of(name.Text, names), [], name.Text, fact.Name, string.Join(", ", names));
        }

        return option;
    }

    public static bool RequireRole(DiaryRole role, NameSyntax at, BindingContext context)
    {
        if (context.WithRole(role) is not null)
            return true;
        if (context.RolesWritten.Contains(FactBinding.RoleName(role)))
            return false;
        var example = role switch
        {
            DiaryRole.Strength => "`fact pain is 0 to 10`",
            DiaryRole.Place => "`fact place is any of ...`",
            _ => "`fact lasted is duration up to 2 years`",
        };
        context.Diagnostics.Report(Codes.MissingRole, at.Span, FactBinding.RoleName(role), example);
        return false;
    }
}
