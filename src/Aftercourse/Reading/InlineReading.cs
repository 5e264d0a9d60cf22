using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax;

namespace Aftercourse.Reading;

/// <summary>What the inside of one paragraph or heading says.</summary>
/// <param name="Text">Plain words on one line, without citations and marks.</param>
/// <param name="Prose">The same words with their stress, links and citations.</param>
/// <param name="Citations">Keys in order, with their places.</param>
/// <param name="Marks">Claim marks with their places; a paragraph may have one, at its end.</param>
internal sealed record InlineContent(
    string Text,
    ImmutableArray<Prose> Prose,
    ImmutableArray<Located<string>> Citations,
    ImmutableArray<(Span Span, bool IsLast, bool IsEvident)> Marks);

/// <summary>Reduces the inline tree of Markdig to prose, citations and marks.</summary>
internal static class InlineReading
{
    /// <summary>Reads a block's inlines; citations that are none are reported.</summary>
    public static InlineContent Read(Md.LeafBlock block, SourceText source, int offset, DiagnosticBag diagnostics)
    {
        var prose = new ProseBuilding();
        var citations = ImmutableArray.CreateBuilder<Located<string>>();
        var marks = ImmutableArray.CreateBuilder<(Span, bool, bool)>();
        for (var inline = (Inline?)block.Inline?.FirstChild; inline is not null; inline = Next(inline, block.Inline!, prose))
        {
            switch (inline)
            {
                case CitationInline citation:
                    foreach (var (key, place) in citation.Keys)
                        citations.Add(new Located<string>(key, MarkdownSpan.Of(place, source, offset)));
                    if (citation.Keys.IsEmpty)
                        Malformed(MarkdownSpan.Of(citation.Span, source, offset), diagnostics);
                    prose.Citation([.. citation.Keys.Select(k => k.Key)]);
                    break;
                case ClaimMarkInline mark:
                    marks.Add((MarkdownSpan.Of(mark.Span, source, offset), mark.IsLast, mark.IsEvident));
                    prose.Cut();
                    break;
                case LiteralInline literal:
                    prose.Words(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    prose.Code(code.Content);
                    break;
                case HtmlEntityInline entity:
                    prose.Words(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    prose.Autolink(link.Url, link.IsEmail);
                    break;
                case LineBreakInline:
                    prose.Words(" ");
                    break;
            }
        }

        return new InlineContent(prose.Plain, prose.ToProse(), citations.ToImmutable(), marks.ToImmutable());
    }

    private static void Malformed(Span span, DiagnosticBag diagnostics) => diagnostics.Report(Codes.MalformedCitation, span, Excerpt.Of(span.Text));

    // The next inline in reading order, without recursion: nesting is the input's choice.
    private static Inline? Next(Inline inline, ContainerInline root, ProseBuilding prose)
    {
        if (inline is ContainerInline { FirstChild: { } child } container)
        {
            prose.Enter(container);
            return child;
        }

        for (Inline? at = inline; at is not null && !ReferenceEquals(at, root); at = at.Parent)
        {
            // The inline itself was never entered where it holds nothing.
            if (!ReferenceEquals(at, inline) && at is ContainerInline left)
                prose.Leave(left);
            if (at.NextSibling is { } next)
                return next;
        }

        return null;
    }
}
