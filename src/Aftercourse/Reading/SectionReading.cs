using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;
using Markdig.Syntax;
using Md = Markdig.Syntax;

namespace Aftercourse.Reading;

/// <summary>One file of an article: its blocks, and every citation in it, those of lists and quotes included.</summary>
internal sealed class SectionReading
{
    private const string RuleMark = "rule";

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Located<string>>.Builder _citations = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly List<(int Level, string Text)> _headings = [];

    private SectionReading(SourceText source, int offset, DiagnosticBag diagnostics)
    {
        _source = source;
        _offset = offset;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a file whose Markdown begins at an offset.</summary>
    public static (SectionTree Section, ImmutableArray<Located<string>> Citations) Read(SourceText source, FrontMatter front, DiagnosticBag diagnostics)
    {
        var reading = new SectionReading(source, front.End, diagnostics);
        if (MarkdownReading.Read(source, front.End, diagnostics) is { } document)
            reading.Document(document);

        var title = front.Title?.Value
            ?? reading._blocks.OfType<HeadingBlock>().Select(h => h.Text).FirstOrDefault(t => t.Length > 0)
            ?? source.Path[(source.Path.LastIndexOf('/') + 1)..];
        return (new SectionTree(source, title, reading._blocks.ToImmutable()), reading._citations.ToImmutable());
    }

    private ImmutableArray<string> Trail => [.. _headings.Select(h => h.Text)];

    private void Document(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            switch (block)
            {
                case Md.HeadingBlock heading:
                    Heading(heading);
                    break;
                case Md.ParagraphBlock paragraph:
                    Paragraph(paragraph);
                    break;
                case FencedCodeBlock fence:
                    Fence(fence);
                    break;
                default:
                    if (Nested(block) is { } other)
                        _blocks.Add(other);
                    break;
            }
        }
    }

    private void Heading(Md.HeadingBlock heading)
    {
        var content = Inlines(heading);
        _headings.RemoveAll(h => h.Level >= heading.Level);
        _headings.Add((heading.Level, content.Text));
        _blocks.Add(new HeadingBlock(SpanOf(heading), Trail, heading.Level, content.Text, content.Prose));
    }

    private void Paragraph(Md.ParagraphBlock paragraph)
    {
        var content = InlineReading.Read(paragraph, _source, _offset, _diagnostics);
        _citations.AddRange(content.Citations);
        foreach (var stray in content.Marks.Where(m => !m.IsLast))
            _diagnostics.Report(stray.Span.Text.EndsWith('}') ? Codes.MisplacedAttributes : Codes.ClaimMarkNotClosed, stray.Span);

        var mark = content.Marks.LastOrDefault(m => m.IsLast);
        var attributes = mark.IsLast ? ClaimMarkReading.Read(mark.Span, _diagnostics) : null;
        if (attributes is not null && content.Text.Length == 0)
            _diagnostics.Report(Codes.ClaimWithoutText, attributes.Span);

        LookForHiddenRules(paragraph);
        _blocks.Add(new ParagraphBlock(SpanOf(paragraph), Trail, content.Text, content.Prose, content.Citations, attributes));
    }

    private void Fence(FencedCodeBlock fence)
    {
        if (!IsRule(fence))
            _blocks.Add(Code(fence));
        else if (IsInFirstColumn(fence))
            _blocks.Add(new RuleBlock(Content(fence), Trail));
        else
            _diagnostics.Report(Codes.RuleBlockNotAtMargin, OpeningLine(fence));
    }

