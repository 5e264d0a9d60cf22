using System.Collections.Immutable;
using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax;

namespace Aftercourse.Reading;

/// <summary>What the inside of one paragraph or heading says.</summary>
/// <param name="Text">Plain words on one line, without citations and marks.</param>
/// <param name="Citations">Keys in order, with their places.</param>
/// <param name="Marks">Claim marks with their places; a paragraph may have one, at its end.</param>
internal sealed record InlineContent(string Text, ImmutableArray<Located<string>> Citations, ImmutableArray<(Span Span, bool IsLast, bool IsEvident)> Marks);

/// <summary>Reduces the inline tree of Markdig to plain words, citations and marks.</summary>
internal static class InlineReading
{
    /// <summary>Reads a block's inlines; citations that are none are reported.</summary>
    public static InlineContent Read(Md.LeafBlock block, SourceText source, int offset, DiagnosticBag diagnostics)
    {
        var words = new Words();
        var citations = ImmutableArray.CreateBuilder<Located<string>>();
        var marks = ImmutableArray.CreateBuilder<(Span, bool, bool)>();
        for (var inline = (Inline?)block.Inline?.FirstChild; inline is not null; inline = Next(inline, block.Inline!))
        {
            switch (inline)
            {
                case CitationInline citation:
                    foreach (var (key, place) in citation.Keys)
                        citations.Add(new Located<string>(key, MarkdownSpan.Of(place, source, offset)));
                    if (citation.Keys.IsEmpty)
                        Malformed(MarkdownSpan.Of(citation.Span, source, offset), diagnostics);
                    words.Cut();
                    break;
                case ClaimMarkInline mark:
                    marks.Add((MarkdownSpan.Of(mark.Span, source, offset), mark.IsLast, mark.IsEvident));
                    words.Cut();
                    break;
                case LiteralInline literal:
                    words.Add(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Add(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Add(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Add(link.Url);
                    break;
                case LineBreakInline:
                    words.Add(" ");
                    break;
            }
        }

        return new InlineContent(words.ToString(), citations.ToImmutable(), marks.ToImmutable());
    }

    private static void Malformed(Span span, DiagnosticBag diagnostics) => diagnostics.Report(Codes.MalformedCitation, span, Excerpt.Of(span.Text));

    // The next inline in reading order, without recursion: nesting is the input's choice.
    private static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
            return child;

        for (Inline? at = inline; at is not null && !ReferenceEquals(at, root); at = at.Parent)
        {
            if (at.NextSibling is { } next)
                return next;
        }

        return null;
    }

    // White space is collapsed; where a citation was cut out, the space before it goes too if a punctuation mark follows.
    private sealed class Words
    {
        private const string ClosingMarks = ".,;:!?)]\u201d\u2019\u2026";
        private readonly StringBuilder _text = new();
        private bool _space;
        private bool _cut;

        public void Cut() => _cut = true;

        public void Add(ReadOnlySpan<char> words)
        {
            foreach (var c in words)
            {
                if (c is ' ' or '\t' or '\r' or '\n')
                {
                    _space = true;
                    continue;
                }

                if (_space && _text.Length > 0 && !(_cut && ClosingMarks.Contains(c, StringComparison.Ordinal)))
                    _text.Append(' ');
                _text.Append(c);
                _space = _cut = false;
            }
        }

        public override string ToString() => _text.ToString();
    }
}
