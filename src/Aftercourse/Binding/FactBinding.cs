using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Values;

namespace Aftercourse.Binding;

/// <summary>Facts: their types, options and roles.</summary>
internal static class FactBinding
{
    private const int MostOptions = 31;

    public static Fact? Bind(DeclarationSyntax syntax, int index, bool isDetail, BindingContext context)
    {
        var name = syntax.Name.Text;
        var type = Type(syntax, context.Diagnostics);
        if (type is null)
            return null;

        var fact = new Fact
        {
            Index = index,
            Name = name,
            Type = type,
            Ask = BindingContext.TextOf(syntax.Clauses, "ask", $"fact.{name}"),
            Help = BindingContext.TextOf(syntax.Clauses, "help", $"fact.{name}"),
            Label = BindingContext.TextOf(syntax.Clauses, "label", $"fact.{name}") ?? new Text($"fact.{name}.label", BindingContext.InWords(name)),
            AboutPerson = AboutPerson(syntax, context.Diagnostics),
            Role = Role(syntax, type, isDetail, context),
            Codes = CodeBinding.Bind(syntax.Clauses, context.Diagnostics),
            IsDetail = isDetail,
            Span = syntax.Span,
        };
        return fact;
    }

    private static bool AboutPerson(DeclarationSyntax syntax, DiagnosticBag diagnostics)
    {
        var clause = BindingContext.Clause<WordClause>(syntax.Clauses, "about");
        if (clause is not null && clause.Word.Text != "person")
            diagnostics.Report(Codes.BadPerson, clause.Word.Span, clause.Word.Text);
        return clause is not null;
    }

    private static FactType? Type(DeclarationSyntax syntax, DiagnosticBag diagnostics)
    {
        var extra = syntax.Clauses.OfType<OptionClause>().Select(c => c.Option).ToArray();
        switch (syntax.Type)
        {
            case ChoiceTypeSyntax choice:
                return Choice(syntax.Name, choice, extra, diagnostics);

            case RangeTypeSyntax range:
                return Range(range, diagnostics);

            case DurationTypeSyntax duration:
                return new DurationType(Numbers.DurationOf(duration.Maximum));

            default:
                foreach (var option in extra.Take(1))
                    diagnostics.Report(Codes.BadOptions, option.Name.Span, syntax.Name.Text, "is yes/no and has options");
                return new YesNoType();
        }
    }

    private static FactType? Choice(NameSyntax name, ChoiceTypeSyntax choice, OptionSyntax[] extra, DiagnosticBag diagnostics)
    {
        var options = new List<OptionSyntax>();
        if (choice.Options.Length + extra.Length > 2 * MostOptions)
        {
            diagnostics.Report(Codes.BadOptions, choice.Span, name.Text, $"has {choice.Options.Length + extra.Length} options");
            return null;
        }

        foreach (var option in choice.Options.Concat(extra))
        {
            var index = options.FindIndex(o => o.Name.Text == option.Name.Text);
            if (index < 0)
                options.Add(option);
            else if (options[index].Label is null && option.Label is not null)
                options[index] = options[index] with { Label = option.Label };
            else
                diagnostics.Report(Codes.BadOptions, option.Name.Span, name.Text, $"has the option `{option.Name.Text}` twice");
        }

        if (options.Count is < 2 or > MostOptions)
        {
            diagnostics.Report(Codes.BadOptions, choice.Span, name.Text, $"has {options.Count} option{(options.Count == 1 ? "" : "s")}");
            return null;
        }

        var bound = options
            .Select((o, i) => new Option(i, o.Name.Text, new Text($"fact.{name.Text}.option.{o.Name.Text}", o.Label?.Value ?? BindingContext.InWords(o.Name.Text))))
            .ToImmutableArray();
        return choice.Many ? new AnyOfType(bound) : new OneOfType(bound);
    }

    private static NumberType? Range(RangeTypeSyntax range, DiagnosticBag diagnostics)
    {
        var decimals = Math.Max(Numbers.Decimals(range.Minimum), Numbers.Decimals(range.Maximum));
        var (minimum, maximum) = (Numbers.Steps(range.Minimum, decimals), Numbers.Steps(range.Maximum, decimals));
        if (minimum is { } least && maximum is { } most && least < most)
            return new NumberType(least, most, decimals, range.Unit?.Text);

        diagnostics.Report(Codes.BadRange, range.Span, range.Span.Text);
        return null;
    }

    private static DiaryRole Role(DeclarationSyntax syntax, FactType type, bool isDetail, BindingContext context)
    {
        var clause = BindingContext.Clause<WordClause>(syntax.Clauses, "diary");
        if (clause is null)
            return DiaryRole.None;

        var word = clause.Word;
        var role = Enum.GetValues<DiaryRole>().FirstOrDefault(r => r != DiaryRole.None && RoleName(r) == word.Text);
        var problem = role switch
        {
            DiaryRole.None => "there is no such role",
            _ when isDetail => "it is a detail of a procedure",
            _ when context.WithRole(role) is { } other => $"`{other.Name}` has it already",
            DiaryRole.Strength or DiaryRole.Worst when type is not NumberType { Decimals: 0, Minimum: 0 } => "it is not a whole number from 0",
            DiaryRole.Contacts when type is not NumberType { Decimals: 0 } => "it is not a whole number",
            DiaryRole.Place when type is not AnyOfType => "it is not `any of`",
            DiaryRole.Lasted when type is not DurationType => "it is not a duration",
            DiaryRole.Returned when type is not YesNoType => "it is not yes/no",
            DiaryRole.Trend when type is not OneOfType { Options: [{ Name: "easing" }, { Name: "steady" }, { Name: "growing" }] } =>
                "it is not `one of easing, steady, growing`",
            _ => null,
        };

        if (problem is null)
            return role;
        var suggestion = role == DiaryRole.None ? NearestName.Of(word.Text, Enum.GetValues<DiaryRole>().Skip(1).Select(RoleName)) : null;
        context.Diagnostics.Report(Codes.BadRole, word.Span, suggestion, [], syntax.Name.Text, word.Text, problem);
        return DiaryRole.None;
    }

    public static string RoleName(DiaryRole role) => role switch
    {
        DiaryRole.Strength => "strength",
        DiaryRole.Worst => "worst",
        DiaryRole.Place => "place",
        DiaryRole.Lasted => "lasted",
        DiaryRole.Trend => "trend",
        DiaryRole.Returned => "returned",
        DiaryRole.Contacts => "contacts",
        _ => "none",
    };
}
