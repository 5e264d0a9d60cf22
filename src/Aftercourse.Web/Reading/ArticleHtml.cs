using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Aftercourse.Guidance;
using Aftercourse.Reading;
using Aftercourse.Weaving;
using Microsoft.AspNetCore.Html;

namespace Aftercourse.Web.Reading;

/// <summary>Pieces of the woven article as HTML, every word of them encoded. What stands between two words is content, so it is written here and not laid out in a page.</summary>
public sealed class ArticleHtml(WovenArticle article)
{
    /// <summary>Words with stress, links, and numbers that lead to the list of sources.</summary>
    public IHtmlContent Prose(ImmutableArray<Prose> parts) => new Html((writer, encoder) => Write(writer, encoder, parts));

    /// <summary>The lines of a rule.</summary>
    public static IHtmlContent Rule(WovenRules rules) => new Html((writer, encoder) =>
    {
        foreach (var line in rules.Lines)
        {
            writer.Write("<span>");
            foreach (var token in line)
                Write(writer, encoder, token);
            writer.Write("</span>");
        }
    });

    /// <summary>A source, written out.</summary>
    public static IHtmlContent Source(Reference reference) => new Html((writer, encoder) =>
    {
        foreach (var part in Vancouver.Format(reference))
        {
            switch (part)
            {
                case CitationLink link:
                    Element(writer, encoder, "<a rel=\"noreferrer\" href=\"" + encoder.Encode(link.Address) + "\">", part.Text, "</a>");
                    break;
                case CitationEmphasis:
                    Element(writer, encoder, "<em>", part.Text, "</em>");
                    break;
                default:
                    encoder.Encode(writer, part.Text);
                    break;
            }
        }
    });

    private void Write(TextWriter writer, HtmlEncoder encoder, ImmutableArray<Prose> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case ProseText words when i + 1 < parts.Length && parts[i + 1] is ProseCitation cited:
                    Cited(writer, encoder, words.Text.TrimEnd(), cited);
                    i++;
                    break;
                case ProseText words:
                    encoder.Encode(writer, words.Text);
                    break;
                case ProseCode code:
                    Element(writer, encoder, "<code>", code.Text, "</code>");
                    break;
                case ProseCitation citation:
                    Cite(writer, citation);
                    break;
                case ProseEmphasis emphasis:
                    Span(writer, encoder, "<em>", emphasis, "</em>");
                    break;
                case ProseStrong strong:
                    Span(writer, encoder, "<strong>", strong, "</strong>");
                    break;
                case ProseLink link:
                    Span(writer, encoder, "<a rel=\"noreferrer\" href=\"" + encoder.Encode(link.Address) + "\">", link, "</a>");
                    break;
            }
        }
    }

    private void Span(TextWriter writer, HtmlEncoder encoder, string open, ProseSpan span, string close)
    {
        writer.Write(open);
        Write(writer, encoder, span.Parts);
        writer.Write(close);
    }

    // Numbers stand at the word that they belong to, never alone at the start of a line, unless they are too many for a narrow screen.
    private void Cited(TextWriter writer, HtmlEncoder encoder, string words, ProseCitation citation)
    {
        const int most = 3;
        var last = citation.Keys.Length > most ? words.Length : words.LastIndexOf(' ') + 1;
        encoder.Encode(writer, words[..last]);
        writer.Write(last < words.Length ? "<span class=\"cited\">" : "<span>");
        encoder.Encode(writer, words[last..]);
        Cite(writer, citation);
        writer.Write("</span>");
    }

    private void Cite(TextWriter writer, ProseCitation citation)
    {
        writer.Write("<sup class=\"cite\">");
        foreach (var source in article.Cited(citation))
            writer.Write(FormattableString.Invariant($"<a href=\"#{source.Anchor}\" aria-label=\"Source {source.Number}\">[{source.Number}]</a>"));
        writer.Write("</sup>");
    }

    private static void Write(TextWriter writer, HtmlEncoder encoder, RuleToken token)
    {
        // Names and symbols are plain: most of a rule is.
        var open = token.Kind switch
        {
            RuleTokenKind.Keyword => "<b>",
            RuleTokenKind.Word => "<i>",
            RuleTokenKind.Level => $"<b class=\"level {encoder.Encode(token.Text)}\">",
            RuleTokenKind.Text => "<q>",
            RuleTokenKind.Number => "<var>",
            RuleTokenKind.Comment => "<small>",
            _ => null,
        };
        if (open is null)
            encoder.Encode(writer, token.Text);
        else
            Element(writer, encoder, open, token.Text, "</" + open[1..(open.IndexOfAny([' ', '>']))] + ">");
    }

    private static void Element(TextWriter writer, HtmlEncoder encoder, string open, string text, string close)
    {
        writer.Write(open);
        encoder.Encode(writer, text);
        writer.Write(close);
    }

    private sealed class Html(Action<TextWriter, HtmlEncoder> write) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => write(writer, encoder);
    }
}
