using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aftercourse.Reading;

/// <summary>A claim's mark, <c>{#id .status}</c>, in the tree of Markdig; its words are read from the source.</summary>
internal sealed class ClaimMarkInline : LeafInline
{
    /// <summary>Whether nothing follows it in its block.</summary>
    public required bool IsLast { get; init; }

    /// <summary>Whether it begins as only a mark does, with <c>{#</c> or <c>{.</c>: what else ends in braces is a mark only in a paragraph at the margin.</summary>
    public required bool IsEvident { get; init; }
}

/// <summary>Finds marks while Markdig reads a block, so that code, escapes and links keep their meaning.</summary>
internal sealed class ClaimMarkParser : InlineParser
{
    public ClaimMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        var close = ClaimMarkWords.Close(text, start, slice.End);
        var isEvident = slice.PeekChar() is '#' or '.' && char.IsAsciiLetterOrDigit(slice.PeekChar(2));
        var isLast = close >= 0 && IsBlank(text, close + 1, slice.End);
        if (!isEvident && !(isLast && processor.Block is Markdig.Syntax.ParagraphBlock { Parent: MarkdownDocument }))
            return false;

        var end = close >= 0 ? close : start + 1;
        processor.Inline = new ClaimMarkInline
        {
            IsLast = isLast,
            IsEvident = isEvident,
            Span = new SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(end)),
        };
        slice.Start = end + 1;
        return true;
    }

    private static bool IsBlank(string text, int from, int to)
    {
        while (from <= to && text[from] is (' ' or '\t' or '\r' or '\n'))
            from++;
        return from > to;
    }
}
