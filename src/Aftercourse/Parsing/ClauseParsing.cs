using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Sources;

namespace Aftercourse.Parsing;

/// <summary>One clause: its keyword decides what follows. What is broken has been reported.</summary>
internal static class ClauseParsing
{
    /// <summary>Reads a clause of the named declaration.</summary>
    public static ClauseSyntax Parse(string declaration, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
    {
        var reader = new TokenReader(tokens, diagnostics);
        if (!reader.At(TokenKind.Name))
        {
            reader.FailExpected("a keyword");
            return Broken(new NameSyntax("", tokens[0].Span), tokens);
        }

        var keyword = Keyword(reader);
        var allowed = Grammar.Clauses[declaration];
        if (!allowed.Any(c => c.Keyword == keyword.Text))
        {
            var names = allowed.Select(c => c.Keyword).ToArray();
            var meant = NearestName.Of(keyword.Text, names);
            diagnostics.Report(
                Codes.UnknownClause, keyword.Span, meant, [], keyword.Text, declaration is "always" or "never" ? "promise" : declaration, names.Length == 0 ? "no clauses" : string.Join(", ", names));
            return Broken(keyword with { Text = meant ?? keyword.Text }, tokens);
        }

        var clause = Body(keyword, reader);
        if (!reader.IsBroken)
            reader.ExpectEnd();
        return reader.IsBroken ? Broken(keyword, tokens) : clause;
    }

    private static BrokenClause Broken(NameSyntax keyword, IReadOnlyList<Token> tokens)
    {
        var declares = keyword.Text == "kind" && tokens.Count > 1 && tokens[1].Kind == TokenKind.Name ? new NameSyntax(tokens[1].Text, tokens[1].Span) : null;
        return new BrokenClause(keyword, declares, [], tokens[0].Span.To(tokens[^1].Span));
    }

    private static NameSyntax Keyword(TokenReader reader)
    {
        var first = reader.Take();
        var second = (first.Text, reader.Current?.Text) switch
        {
            ("only", "if") => "only if",
            _ => null,
        };
        return second is null ? new NameSyntax(first.Text, first.Span) : new NameSyntax(second, first.Span.To(reader.Take().Span));
    }

    private static ClauseSyntax Body(NameSyntax keyword, TokenReader reader) => keyword.Text switch
    {
        "ask" or "help" or "label" or "say" or "watch" or "do" => new TextClause(keyword, reader.Text(), Whole(keyword, reader)),
        "code" => Code(keyword, reader),
        "asks" or "where" or "at" => new NamesClause(keyword, reader.List(() => reader.Name()), Whole(keyword, reader)),
        "before" => new NamesClause(keyword, Procedures(reader), Whole(keyword, reader)),
        "when" or "and" or "if" or "unless" or "only if" =>
            new ConditionClause(keyword, new ConditionParsing(reader).Condition(), Whole(keyword, reader)),
        "option" => new OptionClause(keyword, Option(reader), Whole(keyword, reader)),
        "diary" or "unsure" or "about" => new WordClause(keyword, reader.Name(), Whole(keyword, reader)),
        "after" => After(keyword, reader),
        "begins" => DurationAfter("within", keyword, reader),
        "gone" => DurationAfter("by", keyword, reader),
        "pain" => new StepsClause(keyword, reader.List(() => Step(reader)), Whole(keyword, reader)),
        "level" => Level(keyword, reader),
        "caution" => Caution(keyword, reader),
        "kind" => new KindClause(keyword, reader.Name(), reader.Text(), [], Whole(keyword, reader)),
        _ => throw new InvalidOperationException($"The grammar lists a clause that nobody reads: {keyword.Text}."),
    };

    private static Span Whole(NameSyntax keyword, TokenReader reader) => keyword.Span.To(reader.Previous);

    private static CodeClause Code(NameSyntax keyword, TokenReader reader)
    {
        var system = reader.Name("snomed, loinc or icd10");
        if (reader.IsAtEnd && !reader.IsBroken)
            reader.FailExpected("a code");
        var code = reader.IsBroken ? system : reader.Take() is var token ? new NameSyntax(token.Text, token.Span) : system;
        return new CodeClause(keyword, system, code, Whole(keyword, reader));
    }

    // option = NAME [ STRING ]
    public static OptionSyntax Option(TokenReader reader) =>
        new(reader.Name("the name of an option"), reader.At(TokenKind.String) ? reader.Text() : null);

    // names = "any procedure" | NAME { "or" NAME }
    private static ImmutableArray<NameSyntax> Procedures(TokenReader reader)
    {
        if (reader.AtWords("any", "procedure"))
        {
            reader.Take();
            reader.Take();
            return [];
        }

        var names = ImmutableArray.CreateBuilder<NameSyntax>();
        do
            names.Add(reader.Name("a procedure"));
        while (!reader.IsBroken && reader.TryTake("or"));
        return names.ToImmutable();
    }

    // after = names [ "," window ] [ "," session ]
    private static AfterClause After(NameSyntax keyword, TokenReader reader)
    {
        var procedures = Procedures(reader);
        DurationSyntax? from = null, to = null;
        SessionSyntax? session = null;
        if (reader.At("within") || reader.At("from") || (reader.Current is { Kind: TokenKind.Name } next && Words.Ordinals.Contains(next.Text)))
            reader.FailExpected("`,`");
        while (!reader.IsBroken && reader.TryTake(","))
        {
            if (from is null && to is null && session is null && reader.TryTake("within"))
            {
                to = reader.Duration();
            }
            else if (from is null && to is null && session is null && reader.TryTake("from"))
            {
                from = reader.Duration();
                if (!reader.IsBroken && reader.TryTake("to"))
                    to = reader.Duration();
            }
            else if (session is null && reader.Current is { Kind: TokenKind.Name } word && Words.Ordinals.Contains(word.Text))
            {
                session = Session(reader);
            }
            else
            {
                reader.FailExpected("`within`, `from` or a session such as `third session or later`");
            }
        }

        return new AfterClause(keyword, procedures, from, to, session, Whole(keyword, reader));
    }

    // session = ORDINAL "session" [ "or later" ]
    private static SessionSyntax Session(TokenReader reader)
    {
        var ordinal = reader.Take();
        reader.Expect("session");
        var orLater = !reader.IsBroken && reader.AtWords("or", "later");
        if (orLater)
        {
            reader.Take();
            reader.Take();
        }

        return new SessionSyntax(Words.Ordinals.ToList().IndexOf(ordinal.Text) + 1, orLater, ordinal.Span.To(reader.Previous));
    }

    private static DurationClause DurationAfter(string word, NameSyntax keyword, TokenReader reader)
    {
        reader.Expect(word);
        var duration = reader.IsBroken ? new DurationSyntax(new NumberSyntax("0", keyword.Span), keyword, keyword.Span) : reader.Duration();
        return new DurationClause(keyword, duration, Whole(keyword, reader));
    }

    // step = "up" "to" NUMBER "until" DURATION
    private static StepSyntax Step(TokenReader reader)
    {
        var start = reader.Here;
        reader.Expect("up");
        if (!reader.IsBroken)
            reader.Expect("to");
        var strength = reader.IsBroken ? new NumberSyntax("0", start) : reader.Number();
        if (!reader.IsBroken)
            reader.Expect("until");
        var until = reader.IsBroken ? new DurationSyntax(strength, new NameSyntax("hours", start), start) : reader.Duration();
        return new StepSyntax(strength, until, start.To(reader.Previous));
    }

    private static LevelClause Level(NameSyntax keyword, TokenReader reader)
    {
        var bound = Bound(reader);
        return new LevelClause(keyword, bound, reader.IsBroken ? keyword : reader.Name("a level"), Whole(keyword, reader));
    }

    private static CautionClause Caution(NameSyntax keyword, TokenReader reader)
    {
        var bound = Bound(reader);
        return new CautionClause(keyword, bound, reader.IsBroken ? keyword : CautionKind(reader), Whole(keyword, reader));
    }

    // [ "at least" | "at most" ]
    private static string? Bound(TokenReader reader)
    {
        if (!reader.TryTake("at"))
            return null;
        var bound = reader.At("most") ? "most" : "least";
        reader.Expect(bound);
        return bound;
    }

    // "do not" | "not there" | "ask first" | "adapt"
    public static NameSyntax CautionKind(TokenReader reader)
    {
        if (reader.At("adapt"))
            return reader.Name();

        foreach (var (first, second) in (ReadOnlySpan<(string, string)>)[("do", "not"), ("not", "there"), ("ask", "first")])
        {
            if (reader.AtWords(first, second))
                return new NameSyntax($"{first} {second}", reader.Take().Span.To(reader.Take().Span));
        }

        reader.FailExpected("`do not`, `not there`, `ask first` or `adapt`");
        return new NameSyntax("", reader.Previous);
    }
}
