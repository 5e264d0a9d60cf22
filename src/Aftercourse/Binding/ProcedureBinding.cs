using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Parsing;

namespace Aftercourse.Binding;

/// <summary>The tree of procedures and their kinds.</summary>
internal static class ProcedureBinding
{
    /// <summary>Adds a procedure and everything under it to the list, parents first.</summary>
    public static void Bind(DeclarationSyntax syntax, List<Procedure> procedures, BindingContext context) =>
        Bind(syntax.Name, syntax.Title!, syntax.Clauses, syntax.Span, null, procedures, context);

    private static Procedure? Bind(
        NameSyntax name, TextSyntax title, ImmutableArray<ClauseSyntax> clauses, Sources.Span span, Procedure? parent, List<Procedure> procedures, BindingContext context)
    {
        if (!context.Names.Declare("procedure", name))
            return null;

        var procedure = new Procedure
        {
            Index = procedures.Count,
            Name = name.Text,
            Title = new Text($"procedure.{name.Text}.title", title.Value),
            Help = BindingContext.TextOf(clauses, "help", $"procedure.{name.Text}"),
            Parent = parent,
            Codes = CodeBinding.Bind(clauses, context.Diagnostics),
            Span = span,
        };
        procedures.Add(procedure);
        context.Procedures.Add(procedure.Name, procedure);

        foreach (var asked in BindingContext.Clause<NamesClause>(clauses, "asks")?.Names ?? [])
        {
            if (!context.Askers.TryGetValue(asked.Text, out var askers))
                context.Askers.Add(asked.Text, askers = []);
            askers.Add(procedure);
        }

        var kinds = ImmutableArray.CreateBuilder<Procedure>();
        foreach (var kind in clauses.OfType<KindClause>())
        {
            if (Bind(kind.Name, kind.Title, kind.Clauses, kind.Span, procedure, procedures, context) is { } bound)
                kinds.Add(bound);
        }

        DeclareBroken(clauses.Where(c => c is BrokenClause), context);
        procedure.Kinds = kinds.ToImmutable();
        return procedure;
    }

    /// <summary>Takes the names of kinds that could not be read, so that their use is not reported as well.</summary>
    public static void DeclareBroken(IEnumerable<ClauseSyntax> clauses, BindingContext context)
    {
        foreach (var clause in clauses)
        {
            var (name, inner) = clause switch
            {
                BrokenClause broken => (broken.Declares, broken.Clauses),
                KindClause kind => (kind.Name, kind.Clauses),
                _ => (null, []),
            };
            if (name is not null)
                context.Names.Declare("procedure", name);
            DeclareBroken(inner, context);
        }
    }

    /// <summary>Resolves <c>asks</c>, once facts are bound.</summary>
    public static void BindDetails(ImmutableArray<ClauseSyntax> clauses, NameSyntax name, BindingContext context)
    {
        if (context.Procedures.TryGetValue(name.Text, out var procedure))
        {
            var details = ImmutableArray.CreateBuilder<Fact>();
            foreach (var asked in BindingContext.Clause<NamesClause>(clauses, "asks")?.Names ?? [])
            {
                if (context.Names.Require(asked, "fact") && context.Facts.TryGetValue(asked.Text, out var fact))
                    details.Add(fact);
            }

            procedure.Details = details.ToImmutable();
        }

        foreach (var kind in clauses.OfType<KindClause>())
            BindDetails(kind.Clauses, kind.Name, context);
    }
}
