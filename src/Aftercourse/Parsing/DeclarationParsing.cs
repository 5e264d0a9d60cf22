using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Parsing;

/// <summary>One declaration: its first line, then its clauses.</summary>
internal static class DeclarationParsing
{
    private const int DeepestKind = 16;

    /// <summary>Reads the declaration that starts at a line of the block; the rest of its lines are indented. Broken where its first line is; null where nobody can say what it declares.</summary>
    public static (DeclarationSyntax Declaration, bool IsBroken)? Parse(IReadOnlyList<TokenLine> lines, DiagnosticBag diagnostics)
    {
        var keyword = lines[0].Tokens[0];
        var isMisspelt = keyword.Kind != TokenKind.Name || !Grammar.Declarations.Contains(keyword.Text);
        if (isMisspelt)
        {
            var meant = NearestName.Of(keyword.Text, Grammar.Declarations);
            diagnostics.Report(Codes.UnknownDeclaration, keyword.Span, meant, [], keyword.Text);
            if (meant is null)
                return null;

            // It is read as what was probably meant, so that its other errors show as well.
            keyword = keyword with { Text = meant };
        }

        var headerLines = keyword.Text == "finding" ? lines.Count : 1;
        while (headerLines < lines.Count && lines[headerLines - 1].IsUnfinished)
            headerLines++;

        var reader = new TokenReader([keyword, .. lines.Take(headerLines).SelectMany(l => l.Tokens).Skip(1)], diagnostics);
        var header = Header(reader);
        if (!reader.IsBroken)
            reader.ExpectEnd();

        var clauses = Clauses(keyword.Text, [.. lines.Skip(headerLines)], diagnostics, 0);
        var last = lines[^1].Tokens[^1].Span;
        return (header with { Clauses = clauses, Span = keyword.Span.To(last) }, isMisspelt || reader.IsBroken);
    }

    private static DeclarationSyntax Header(TokenReader reader)
    {
        var token = reader.Take();
        var keyword = new NameSyntax(token.Text, token.Span);
        switch (keyword.Text)
        {
            case "always" or "never":
                var promise = reader.Text();
                return Named(keyword, new NameSyntax($"{keyword.Text}-{Slug(promise.Value)}", promise.Span), promise);

            case "level":
                return Named(keyword, reader.Name("a level"), reader.IsBroken ? null : reader.Text());

            case "procedure" or "group" or "course" or "cause":
                return Named(keyword, reader.Name(), reader.IsBroken ? null : reader.Text());

            case "alarm":
                var alarm = Named(keyword, reader.Name(), Title(reader));
                return alarm with { Word = reader.IsBroken ? null : reader.Name("a level: expected, contact, urgent or emergency") };

            case "caution":
                var caution = Named(keyword, reader.Name(), Title(reader));
                return caution with { Word = reader.IsBroken ? null : ClauseParsing.CautionKind(reader) };

            case "fact":
                var fact = Named(keyword, reader.Name(), null);
                return fact with { Type = !reader.IsBroken && reader.TryTake("is") ? Type(reader) : null };

            case "finding":
                var finding = Named(keyword, reader.Name(), Title(reader));
                if (!reader.IsBroken)
                    reader.Expect("is");
                return finding with { Condition = reader.IsBroken ? null : new ConditionParsing(reader).Condition() };

            default:
                return Named(keyword, reader.Name(), Title(reader));
        }
    }

    private static DeclarationSyntax Named(NameSyntax keyword, NameSyntax name, TextSyntax? title) =>
        new(keyword, name, title, null, null, null, [], keyword.Span);

    private static TextSyntax? Title(TokenReader reader) => !reader.IsBroken && reader.At(TokenKind.String) ? reader.Text() : null;

    // type = "one of" options | "any of" options | NUMBER "to" NUMBER [ UNIT ] | "duration" "up" "to" DURATION
    private static TypeSyntax? Type(TokenReader reader)
    {
        var start = reader.Here;
        if (reader.AtWords("one", "of") || reader.AtWords("any", "of"))
        {
            var many = reader.Take().Text == "any";
            reader.Take();
            var options = reader.IsAtEnd ? [] : reader.List(() => ClauseParsing.Option(reader));
            return new ChoiceTypeSyntax(many, options, start.To(reader.Previous));
        }

        if (reader.TryTake("duration"))
        {
            reader.Expect("up");
            if (!reader.IsBroken)
                reader.Expect("to");
            return reader.IsBroken ? null : new DurationTypeSyntax(reader.Duration(), start.To(reader.Previous));
        }

        if (!reader.At(TokenKind.Number))
        {
            reader.FailExpected("`one of`, `any of`, a range such as `0 to 10`, or `duration up to`");
            return null;
        }

        var minimum = reader.Number();
        reader.Expect("to");
        var maximum = reader.IsBroken ? minimum : reader.Number();
        var unit = !reader.IsBroken && !reader.IsAtEnd ? reader.Name("a unit") : null;
        return new RangeTypeSyntax(minimum, maximum, unit, start.To(reader.Previous));
    }

    private static ImmutableArray<ClauseSyntax> Clauses(string declaration, IReadOnlyList<TokenLine> lines, DiagnosticBag diagnostics, int depth)
    {
        var clauses = ImmutableArray.CreateBuilder<ClauseSyntax>();
        for (var i = 0; i < lines.Count;)
        {
            var isKind = lines[i].Tokens[0].IsWord("kind");
            var end = i + 1;
            while (end < lines.Count && (lines[end].Indent > lines[i].Indent || (lines[end - 1].IsUnfinished && !isKind)))
                end++;

            // Deeper lines under a kind are its own clauses; elsewhere they go on with the clause above.
            var own = isKind ? i + 1 : end;
            var tokens = lines.Skip(i).Take(own - i).SelectMany(l => l.Tokens).ToArray();
            var clause = ClauseParsing.Parse(declaration, tokens, diagnostics);
            if (clause is BrokenClause broken && isKind)
                clause = broken with { Clauses = Clauses("kind", Inner(own, end), diagnostics, depth + 1) };
            else if (clause is KindClause kind)
                clause = kind with { Clauses = Clauses("kind", Inner(own, end), diagnostics, depth + 1), Span = kind.Span.To(lines[end - 1].Tokens[^1].Span) };

            clauses.Add(clause);
            i = end;
        }

        ReportRepeated(declaration, clauses, diagnostics);
        return clauses.ToImmutable();

        TokenLine[] Inner(int from, int to)
        {
            if (depth < DeepestKind || from == to)
                return [.. lines.Skip(from).Take(to - from)];
            diagnostics.Report(Codes.KindTooDeep, lines[from].Tokens[0].Span, DeepestKind);
            return [];
        }
    }

    private static void ReportRepeated(string declaration, IEnumerable<ClauseSyntax> clauses, DiagnosticBag diagnostics)
    {
        var many = Grammar.Clauses[declaration].Where(c => c.Many).Select(c => c.Keyword);
        foreach (var group in clauses.GroupBy(c => c.Keyword.Text).Where(g => !many.Contains(g.Key)))
        {
            foreach (var repeated in group.Skip(1))
                diagnostics.Report(Codes.RepeatedClause, repeated.Keyword.Span, null, [new Label(group.First().Span, "the first one")], group.Key);
        }
    }

    private static string Slug(string text)
    {
        var words = text.ToLowerInvariant().Split(' ').Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0);
        return string.Join('-', words);
    }
}
