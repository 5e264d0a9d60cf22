using System.Text;
using Aftercourse.Parsing;
using Aftercourse.Sources;

namespace Aftercourse.Formatting;

/// <summary>The one layout of rule blocks: clauses in the order of the grammar, their contents in one column, lines of at most <see cref="Measure"/> characters.</summary>
public static class RuleFormatting
{
    /// <summary>The longest line, unless a single word is longer.</summary>
    public const int Measure = 120;

    /// <summary>A file with all its rule blocks laid out; blocks of other files are passed over. The blocks must be free of errors.</summary>
    public static string Format(SourceText source, IEnumerable<RuleBlockSyntax> blocks)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var block in blocks.Where(b => b.Block.Span.Source == source).OrderBy(b => b.Block.Span.Start))
        {
            text.Append(source.Text, from, block.Block.Span.Start - from).Append(Format(block));
            from = block.Block.Span.End;
        }

        return text.Append(source.Text, from, source.Text.Length - from).ToString();
    }

    /// <summary>One block, each line ended as the block's own lines are.</summary>
    public static string Format(RuleBlockSyntax block)
    {
        if (block.Declarations.IsEmpty)
            return block.Block.Span.Text;

        var comments = new CommentPlaces(block);
        var lines = new List<string>();
        foreach (var declaration in block.Declarations)
        {
            if (lines.Count > 0)
                lines.Add("");
            Declaration(declaration, comments, lines);
        }

        lines.AddRange(comments.AtEnd());
        var breaks = block.Block.Span.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var end = block.Block.Span.Text.EndsWith('\n') ? breaks : "";
        return string.Join(breaks, lines) + end;
    }

    private static void Declaration(DeclarationSyntax declaration, CommentPlaces comments, List<string> lines)
    {
        var (leading, trailing) = comments.Of(declaration);
        lines.AddRange(leading);
        var header = SyntaxPrinting.Header(declaration);
        if (declaration.Condition is { } condition)
        {
            var pieces = SyntaxPrinting.ConditionPieces(condition);
            var line = $"{header} {string.Join(' ', pieces)}";
            if (line.Length <= Measure)
            {
                lines.Add(line);
            }
            else
            {
                lines.Add(header);
                Wrap("  ", pieces, "    ", lines);
            }
        }
        else
        {
            lines.Add(header);
        }

        lines[^1] += trailing;
        Clauses(declaration.Keyword.Text, declaration.Clauses, "  ", comments, lines);
    }

    private static void Clauses(string declaration, IReadOnlyList<ClauseSyntax> clauses, string indent, CommentPlaces comments, List<string> lines)
    {
        if (clauses.Count == 0)
            return;

        var order = Grammar.Clauses[declaration].Select((c, i) => (c.Keyword, i)).ToDictionary(c => c.Keyword, c => c.i);
        var width = clauses.Max(c => c.Keyword.Text.Length) + 1;
        foreach (var clause in clauses.OrderBy(c => order[c.Keyword.Text]))
        {
            var (leading, trailing) = comments.Of(clause);
            lines.AddRange(leading.Select(c => indent + c));
            var first = indent + clause.Keyword.Text.PadRight(width);
            var rest = new string(' ', first.Length);
            if (clause is TextClause)
                WrapText(first, SyntaxPrinting.Pieces(clause), rest, lines);
            else
                Wrap(first, SyntaxPrinting.Pieces(clause), rest, lines);
            lines[^1] += trailing;

            if (clause is KindClause kind)
                Clauses("kind", kind.Clauses, indent + "  ", comments, lines);
        }
    }

    private static void Wrap(string first, IReadOnlyList<string> pieces, string rest, List<string> lines)
    {
        var line = new StringBuilder(first).Append(pieces[0]);
        foreach (var piece in pieces.Skip(1))
        {
            if (line.Length + 1 + piece.Length > Measure)
            {
                lines.Add(line.ToString());
                line.Clear().Append(rest).Append(piece);
            }
            else
            {
                line.Append(' ').Append(piece);
            }
        }

        lines.Add(line.ToString());
    }

    // A long text becomes several strings, which the reader joins by a space.
    private static void WrapText(string first, IReadOnlyList<string> words, string rest, List<string> lines)
    {
        var line = new StringBuilder(first).Append('"').Append(words[0]);
        foreach (var word in words.Skip(1))
        {
            if (line.Length + 2 + word.Length > Measure)
            {
                lines.Add(line.Append('"').ToString());
                line.Clear().Append(rest).Append('"').Append(word);
            }
            else
            {
                line.Append(' ').Append(word);
            }
        }

        lines.Add(line.Append('"').ToString());
    }
}
