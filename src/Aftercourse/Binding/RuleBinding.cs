using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>Rules: everything they demand becomes one condition. Null stands for a rule that has been reported.</summary>
internal sealed class RuleBinding(BindingContext context)
{
    private DiagnosticBag Diagnostics => context.Diagnostics;

    public Rule? Bind(DeclarationSyntax syntax, Claim? claim, int index) => syntax.Keyword.Text switch
    {
        "alarm" => Alarm(syntax, claim, index),
        "course" => new CourseBinding(context, this).Bind(syntax, claim, index),
        "cause" => Cause(syntax, claim, index),
        "advice" => Advice(syntax, claim, index),
        "caution" => Caution(syntax, claim, index),
        _ => new PromiseBinding(context, this).Bind(syntax, index),
    };

    private Alarm? Alarm(DeclarationSyntax syntax, Claim? claim, int index)
    {
        var level = LevelOf(syntax.Word!);
        if (level == Level.Expected)
        {
            Diagnostics.Report(Codes.BadLevel, syntax.Word!.Span, "expected", "an alarm raises the level, and `expected` is the lowest");
            level = null;
        }

        var unsure = level is { } l && BindingContext.Clause<WordClause>(syntax.Clauses, "unsure") is { } clause
            ? UnsureOf(clause.Word, l)
            : level is { } own ? (Level)Math.Max((int)Level.Contact, (int)own - 1) : null;
        var condition = Demand(syntax, Anchor.End, "when");
        RequireClauses(syntax, "when", "say");
        return level is null || unsure is null || condition is null ? null : new Alarm
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = TitleOf(syntax),
            Say = Say(syntax),
            Claim = claim,
            After = AfterOf(syntax),
            Condition = condition,
            Codes = CodeBinding.Bind(syntax.Clauses, Diagnostics),
            Span = syntax.Span,
            Level = level.Value,
            Unsure = unsure.Value,
            Watch = BindingContext.TextOf(syntax.Clauses, "watch", $"alarm.{syntax.Name.Text}"),
        };
    }

    private Cause? Cause(DeclarationSyntax syntax, Claim? claim, int index)
    {
        RequireClauses(syntax, "say");
        return Demand(syntax, Anchor.End, "when") is not { } condition ? null : new Cause
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = TitleOf(syntax),
            Say = Say(syntax),
            Claim = claim,
            After = AfterOf(syntax),
            Condition = condition,
            Codes = CodeBinding.Bind(syntax.Clauses, Diagnostics),
            Span = syntax.Span,
        };
    }

    private Advice? Advice(DeclarationSyntax syntax, Claim? claim, int index)
    {
        RequireClauses(syntax, "say");
        var levels = BindingContext.Clause<NamesClause>(syntax.Clauses, "at")?.Names.Select(LevelOf).ToArray() ?? [];
        return Demand(syntax, Anchor.End, "when") is not { } condition || levels.Contains(null) ? null : new Advice
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = TitleOf(syntax),
            Say = Say(syntax),
            Claim = claim,
            After = AfterOf(syntax),
            Condition = condition,
            Codes = [],
            Span = syntax.Span,
            At = [.. levels.Select(l => l!.Value)],
        };
    }

    private Caution? Caution(DeclarationSyntax syntax, Claim? claim, int index)
    {
        RequireClauses(syntax, "before", "when", "say");
        var before = BeforeOf(syntax);
        return Demand(syntax, Anchor.End, "when") is not { } condition || before is null || CautionNames.Of(syntax.Word!.Text) is not { } strength ? null : new Caution
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = TitleOf(syntax),
            Say = Say(syntax),
            Claim = claim,
            After = null,
            Condition = condition,
            Codes = [],
            Span = syntax.Span,
            Before = before.Value,
            Strength = strength,
        };
    }

    /// <summary>Everything that <c>after</c>, <c>when</c>, <c>and</c> and <c>unless</c> demand; null where something has been reported.</summary>
    public Condition? Demand(DeclarationSyntax syntax, Anchor anchor, string when)
    {
        var after = AfterOf(syntax);
        var clause = BindingContext.Clause<AfterClause>(syntax.Clauses, "after");
        if (clause is not null && after is null)
            return null;

        var scope = new RuleScope(after?.Procedures, anchor, AllowsExplained: syntax.Keyword.Text != "course" && !syntax.Clauses.Any(c => c.Keyword.Text == "before"));
        var binding = new ConditionBinding(context, scope);
        var parts = new List<Condition?>();
        if (after is not null)
            parts.AddRange(Window(after, anchor));
        // In the order of the layout, so that `fmt` changes nothing at all.
        foreach (var condition in syntax.Clauses.OfType<ConditionClause>().Where(c => c.Keyword.Text == when || c.Keyword.Text == "and").OrderBy(c => c.Keyword.Text != when))
            parts.Add(binding.Bind(condition.Condition));
        if (BindingContext.Clause<ConditionClause>(syntax.Clauses, "unless") is { } unless)
            parts.Add(binding.Bind(unless.Condition) is { } bound ? new Not(bound) : null);

        if (parts.Contains(null))
            return null;
        var all = new All([.. parts.Select(p => p!)]);
        return ConditionExtent.Check(all, syntax.Name, Diagnostics) ? all : null;
    }

    private static IEnumerable<Condition> Window(After after, Anchor anchor)
    {
        yield return new KindTest(after.Procedures);
        if (after.From is { } from)
            yield return new TimeTest(anchor, Comparison.AtLeast, from.Minutes);
        if (after.To is { } to)
            yield return new TimeTest(anchor, Comparison.AtMost, to.Minutes);
        if (after.FirstSession is { } first)
            yield return new SessionTest(first, after.LastSession ?? int.MaxValue);
    }

    public After? AfterOf(DeclarationSyntax syntax)
    {
        if (BindingContext.Clause<AfterClause>(syntax.Clauses, "after") is not { } clause || ProceduresOf(clause.Procedures) is not { } procedures)
            return null;

        Duration? from = clause.From is null ? null : Numbers.DurationOf(clause.From);
        Duration? to = clause.To is null ? null : Numbers.DurationOf(clause.To);
        if (from is { } f && to is { } t && f >= t)
        {
            Diagnostics.Report(Codes.EmptyWindow, clause.Span, f, t);
            return null;
        }

        return new After(procedures, from, to, clause.Session?.Ordinal, clause.Session is { OrLater: false } only ? only.Ordinal : null);
    }

    /// <summary>The procedures of <c>before</c>; null where something has been reported.</summary>
    public ImmutableArray<Procedure>? BeforeOf(DeclarationSyntax syntax) => ProceduresOf(BindingContext.Clause<NamesClause>(syntax.Clauses, "before")?.Names ?? []);

    private ImmutableArray<Procedure>? ProceduresOf(ImmutableArray<NameSyntax> names)
    {
        var procedures = ImmutableArray.CreateBuilder<Procedure>();
        foreach (var name in names)
        {
            if (context.Names.Require(name, "procedure") && context.Procedures.TryGetValue(name.Text, out var procedure))
                procedures.Add(procedure);
        }

        return procedures.Count == names.Length ? procedures.ToImmutable() : null;
    }

    public void RequireClauses(DeclarationSyntax syntax, params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (!syntax.Clauses.Any(c => c.Keyword.Text == keyword))
                Diagnostics.Report(Codes.MissingClause, syntax.Name.Span, null, [], syntax.Keyword.Text is "always" or "never" ? "promise" : syntax.Keyword.Text, $"`{keyword}`");
        }
    }

    public static Text TitleOf(DeclarationSyntax syntax) =>
        new($"{syntax.Keyword.Text}.{syntax.Name.Text}.title", syntax.Title?.Value ?? BindingContext.InWords(syntax.Name.Text));

    public static Text? Say(DeclarationSyntax syntax) =>
        BindingContext.TextOf(syntax.Clauses, "say", $"{syntax.Keyword.Text}.{syntax.Name.Text}");

    public Level? LevelOf(NameSyntax name)
    {
        if (LevelNames.TryParse(name.Text, out var level))
            return level;
        var names = LevelNames.All.Select(l => l.Name());
        Diagnostics.Report(Codes.BadLevel, name.Span, NearestName.Of(name.Text, names), [], name.Text, "it is not a level");
        return null;
    }

    private Level? UnsureOf(NameSyntax name, Level level)
    {
        if (LevelOf(name) is not { } unsure)
            return null;
        if (unsure >= Level.Contact && unsure <= level)
            return unsure;
        var why = unsure > level ? "not being sure is never more urgent than the alarm itself" : "not being sure never reassures";
        Diagnostics.Report(Codes.BadLevel, name.Span, name.Text, why);
        return null;
    }
}
