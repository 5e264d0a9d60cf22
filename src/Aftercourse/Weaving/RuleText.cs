using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Formatting;
using Aftercourse.Parsing;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Weaving;

/// <summary>A rule block as a page shows it: its one layout, in lines of tokens.</summary>
internal static class RuleText
{
    /// <summary>The lines of a block that is free of errors. The texts of a line in a row are the line.</summary>
    public static ImmutableArray<ImmutableArray<RuleToken>> Lines(RuleBlockSyntax block)
    {
        var source = new SourceText(block.Block.Span.Source.Path, RuleFormatting.Format(block).ReplaceLineEndings("\n").TrimEnd('\n'));
        var (lines, comments) = Lexing.Read(source.Whole, new DiagnosticBag());
        var byLine = Classified(lines).Concat(comments.Select(c => (c.Span, Kind: RuleTokenKind.Comment))).ToLookup(t => t.Span.Place.Line);
        return [.. Enumerable.Range(1, source.LineCount).Select(n => Line(source, n, byLine[n].OrderBy(t => t.Span.Start)))];
    }

    private static ImmutableArray<RuleToken> Line(SourceText source, int number, IEnumerable<(Span Span, RuleTokenKind Kind)> pieces)
    {
        var line = ImmutableArray.CreateBuilder<RuleToken>();
        var at = source.LineStart(number);
        var end = at + source.LineText(number).Length;
        foreach (var (span, kind) in pieces)
        {
            Space(span.Start);
            line.Add(new RuleToken(kind, span.Text.TrimEnd()));
            at = span.End;
        }

        Space(end);
        return line.ToImmutable();

        void Space(int to)
        {
            if (to > at)
                line.Add(new RuleToken(RuleTokenKind.Space, source.Text[at..to]));
        }
    }

    private static IEnumerable<(Span Span, RuleTokenKind Kind)> Classified(IReadOnlyList<TokenLine> lines)
    {
        var clauses = new HashSet<string>(StringComparer.Ordinal);
        TokenLine? before = null;
        foreach (var line in lines)
        {
            var tokens = line.Tokens;
            var begins = before is not { IsUnfinished: true };
            var first = line.Indent == 0 ? 1 : begins ? ClauseLength(tokens, clauses) : 0;
            if (line.Indent == 0)
                clauses = ClausesOf(tokens[0].Text);
            for (var i = 0; i < tokens.Count; i++)
                yield return (tokens[i].Span, i >= first ? Kind(tokens[i]) : line.Indent == 0 ? RuleTokenKind.Keyword : RuleTokenKind.Word);
            before = line;
        }
    }

    // The kinds of a procedure have clauses of their own, and nothing else.
    private static HashSet<string> ClausesOf(string declaration) =>
        Grammar.Clauses.TryGetValue(declaration, out var rules) ? [.. rules.Select(r => r.Keyword)] : [];

    private static int ClauseLength(IReadOnlyList<Token> tokens, HashSet<string> clauses) =>
        tokens.Count > 1 && clauses.Contains($"{tokens[0].Text} {tokens[1].Text}") ? 2
        : tokens[0].Kind == TokenKind.Name && clauses.Contains(tokens[0].Text) ? 1
        : 0;

    private static RuleTokenKind Kind(Token token) => token.Kind switch
    {
        TokenKind.String => RuleTokenKind.Text,
        TokenKind.Number => RuleTokenKind.Number,
        TokenKind.Symbol => RuleTokenKind.Symbol,
        _ when LevelNames.TryParse(token.Text, out _) => RuleTokenKind.Level,
        _ when Words.IsConnective(token.Text) => RuleTokenKind.Word,
        _ => RuleTokenKind.Name,
    };
}
