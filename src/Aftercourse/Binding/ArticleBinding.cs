using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>The pass from rule syntax to the compiled article: names, types, units, ranges, and the claim of each rule.</summary>
public static class ArticleBinding
{
    // Back ends rely on this order: courses are evaluated before the alarms that ask whether one of them explains the pain.
    private static readonly string[] RuleOrder = ["course", "alarm", "cause", "advice", "caution", "always", "never"];

    /// <summary>Binds an article. Null where something was wrong; everything wrong has been reported.</summary>
    /// <param name="syntax">The article as written.</param>
    /// <param name="hash">The hash of its files.</param>
    /// <param name="diagnostics">Where errors go.</param>
    public static CompiledArticle? Bind(ArticleSyntax syntax, string hash, DiagnosticBag diagnostics)
    {
        var claims = ClaimBinding.Bind(syntax.Tree);
        var declarations = syntax.Blocks.SelectMany(b => b.Declarations.Select(d => (Declaration: d, b.Paragraph))).ToArray();
        IEnumerable<DeclarationSyntax> Of(string keyword) => declarations.Where(d => d.Declaration.Keyword.Text == keyword).Select(d => d.Declaration);

        var context = new BindingContext(diagnostics) { Definitions = new DefinitionBinding() };
        var broken = syntax.Blocks.SelectMany(b => b.Broken).ToArray();
        foreach (var declaration in Of("fact").Concat(broken))
        {
            if (BindingContext.Clause<WordClause>(declaration.Clauses, "diary") is { } role)
                context.RolesWritten.Add(role.Word.Text);
        }

        var procedures = new List<Procedure>();
        foreach (var declaration in Of("procedure"))
            ProcedureBinding.Bind(declaration, procedures, context);

        // What could not be read is still a name: that nobody else knows it would be no news.
        foreach (var declaration in broken.Where(d => d.Name.Text.Length > 0 && d.Keyword.Text != "level"))
        {
            context.Names.Declare(declaration.Keyword.Text, declaration.Name);
            ProcedureBinding.DeclareBroken(declaration.Clauses, context);
        }

        var (facts, details) = BindFacts(Of("fact"), context);
        foreach (var declaration in Of("procedure"))
            ProcedureBinding.BindDetails(declaration.Clauses, declaration.Name, context);

        var findingSyntax = Of("finding").Where(d => d.Condition is not null && context.Names.Declare("finding", d.Name)).ToArray();
        foreach (var declaration in findingSyntax)
            context.Definitions.AddFinding(declaration);
        var findings = findingSyntax.Select(d => context.Definitions.Finding(d.Name, context)).ToArray();
        foreach (var fact in context.Facts.Values)
            context.Definitions.BindOnlyIf(fact, new NameSyntax(fact.Name, fact.Span), context);

        var groups = BindGroups(syntax.Blocks.SelectMany(b => b.Declarations.Where(d => d.Keyword.Text == "group").Select(d => (d, b.Block.Headings.LastOrDefault()))), context);
        var levels = LevelBinding.Bind(declarations, claims, diagnostics);
        var rules = BindRules(declarations, claims, context);
        if (diagnostics.HasErrors)
            return null;

        return new CompiledArticle
        {
            Id = syntax.Tree.Id,
            Title = syntax.Tree.Title,
            Language = syntax.Tree.Language,
            Version = syntax.Tree.Version,
            Hash = hash,
            Claims = [.. claims.Values.OrderBy(c => c.Order).Select(c => c.Claim)],
            References = syntax.Tree.References,
            Review = syntax.Tree.Review,
            Procedures = [.. procedures],
            Facts = facts,
            Details = details,
            Findings = [.. findings.Select(f => f!)],
            Groups = groups,
            Levels = levels,
            Rules = rules,
            Courses = [.. rules.OfType<Course>()],
            Alarms = [.. rules.OfType<Alarm>()],
            Causes = [.. rules.OfType<Cause>()],
            Advice = [.. rules.OfType<Advice>()],
            Cautions = [.. rules.OfType<Caution>()],
            Promises = [.. rules.OfType<Promise>()],
        };
    }

