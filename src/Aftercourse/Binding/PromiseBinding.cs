using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>Promises: of a level, or of what a screening finds. Null stands for a promise that has been reported.</summary>
internal sealed class PromiseBinding(BindingContext context, RuleBinding rules)
{
    public Promise? Bind(DeclarationSyntax syntax, int index)
    {
        var (before, after, level, caution) = (Clause(syntax, "before"), Clause(syntax, "after"), Clause(syntax, "level"), Clause(syntax, "caution"));
        if (Mixed(before, after) | Mixed(before, level) | Mixed(after, caution) | Mixed(level, caution))
            return null;
        if (caution is not null)
            rules.RequireClauses(syntax, "before");
        else if (level is null)
            context.Diagnostics.Report(Codes.MissingClause, syntax.Name.Span, null, [], "promise", before is not null ? "`caution`" : after is not null ? "`level`" : "`level` or `caution`");
        return caution is null ? OfLevel(syntax, index) : OfCaution(syntax, index);
    }

    private LevelPromise? OfLevel(DeclarationSyntax syntax, int index)
    {
        var clause = BindingContext.Clause<LevelClause>(syntax.Clauses, "level");
        var level = clause is null ? null : rules.LevelOf(clause.Level);
        if (rules.Demand(syntax, Anchor.End, "when") is not { } condition || level is not { } l)
            return null;
        var promise = new LevelPromise
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = RuleBinding.TitleOf(syntax),
            Say = null,
            Claim = null,
            After = rules.AfterOf(syntax),
            Condition = condition,
            Codes = [],
            Span = syntax.Span,
            IsAlways = syntax.Keyword.Text == "always",
            Least = clause!.Bound == "most" ? Level.Expected : l,
            Most = clause.Bound == "least" ? Level.Emergency : l,
        };
        return Decides(clause, LevelNames.All.Select(promise.IsKeptBy)) ? promise : null;
    }

    private CautionPromise? OfCaution(DeclarationSyntax syntax, int index)
    {
        var before = rules.BeforeOf(syntax);
        if (rules.Demand(syntax, Anchor.End, "when") is not { } condition || before is null
            || BindingContext.Clause<CautionClause>(syntax.Clauses, "caution") is not { } clause || CautionNames.Of(clause.Kind.Text) is not { } kind)
        {
            return null;
        }

        var promise = new CautionPromise
        {
            Index = index,
            Name = syntax.Name.Text,
            Title = RuleBinding.TitleOf(syntax),
            Say = null,
            Claim = null,
            After = null,
            Condition = condition,
            Codes = [],
            Span = syntax.Span,
            IsAlways = syntax.Keyword.Text == "always",
            Before = before.Value,
            Least = clause.Bound == "most" ? null : kind,
            Most = clause.Bound == "least" ? CautionKind.DoNot : kind,
        };
        return Decides(clause, CautionNames.All.Select(k => (CautionKind?)k).Prepend(null).Select(promise.IsKeptBy)) ? promise : null;
    }

    // Some answers have to keep it and others to break it.
    private bool Decides(ClauseSyntax clause, IEnumerable<bool> kept)
    {
        var verdicts = kept.Distinct().ToArray();
        if (verdicts.Length > 1)
            return true;
        context.Diagnostics.Report(Codes.PromiseDecidesNothing, clause.Span, verdicts[0] ? "keeps" : "breaks");
        return false;
    }

    private bool Mixed(ClauseSyntax? one, ClauseSyntax? other)
    {
        if (one is null || other is null)
            return false;
        context.Diagnostics.Report(Codes.PromiseOfTwoKinds, other.Keyword.Span, null, [new Label(one.Keyword.Span, "this asks for the other kind")], one.Keyword.Text, other.Keyword.Text);
        return true;
    }

    private static ClauseSyntax? Clause(DeclarationSyntax syntax, string keyword) => syntax.Clauses.FirstOrDefault(c => c.Keyword.Text == keyword);
}
