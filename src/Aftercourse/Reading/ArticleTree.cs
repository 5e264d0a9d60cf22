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
public sealed record ArticleTree(
    string Id,
    string Title,
    string Language,
    string Version,
    ImmutableArray<SectionTree> Sections,
    ImmutableDictionary<string, Reference> References);

/// <summary>One file of an article.</summary>
/// <param name="Source">The file.</param>
/// <param name="Title">From its front matter or its first heading; the file name where both are missing.</param>
/// <param name="Blocks">What it holds, in order.</param>
public sealed record SectionTree(SourceText Source, string Title, ImmutableArray<Block> Blocks);

/// <summary>A block of Markdown that matters to the compiler.</summary>
/// <param name="Span">The block in its file.</param>
/// <param name="Headings">Headings above it, outermost first, its own included for a heading.</param>
public abstract record Block(Span Span, ImmutableArray<string> Headings);

/// <summary>A heading.</summary>
public sealed record HeadingBlock(Span Span, ImmutableArray<string> Headings, int Level, string Text) : Block(Span, Headings);

/// <summary>A paragraph, a claim where it carries attributes.</summary>
/// <param name="Span">The paragraph.</param>
/// <param name="Headings">Headings above it, outermost first.</param>
/// <param name="Text">Plain words without citations and attributes.</param>
/// <param name="Citations">Keys in the order of the text, each with its place.</param>
/// <param name="Attributes">The <c>{#id ...}</c> at its end, or null.</param>
public sealed record ParagraphBlock(
    Span Span,
    ImmutableArray<string> Headings,
    string Text,
    ImmutableArray<Located<string>> Citations,
    ClaimAttributes? Attributes) : Block(Span, Headings);

/// <summary>A fenced block marked <c>rule</c>; <see cref="Block.Span"/> covers its content without the fences.</summary>
public sealed record RuleBlock(Span Span, ImmutableArray<string> Headings) : Block(Span, Headings);

/// <summary>The attributes of a claim. Attributes that are not known are reported when they are read.</summary>
public sealed record ClaimAttributes(
    Located<string>? Id,
    ClaimStatus Status,
    bool IsJudgement,
    Located<string>? ReplacedBy,
    ImmutableArray<string> Rows,
    Span Span);