    // Lists, quotes, code, HTML and link definitions: what they cite is cited, and no rule may be lost in them. HTML is left out. Markdig bounds the depth.
    private Block? Nested(Md.Block block)
    {
        switch (block)
        {
            case Md.ListBlock list:
                int? first = !list.IsOrdered ? null : int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
                return new ListBlock(SpanOf(list), Trail, first, [.. list.OfType<ListItemBlock>().Select(item => Inside(item))]);
            case Md.QuoteBlock quote:
                return new QuoteBlock(SpanOf(quote), Trail, Inside(quote));
            case ContainerBlock other:
                Inside(other);
                return null;
            case FencedCodeBlock fence:
                if (!IsRule(fence))
                    return Code(fence);
                _diagnostics.Report(Codes.RuleBlockNotAtMargin, OpeningLine(fence));
                return null;
            case LinkReferenceDefinition { Label: ['@', ..] } definition:
                var span = SpanOf(definition);
                _diagnostics.Report(Codes.MalformedCitation, span, Excerpt.Of(span.Text));
                return null;
            case LeafBlock leaf:
                var content = Inlines(leaf);
                LookForHiddenRules(leaf);
                return leaf switch
                {
                    Md.HeadingBlock heading => new HeadingBlock(SpanOf(leaf), [.. Trail, content.Text], heading.Level, content.Text, content.Prose),
                    Md.ParagraphBlock => new ParagraphBlock(SpanOf(leaf), Trail, content.Text, content.Prose, content.Citations, null),
                    Md.CodeBlock code => Code(code),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private ImmutableArray<Block> Inside(ContainerBlock container) => [.. container.Select(Nested).OfType<Block>()];

    private CodeBlock Code(Md.CodeBlock code) => new(SpanOf(code), Trail, code.Lines.ToString());

    // A block that cannot be a claim: whatever looks like a mark in it is lost.
    private InlineContent Inlines(LeafBlock block)
    {
        var content = InlineReading.Read(block, _source, _offset, _diagnostics);
        _citations.AddRange(content.Citations);
        foreach (var mark in content.Marks.Where(m => m.IsEvident))
            _diagnostics.Report(Codes.MisplacedAttributes, mark.Span);
        return content;
    }

    private bool IsRule(FencedCodeBlock fence)
    {
        if (fence.ClosingFencedCharCount == 0)
            _diagnostics.Report(Codes.FenceNotClosed, OpeningLine(fence), new string(fence.FencedChar, Math.Min(fence.OpeningFencedCharCount, 16)));

        var info = $"{fence.Info} {fence.Arguments}".Trim();
        if (info == RuleMark)
            return true;

        var word = (fence.Info ?? "").Trim('{', '}', '.', ':', ',');
        if (NearestName.Of(word, [RuleMark]) is not null)
            _diagnostics.Report(Codes.RuleBlockMisspelt, OpeningLine(fence), Excerpt.Of(info));
        return false;
    }

    // An indented fence, or one that HTML or a paragraph has swallowed, is plain text for Markdown: its alarms would be lost in silence.
    private void LookForHiddenRules(LeafBlock block)
    {
        var span = SpanOf(block);
        for (var at = span.Start; at < span.End;)
        {
            var end = LineEnd(at, span.End);
            var line = _source.Text.AsSpan(at, end - at).Trim();
            var word = line.TrimStart("`~");
            if (line.Length - word.Length >= 3 && word.Trim() is RuleMark)
                _diagnostics.Report(Codes.RuleBlockNotAtMargin, Trimmed(at, end));
            at = end + 1;
        }
    }

    private bool IsInFirstColumn(FencedCodeBlock fence)
    {
        var start = SpanOf(fence).Start;
        return start == 0 || _source.Text[start - 1] is '\n' or '\r';
    }

    private Span OpeningLine(FencedCodeBlock fence)
    {
        var span = SpanOf(fence);
        return Trimmed(span.Start, LineEnd(span.Start, _source.Text.Length));
    }

    // From the line after the opening fence up to the closing fence; the last line break belongs to the content.
    private Span Content(FencedCodeBlock fence)
    {
        var text = _source.Text;
        var span = SpanOf(fence);
        var start = LineEnd(span.Start, text.Length);
        if (start < text.Length && text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n')
            start++;
        start = Math.Min(start + 1, text.Length);

        var end = span.End;
        if (fence.ClosingFencedCharCount == 0)
            end = Math.Max(start, text.Length);
        else
            while (end > start && text[end - 1] is not ('\n' or '\r'))
                end--;
        return new Span(_source, start, Math.Max(start, end));
    }

    private Span Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_source.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1]))
            end--;
        return new Span(_source, start, end);
    }

    private int LineEnd(int from, int limit)
    {
        var length = _source.Text.AsSpan(from, limit - from).IndexOfAny('\n', '\r');
        return length < 0 ? limit : from + length;
    }

    private Span SpanOf(Md.Block block) => MarkdownSpan.Of(block.Span, _source, _offset);
}
