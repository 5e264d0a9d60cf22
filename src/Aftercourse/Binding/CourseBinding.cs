using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>Courses: the envelope of pain over time becomes a condition like any other (language reference, 4.3).</summary>
internal sealed class CourseBinding(BindingContext context, RuleBinding rules)
{
    public Course? Bind(DeclarationSyntax syntax, Claim? claim, int index)
    {
        rules.RequireClauses(syntax, "after", "pain");
        var demand = rules.Demand(syntax, Anchor.Start, "if");
        var steps = StepsOf(syntax);
        var where = WhereOf(syntax);
        var begins = BindingContext.Clause<DurationClause>(syntax.Clauses, "begins");
        var hasOnset = begins is null || ConditionBinding.RequireRole(DiaryRole.Lasted, begins.Keyword, context);
        if (demand is not All all || steps is not { } envelope || where is not { } places || !hasOnset || context.WithRole(DiaryRole.Strength) is not { } strength)
            return null;

        Duration? beginsWithin = begins is null ? null : Numbers.DurationOf(begins.Duration);
        var condition = new All([.. all.Parts, Envelope(envelope, strength), NoPainOrExplained(strength, places, beginsWithin)]);
        var ifClause = BindingContext.Clause<ConditionClause>(syntax.Clauses, "if");
        return new Course
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = RuleBinding.TitleOf(syntax),
            Say = RuleBinding.Say(syntax),
            Claim = claim,
            After = rules.AfterOf(syntax),
            Condition = condition,
            Codes = [],
            Span = syntax.Span,
            Steps = envelope,
            Where = places,
            BeginsWithin = beginsWithin,
            If = ifClause is null ? null : all.Parts[^1],
        };
    }

    // In each step: the time is before its end and the pain no stronger. A later step allows less or more; the earliest step in force decides,
    // so each begins where the one before it ends.
    private static Any Envelope(ImmutableArray<CourseStep> steps, Fact strength)
    {
        var maximum = ((NumberType)strength.Type).Maximum;
        var parts = ImmutableArray.CreateBuilder<Condition>();
        var from = 0;
        foreach (var step in steps)
        {
            var inStep = ImmutableArray.Create<Condition>(
                new TimeTest(Anchor.Start, Comparison.AtLeast, from), new TimeTest(Anchor.Start, Comparison.Less, step.Until.Minutes));
            parts.Add(new All(step.Strength >= maximum ? inStep : inStep.Add(new NumberTest(strength, Comparison.AtMost, step.Strength))));
            from = step.Until.Minutes;
        }

        return new Any(parts.ToImmutable());
    }

    private Any NoPainOrExplained(Fact strength, ImmutableArray<Option> places, Duration? beginsWithin)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        if (places.Length > 0)
        {
            var place = context.WithRole(DiaryRole.Place)!;
            parts.Add(new Any([.. places.Select(p => new IncludesTest(place, p))]));
            var elsewhere = place.Options.Except(places).Select(p => (Condition)new IncludesTest(place, p)).ToImmutableArray();
            if (elsewhere.Length > 0)
                parts.Add(new Not(new Any(elsewhere)));
        }

        if (beginsWithin is { } latest)
        {
            parts.Add(new OnsetTest(Comparison.AtLeast, 0));
            parts.Add(new OnsetTest(Comparison.AtMost, latest.Minutes));
        }

        return new Any([new NumberTest(strength, Comparison.Equal, 0), new All(parts.ToImmutable())]);
    }

    private ImmutableArray<CourseStep>? StepsOf(DeclarationSyntax syntax)
    {
        if (BindingContext.Clause<StepsClause>(syntax.Clauses, "pain") is not { } clause
            || !ConditionBinding.RequireRole(DiaryRole.Strength, clause.Keyword, context))
        {
            return null;
        }

        var strength = context.WithRole(DiaryRole.Strength)!;
        var range = (NumberType)strength.Type;
        var steps = ImmutableArray.CreateBuilder<CourseStep>();
        foreach (var step in clause.Steps)
        {
            var until = Numbers.DurationOf(step.Until);
            if (Numbers.Steps(step.Strength, 0) is not { } limit || limit > range.Maximum)
                context.Diagnostics.Report(Codes.OutOfRange, step.Strength.Span, step.Strength.Digits, strength.Name, $"{range.Show(range.Minimum)} to {range.Show(range.Maximum)}");
            else if (until <= (steps.Count == 0 ? default : steps[^1].Until))
                context.Diagnostics.Report(Codes.BadSteps, step.Span, steps.Count == 0 ? "The first step ends at once" : $"This step ends at {until}, not after the one before it ({steps[^1].Until})");
            else
                steps.Add(new CourseStep(limit, until));
        }

        if (steps.Count != clause.Steps.Length)
            return null;

        var gone = BindingContext.Clause<DurationClause>(syntax.Clauses, "gone");
        if (gone is null || Numbers.DurationOf(gone.Duration) == steps[^1].Until)
            return steps.ToImmutable();
        context.Diagnostics.Report(
            Codes.BadSteps, gone.Span, null, [new Label(clause.Steps[^1].Span, "the last step")],
            $"The course is gone by {Numbers.DurationOf(gone.Duration)}, but its last step ends at {steps[^1].Until}");
        return null;
    }

    private ImmutableArray<Option>? WhereOf(DeclarationSyntax syntax)
    {
        if (BindingContext.Clause<NamesClause>(syntax.Clauses, "where") is not { } clause)
            return [];
        if (!ConditionBinding.RequireRole(DiaryRole.Place, clause.Keyword, context))
            return null;

        var place = context.WithRole(DiaryRole.Place)!;
        var options = clause.Names.Select(n => ConditionBinding.OptionOf(place, n, context.Diagnostics)).ToArray();
        return options.Contains(null) ? null : [.. options.Select(o => o!)];
    }
}
