using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Aftercourse.Reading;

/// <summary>A citation in the tree of Markdig. No keys: it begins like a citation, but is none.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>Each key and its place.</summary>
    public required ImmutableArray<(string Key, SourceSpan Span)> Keys { get; init; }
}

/// <summary><c>[@one; @two]</c>, tried before links: a key may hold <c>_</c>, which must not become emphasis.</summary>
internal sealed class CitationParser : InlineParser
{
    private const int LongestExcerpt = 80;

    public CitationParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // "Call now![@key]": the exclamation mark is the sentence's, not an image's.
        if (slice.CurrentChar == '!')
            return slice.PeekChar() == '[' && slice.PeekChar(2) == '@' && Exclamation(processor, ref slice);

        if (slice.PeekChar() != '@')
            return false;

        var text = slice.Text;
        var start = slice.Start;
        var keys = new List<(int From, int To)>();
        var end = Keys(slice, keys);
        if (end < 0)
        {
            keys.Clear();
            end = EndOfMistake(slice);
        }

        // Places are asked for in the order of the text: going back makes Markdig count lines from the first.
        var from = processor.GetSourcePosition(start);
        processor.Inline = new CitationInline
        {
            Keys = [.. keys.Select(k => (text[k.From..k.To], SpanOf(processor, k.From, k.To - 1)))],
            Span = new SourceSpan(from, processor.GetSourcePosition(end)),
        };
        slice.Start = end + 1;
        return true;
    }

    private static bool Exclamation(InlineProcessor processor, ref StringSlice slice)
    {
        processor.Inline = new LiteralInline("!") { Span = SpanOf(processor, slice.Start, slice.Start) };
        slice.Start++;
        return true;
    }

    // The index of the closing bracket, or -1.
    private static int Keys(StringSlice slice, List<(int From, int To)> keys)
    {
        var text = slice.Text;
        var at = slice.Start + 1;
        while (true)
        {
            if (at > slice.End || text[at] != '@')
                return -1;

            var from = ++at;
            while (at <= slice.End && CitationKey.Allows(text[at]))
                at++;

            if (!CitationKey.IsWhole(text[from..at]))
                return -1;

            keys.Add((from, at));
            at = SkipSpace(slice, at);
            if (at <= slice.End && text[at] == ']')
                return at;

            if (at > slice.End || text[at] != ';')
                return -1;

            at = SkipSpace(slice, at + 1);
        }
    }

    private static int SkipSpace(StringSlice slice, int at)
    {
        while (at <= slice.End && slice.Text[at] is (' ' or '\t' or '\r' or '\n'))
            at++;
        return at;
    }

    // Up to its bracket, the end of the line or the next bracket, whichever is first.
    private static int EndOfMistake(StringSlice slice)
    {
        var last = Math.Min(slice.End, slice.Start + LongestExcerpt);
        for (var at = slice.Start + 1; at <= last; at++)
        {
            if (slice.Text[at] == ']')
                return at;
            if (slice.Text[at] is '[' or '\n' or '\r')
                return at - 1;
        }

        return last;
    }

    private static SourceSpan SpanOf(InlineProcessor processor, int start, int end) =>
        new(processor.GetSourcePosition(start), processor.GetSourcePosition(end));
}
