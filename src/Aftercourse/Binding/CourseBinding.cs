using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>Everything that a course demands, read before any course is bound: two courses may explain pain together.</summary>
/// <param name="Syntax">The course as written.</param>
/// <param name="If">Its <c>if</c>, or null.</param>
/// <param name="Steps">Its envelope.</param>
/// <param name="Where">Its places; none means anywhere.</param>
/// <param name="BeginsWithin">How soon the pain must have begun, or null.</param>
/// <param name="Fits">Kind, window, <c>if</c> and envelope: all but the places and the beginning of the pain.</param>
/// <param name="Began">When the pain must have begun; nothing for any time.</param>
internal sealed record CourseDemand(
    DeclarationSyntax Syntax, Condition? If, ImmutableArray<CourseStep> Steps, ImmutableArray<Option> Where, Duration? BeginsWithin, All Fits, ImmutableArray<Condition> Began);

/// <summary>Courses: the envelope of pain over time becomes a condition like any other (language reference, 4.3).</summary>
internal sealed class CourseBinding(BindingContext context, RuleBinding rules)
{
    private readonly List<CourseDemand> _demands = [];
    private ImmutableArray<(ImmutableArray<Option> Where, TogetherTest Fits)>? _others;

    /// <summary>The first step: what each course demands. What is wrong is reported and left out.</summary>
    public void Read(IEnumerable<DeclarationSyntax> courses) => _demands.AddRange(courses.Select(Read).OfType<CourseDemand>());

    /// <summary>The second step: a course, beside all others; null where it could not be read.</summary>
    public Course? Bind(DeclarationSyntax syntax, Claim? claim, int index) => _demands.Find(d => d.Syntax == syntax) is not { } demand ? null : new()
    {
        Index = index,
        Name = syntax.Name.Text,
        Title = RuleBinding.TitleOf(syntax),
        Say = RuleBinding.Say(syntax),
        Claim = claim,
        After = rules.AfterOf(syntax),
        Condition = new All(demand.Fits.Parts.Add(NoPainOrExplained(demand))),
        Codes = [],
        Span = syntax.Span,
        Steps = demand.Steps,
        Where = demand.Where,
        BeginsWithin = demand.BeginsWithin,
        If = demand.If,
    };

    private CourseDemand? Read(DeclarationSyntax syntax)
    {
        rules.RequireClauses(syntax, "after", "pain");
        var demand = rules.Demand(syntax, Anchor.Start, "if");
        var steps = StepsOf(syntax);
        var where = WhereOf(syntax);
        var begins = BindingContext.Clause<DurationClause>(syntax.Clauses, "begins");
        var hasOnset = begins is null || ConditionBinding.RequireRole(DiaryRole.Lasted, begins.Keyword, context);
        if (demand is not All all || steps is not { } envelope || where is not { } places || !hasOnset || context.WithRole(DiaryRole.Strength) is not { } strength)
            return null;

        var ifClause = BindingContext.Clause<ConditionClause>(syntax.Clauses, "if");
        Duration? beginsWithin = begins is null ? null : Numbers.DurationOf(begins.Duration);
        return new CourseDemand(
            syntax, ifClause is null ? null : all.Parts[^1], envelope, places, beginsWithin,
            new All([.. all.Parts, Envelope(envelope, strength)]),
            beginsWithin is { } latest ? [new OnsetTest(Comparison.AtLeast, 0), new OnsetTest(Comparison.AtMost, latest.Minutes)] : []);
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

    private Any NoPainOrExplained(CourseDemand demand)
    {
        ImmutableArray<Condition> places = demand.Where.IsEmpty ? [] : [Somewhere(demand.Where), .. NowhereElse(demand.Where)];
        return new Any([new NumberTest(context.WithRole(DiaryRole.Strength)!, Comparison.Equal, 0), new All([.. places, .. demand.Began])]);
    }

    // In no other place; or in no place that is not one of a second course which the pain fits in all else.
    private IEnumerable<Condition> NowhereElse(ImmutableArray<Option> where)
    {
        if (Elsewhere(where) is not { } elsewhere)
            return [];
        var together = Others()
            .Where(other => other.Where.Except(where).Any())
            .Select(other => Elsewhere(where.Union(other.Where)) is { } neither ? new All([new Not(neither), other.Fits]) : (Condition)other.Fits)
            .ToArray();
        return together is [] ? [new Not(elsewhere)] : [new Any([new Not(elsewhere), .. together])];
    }

    // The courses that have places, those with the same places together.
    private ImmutableArray<(ImmutableArray<Option> Where, TogetherTest Fits)> Others() => _others ??=
    [
        .. _demands.Where(d => !d.Where.IsEmpty)
            .GroupBy(d => d.Where.Aggregate(0, (bits, place) => bits | (1 << place.Index)))
            .Select(g => (g.First().Where, new TogetherTest(new Any([.. g.Select(d => new All([.. d.Fits.Parts, .. d.Began]))])))),
    ];

    private Any? Elsewhere(IEnumerable<Option> places) => context.WithRole(DiaryRole.Place)!.Options.Except(places).ToArray() is { Length: > 0 } others ? Somewhere(others) : null;

    private Any Somewhere(IEnumerable<Option> places) => new([.. places.Select(p => new IncludesTest(context.WithRole(DiaryRole.Place)!, p))]);

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