    private static (ImmutableArray<Fact> Facts, ImmutableArray<Fact> Details) BindFacts(IEnumerable<DeclarationSyntax> declarations, BindingContext context)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var details = ImmutableArray.CreateBuilder<Fact>();
        foreach (var declaration in declarations)
        {
            if (!context.Names.Declare("fact", declaration.Name))
                continue;

            var list = context.Askers.ContainsKey(declaration.Name.Text) ? details : facts;
            if (FactBinding.Bind(declaration, list.Count, list == details, context) is not { } fact)
                continue;

            list.Add(fact);
            context.Facts.Add(fact.Name, fact);
            if (BindingContext.Clause<ConditionClause>(declaration.Clauses, "only if") is { } onlyIf)
                context.Definitions.AddOnlyIf(fact.Name, onlyIf);
        }

        return (facts.ToImmutable(), details.ToImmutable());
    }

    private static ImmutableArray<Group> BindGroups(IEnumerable<(DeclarationSyntax Declaration, string? Topic)> declarations, BindingContext context)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        foreach (var (declaration, topic) in declarations)
        {
            if (!context.Names.Declare("group", declaration.Name))
                continue;

            var facts = ImmutableArray.CreateBuilder<Fact>();
            foreach (var name in BindingContext.Clause<NamesClause>(declaration.Clauses, "asks")?.Names ?? [])
            {
                if (!context.Names.Require(name, "fact") || !context.Facts.TryGetValue(name.Text, out var fact))
                    continue;
                if (fact.Type is not YesNoType || fact.IsDetail)
                    context.Diagnostics.Report(Codes.NotForAPage, name.Span, fact.Name, fact.IsDetail ? "a detail of a procedure" : "no yes/no fact");
                else if (fact.Group is not null)
                    context.Diagnostics.Report(Codes.AskedTwice, name.Span, null, [new Label(fact.Group.Span, "asked on this page already")], fact.Name);
                else
                    facts.Add(fact);
            }

            var group = new Group
            {
                Name = declaration.Name.Text,
                Title = new Text($"group.{declaration.Name.Text}.title", declaration.Title!.Value),
                Topic = topic,
                Facts = facts.ToImmutable(),
                Span = declaration.Span,
            };
            foreach (var fact in group.Facts)
                fact.Group = group;
            groups.Add(group);
        }

        return groups.ToImmutable();
    }

    private static ImmutableArray<Rule> BindRules(
        IReadOnlyList<(DeclarationSyntax Declaration, ParagraphBlock? Paragraph)> declarations,
        IReadOnlyDictionary<ParagraphBlock, (int Order, Claim Claim)> claims,
        BindingContext context)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var binding = new RuleBinding(context);
        binding.Courses.Read(declarations.Select(d => d.Declaration).Where(d => d.Keyword.Text == "course"));
        foreach (var keyword in RuleOrder)
        {
            foreach (var (declaration, paragraph) in declarations.Where(d => d.Declaration.Keyword.Text == keyword))
            {
                if (!context.Names.Declare(keyword, declaration.Name))
                    continue;

                var claim = paragraph is not null && claims.TryGetValue(paragraph, out var found) ? found.Claim : null;
                if (keyword is not ("always" or "never"))
                    RequireClaim(declaration, claim, context.Diagnostics);
                if (binding.Bind(declaration, claim, rules.Count) is { } rule)
                    rules.Add(rule);
            }
        }

        return rules.ToImmutable();
    }

    private static void RequireClaim(DeclarationSyntax declaration, Claim? claim, DiagnosticBag diagnostics)
    {
        if (claim is null)
            diagnostics.Report(Codes.RuleWithoutClaim, declaration.Name.Span, declaration.Keyword.Text, declaration.Name.Text);
        else if (claim.Citations.IsEmpty && claim.Status != ClaimStatus.NoEvidence)
            diagnostics.Report(Codes.ClaimWithoutSource, claim.Span, null, [new Label(declaration.Name.Span, "a rule that rests on it")], claim.Id);
    }
}
