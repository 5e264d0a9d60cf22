using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>A value of front matter and where it stands.</summary>
public sealed record Located<T>(T Value, Span Span);

/// <summary>The article as Markdown shows it: prose, claims and the places of rule blocks. Nothing of the rules is read yet.</summary>
/// <param name="Id">From the front matter; empty where it is missing.</param>
/// <param name="Title">From the front matter.</param>
/// <param name="Language">BCP 47, from the front matter.</param>
/// <param name="Version">From the front matter.</param>
/// <param name="Sections">Sections in reading order; the first is the introduction of <c>article.md</c>.</param>
/// <param name="References">Sources by key.</param>
/// <param name="Review">What it takes to count as reviewed, from the front matter, or null.</param>
public sealed record ArticleTree(
    string Id,
    string Title,
    string Language,
    string Version,
    ImmutableArray<SectionTree> Sections,
    ImmutableDictionary<string, Reference> References,
    ReviewPolicy? Review);

/// <summary>One file of an article.</summary>
/// <param name="Source">The file.</param>
/// <param name="Title">From its front matter or its first heading; the file name where both are missing.</param>
/// <param name="Blocks">What it holds, in order.</param>
public sealed record SectionTree(SourceText Source, string Title, ImmutableArray<Block> Blocks);

/// <summary>A block of Markdown. Claims and rule blocks stand at the margin, never inside another block.</summary>
/// <param name="Span">The block in its file.</param>
/// <param name="Headings">Headings above it, outermost first, its own included for a heading.</param>
public abstract record Block(Span Span, ImmutableArray<string> Headings);

/// <summary>A heading.</summary>
/// <param name="Span">The heading.</param>
/// <param name="Headings">Headings above it, outermost first, and its own.</param>
/// <param name="Level">1 for the outermost, up to 6.</param>
/// <param name="Text">Plain words.</param>
/// <param name="Prose">The same words with their stress, links and citations.</param>
public sealed record HeadingBlock(Span Span, ImmutableArray<string> Headings, int Level, string Text, ImmutableArray<Prose> Prose) : Block(Span, Headings);

/// <summary>A paragraph, a claim where it carries attributes.</summary>
/// <param name="Span">The paragraph.</param>
/// <param name="Headings">Headings above it, outermost first.</param>
/// <param name="Text">Plain words without citations and attributes.</param>
/// <param name="Prose">The same words with their stress, links and citations.</param>
/// <param name="Citations">Keys in the order of the text, each with its place.</param>
/// <param name="Attributes">The <c>{#id ...}</c> at its end, or null.</param>
public sealed record ParagraphBlock(
    Span Span,
    ImmutableArray<string> Headings,
    string Text,
    ImmutableArray<Prose> Prose,
    ImmutableArray<Located<string>> Citations,
    ClaimAttributes? Attributes) : Block(Span, Headings);

/// <summary>A fenced block marked <c>rule</c>; <see cref="Block.Span"/> covers its content without the fences.</summary>
public sealed record RuleBlock(Span Span, ImmutableArray<string> Headings) : Block(Span, Headings);

/// <summary>A list.</summary>
/// <param name="Span">The list.</param>
/// <param name="Headings">Headings above it, outermost first.</param>
/// <param name="First">The number it begins with, or null where it has no numbers.</param>
/// <param name="Items">What each item holds.</param>
public sealed record ListBlock(Span Span, ImmutableArray<string> Headings, int? First, ImmutableArray<ImmutableArray<Block>> Items) : Block(Span, Headings);

/// <summary>Quoted blocks.</summary>
public sealed record QuoteBlock(Span Span, ImmutableArray<string> Headings, ImmutableArray<Block> Blocks) : Block(Span, Headings);

/// <summary>Code that is no rule, shown as it is written.</summary>
public sealed record CodeBlock(Span Span, ImmutableArray<string> Headings, string Text) : Block(Span, Headings);

/// <summary>The attributes of a claim. Attributes that are not known are reported when they are read.</summary>
public sealed record ClaimAttributes(
    Located<string>? Id,
    ClaimStatus Status,
    bool IsJudgement,
    Located<string>? ReplacedBy,
    ImmutableArray<string> Rows,
    Located<string>? Reason,
    Span Span);
