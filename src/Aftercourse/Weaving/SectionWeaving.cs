using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Parsing;
using Aftercourse.Reading;

namespace Aftercourse.Weaving;

/// <summary>One section: its blocks with anchors, and rule blocks beside the claims that they rest on.</summary>
internal sealed class SectionWeaving
{
    private readonly CompiledArticle _article;
    private readonly Dictionary<Block, RuleBlockSyntax> _syntax = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableDictionary<string, ClaimPlace> _places;
    private readonly HashSet<string> _anchors;
    private readonly List<WovenBlock> _blocks = [];
    private readonly List<ContentsEntry> _contents = [];

    private SectionWeaving(string slug, CompiledArticle article, ArticleSyntax syntax, ImmutableDictionary<string, ClaimPlace> places)
    {
        _article = article;
        foreach (var block in syntax.Blocks)
            _syntax.Add(block.Block, block);
        _places = places;
        _anchors = [.. places.Values.Where(p => p.Slug == slug).Select(p => p.Claim.Id)];
    }

    public static WovenSection Weave(
        SectionTree section,
        string slug,
        SectionKind kind,
        CompiledArticle article,
        ArticleSyntax syntax,
        ImmutableDictionary<string, ClaimPlace> places,
        ImmutableDictionary<string, NumberedSource> byKey)
    {
        var weaving = new SectionWeaving(slug, article, syntax, places);
        weaving.Section(section);
        return new WovenSection(
            slug,
            section.Title,
            kind,
            section.Blocks.OfType<ParagraphBlock>().FirstOrDefault(p => p.Text.Length > 0)?.Text ?? "",
            [.. weaving._contents],
            [.. weaving._blocks],
            [.. section.Blocks.SelectMany(Keys).Distinct().Select(k => byKey[k]).OrderBy(s => s.Number)]);
    }

    /// <summary>The keys that a block cites, in the order of the text.</summary>
    public static IEnumerable<string> Keys(Block block) => block switch
    {
        HeadingBlock heading => Keys(heading.Prose),
        ParagraphBlock paragraph => Keys(paragraph.Prose),
        ListBlock list => list.Items.SelectMany(i => i).SelectMany(Keys),
        QuoteBlock quote => quote.Blocks.SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<string> Keys(ImmutableArray<Prose> parts) => parts.SelectMany(p => p switch
    {
        ProseCitation citation => citation.Keys,
        ProseSpan span => Keys(span.Parts),
        _ => [],
    });

    private void Section(SectionTree section)
    {
        var isFirst = true;
        foreach (var block in section.Blocks)
        {
            // The first heading is the title again.
            if (!(isFirst && block is HeadingBlock heading && heading.Text == section.Title))
                Block(block);
            isFirst = false;
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var woven = Heading(heading);
                _contents.Add(new ContentsEntry(woven.Text, woven.Anchor, woven.Level));
                _blocks.Add(woven);
                break;
            case RuleBlock rules:
                Rules(rules);
                break;
            case ParagraphBlock { Attributes.Id: { } id } paragraph when _places.TryGetValue(id.Value, out var place):
                _blocks.Add(Claim(place.Claim, paragraph));
                break;
            default:
                if (Plain(block) is { } other)
                    _blocks.Add(other);
                break;
        }
    }

    private WovenBlock? Plain(Block block) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock { Prose.IsEmpty: false } paragraph => new WovenParagraph(paragraph.Prose),
        ListBlock list => new WovenList(list.First, [.. list.Items.Select(i => i.Select(Plain).OfType<WovenBlock>().ToImmutableArray())]),
        QuoteBlock quote => new WovenQuote([.. quote.Blocks.Select(Plain).OfType<WovenBlock>()]),
        CodeBlock code => new WovenCode(code.Text),
        _ => null,
    };

    // The title is the page's only heading of level 1.
    private WovenHeading Heading(HeadingBlock heading) =>
        new(Slug.Unique(Slug.Of(heading.Text), _anchors), Math.Max(2, heading.Level), heading.Text, heading.Prose);

    private WovenClaim Claim(Claim claim, ParagraphBlock paragraph) => new(
        claim,
        paragraph.Prose,
        claim.ReplacedBy is { } id ? _places.GetValueOrDefault(id) : null,
        [.. _article.Claims.Where(c => c.ReplacedBy == claim.Id).Select(c => _places[c.Id])],
        []);

    // A rule belongs to the paragraph above it; the paragraph may carry several blocks.
    private void Rules(RuleBlock block)
    {
        var syntax = _syntax[block];
        var span = block.Span;
        var text = span.Text;
        var rules = new WovenRules(
            [.. _article.Rules.Where(r => r.Span.Source == span.Source && r.Span.Start >= span.Start && r.Span.End <= span.End).OrderBy(r => r.Span.Start)],
            [.. _article.Facts.Concat(_article.Details).Where(f => f.Span.Source == span.Source && f.Span.Start >= span.Start && f.Span.End <= span.End).OrderBy(f => f.Span.Start)],
            RuleText.Lines(syntax),
            span.Source.Path,
            span.Source.PlaceAt(span.Start + text.Length - text.TrimStart().Length).Line);

        var claim = syntax.Paragraph is null ? -1 : _blocks.FindLastIndex(b => b is WovenClaim c && c.Claim.Span == syntax.Paragraph.Span);
        if (claim >= 0 && _blocks[claim] is WovenClaim woven)
            _blocks[claim] = woven with { Rules = woven.Rules.Add(rules) };
        else
            _blocks.Add(rules);
    }
}
