using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Parsing;

/// <summary>Conditions by recursive descent (language reference, 2.2); each method is one rule of the grammar.</summary>
internal sealed class ConditionParsing(TokenReader reader)
{
    private const int DeepestNesting = 32;
    private int _depth;

    // condition = conjunction { "or" conjunction }
    public ConditionSyntax Condition()
    {
        if (++_depth > DeepestNesting)
            reader.Fail(Codes.ConditionTooDeep, reader.Here, DeepestNesting);

        var first = Conjunction();
        var more = ImmutableArray.CreateBuilder<ConditionSyntax>();
        more.Add(first);
        while (!reader.IsBroken && reader.TryTake("or"))
            more.Add(Conjunction());

        _depth--;
        if (more.Count == 1)
            return first;
        var parts = more.ToImmutable();
        if (!reader.IsBroken && parts.FirstOrDefault(p => p is AndSyntax && !IsParenthesised(p)) is { } mixed)
            reader.Fail(Codes.MixedAndOr, mixed.Span);
        return new OrSyntax(parts, first.Span.To(parts[^1].Span));
    }

    // conjunction = negation { "and" negation }
    private ConditionSyntax Conjunction()
    {
        var first = Negation();
        var parts = ImmutableArray.CreateBuilder<ConditionSyntax>();
        parts.Add(first);
        while (!reader.IsBroken && reader.TryTake("and"))
            parts.Add(Negation());
        return parts.Count == 1 ? first : new AndSyntax(parts.ToImmutable(), first.Span.To(parts[^1].Span));
    }

    // negation = "not" negation | primary
    private ConditionSyntax Negation()
    {
        var start = reader.Here;
        if (!reader.TryTake("not"))
            return Primary();

        if (++_depth > DeepestNesting)
            reader.Fail(Codes.ConditionTooDeep, start, DeepestNesting);
        var part = reader.IsBroken ? new BrokenConditionSyntax(start) : Negation();
        _depth--;
        return new NotSyntax(part, start.To(part.Span));
    }

    // primary = "(" condition ")" | "any" NUMBER "of" "(" condition { "," condition } ")" | test
    private ConditionSyntax Primary()
    {
        var start = reader.Here;
        if (reader.IsBroken)
            return new BrokenConditionSyntax(start);

        if (reader.TryTake("("))
        {
            var inner = Condition();
            reader.Expect(")");
            // The span takes in the parentheses: that is how "a or (b and c)" is told from "a or b and c".
            return inner with { Span = start.To(reader.Previous) };
        }

        if (reader.TryTake("any"))
        {
            var count = reader.Number();
            reader.Expect("of");
            reader.Expect("(");
            var parts = reader.IsBroken ? [] : reader.List(Condition);
            reader.Expect(")");
            return new AtLeastSyntax(count, parts, start.To(reader.Previous));
        }

        return Test();
    }

    // test = NAME [ "is" ... | "includes" ... | compare ... ]
    private ConditionSyntax Test()
    {
        var name = reader.Name("a fact, a finding or a parenthesis");
        if (reader.IsBroken)
            return new BrokenConditionSyntax(name.Span);

        if (reader.TryTake("is"))
        {
            var (_, options) = Options(allowAll: false);
            return new IsSyntax(name, options, name.Span.To(reader.Previous));
        }

        if (reader.TryTake("includes"))
        {
            var (every, options) = Options(allowAll: true);
            return new IncludesSyntax(name, every, options, name.Span.To(reader.Previous));
        }

        if (reader.Current is { Kind: TokenKind.Symbol } symbol && ComparisonOf(symbol.Text) is { } comparison)
        {
            reader.Take();
            var number = reader.Number();
            var unit = !reader.IsBroken && reader.At(TokenKind.Name) && !Words.IsConnective(reader.Current!.Value.Text) ? reader.Name() : null;
            return new CompareSyntax(name, comparison, number, unit, name.Span.To(reader.Previous));
        }

        return new NameTestSyntax(name, name.Span);
    }

    // NAME | ( "any of" | "all of" ) "(" NAME { "," NAME } ")"
    private (bool Every, ImmutableArray<NameSyntax> Options) Options(bool allowAll)
    {
        var every = allowAll && reader.TryTake("all");
        if (!every && !reader.TryTake("any"))
            return (false, [reader.Name("the name of an option")]);

        reader.Expect("of");
        reader.Expect("(");
        var options = reader.IsBroken ? [] : reader.List(() => reader.Name("the name of an option"));
        reader.Expect(")");
        return (every, options);
    }

    private static bool IsParenthesised(ConditionSyntax condition) => condition.Span.Source.Text[condition.Span.Start] == '('
        && condition is AndSyntax and && and.Parts[0].Span.Start != condition.Span.Start;

    private static Comparison? ComparisonOf(string symbol) => symbol switch
    {
        ">=" => Comparison.AtLeast,
        ">" => Comparison.More,
        "<=" => Comparison.AtMost,
        "<" => Comparison.Less,
        "=" => Comparison.Equal,
        _ => null,
    };
}
