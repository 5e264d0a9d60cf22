using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Reading;

namespace Aftercourse.Weaving;

/// <summary>A source with its number, which is one and the same through the whole article.</summary>
/// <param name="Number">From 1, in the order of first citation.</param>
/// <param name="Reference">The source.</param>
public sealed record NumberedSource(int Number, Reference Reference)
{
    /// <summary>Its id in the list of sources of a section, such as <c>source-12</c>.</summary>
    public string Anchor => FormattableString.Invariant($"source-{Number}");
}

/// <summary>An entry of a section's table of contents.</summary>
/// <param name="Text">The heading in plain words.</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Level">2 for the outermost.</param>
public sealed record ContentsEntry(string Text, string Anchor, int Level);

/// <summary>What a section is for.</summary>
public enum SectionKind
{
    /// <summary>The article's own file: what it is, and what to do in danger.</summary>
    Introduction,

    /// <summary>Guidance: claims and the rules that rest on them.</summary>
    Guidance,

    /// <summary>The words of the language: procedures, questions, findings. For a page of its own, not for reading in order.</summary>
    Vocabulary,
}

/// <summary>One file of the article as a page.</summary>
/// <param name="Slug">Its name in addresses, such as <c>after-an-epidural-or-a-spinal</c>; unique in the article.</param>
/// <param name="Title">Its title, which is not repeated in its blocks.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Summary">Its first paragraph in plain words; empty where it has none.</param>
/// <param name="Contents">Its headings.</param>
/// <param name="Blocks">Everything below the title.</param>
/// <param name="Sources">The sources cited in it, numbers ascending.</param>
public sealed record WovenSection(
    string Slug,
    string Title,
    SectionKind Kind,
    string Summary,
    ImmutableArray<ContentsEntry> Contents,
    ImmutableArray<WovenBlock> Blocks,
    ImmutableArray<NumberedSource> Sources)
{
    /// <summary>Its claims, in reading order.</summary>
    public IEnumerable<WovenClaim> Claims => Blocks.OfType<WovenClaim>();

    /// <summary>
    /// Its words in reading order, blocks parted by one space, without citations and rules: what a selection that is no part of a claim is held against
    /// (<see cref="TextAnchors"/>).
    /// </summary>
    public string PlainText() => string.Join(' ', Blocks.SelectMany(WovenBlock.Words).Where(t => t.Length > 0));
}

/// <summary>The article as the web needs it: sections in reading order, numbers of sources, places of claims.</summary>
public sealed class WovenArticle
{
    /// <summary>The article it was woven from.</summary>
    public required CompiledArticle Article { get; init; }

    /// <summary>Introduction and guidance, in reading order.</summary>
    public required ImmutableArray<WovenSection> Sections { get; init; }

    /// <summary>
    /// The sections that only declare the words of the language, as the article lists them. They stand outside the reading order: nobody in pain reads
    /// declarations, and "what can you ask me?" is a page of its own.
    /// </summary>
    public required ImmutableArray<WovenSection> Vocabulary { get; init; }

    /// <summary>All sources that are cited, by number: the first is [1].</summary>
    public required ImmutableArray<NumberedSource> Sources { get; init; }

    /// <summary>Where each claim stands, by id.</summary>
    public required ImmutableDictionary<string, ClaimPlace> Places { get; init; }

    /// <summary>Where each question stands, by the fact's name: the slug of its section. Its anchor is <see cref="QuestionAnchor"/>.</summary>
    public required ImmutableDictionary<string, string> QuestionSlugs { get; init; }

    /// <summary>Numbered sources by key.</summary>
    public required ImmutableDictionary<string, NumberedSource> ByKey { get; init; }

    /// <summary>All sections: those in reading order, then the vocabulary.</summary>
    public IEnumerable<WovenSection> All => Sections.Concat(Vocabulary);

    /// <summary>The section with a slug, or null.</summary>
    public WovenSection? Section(string slug) => All.FirstOrDefault(s => s.Slug == slug);

    /// <summary>A claim as it is woven, or null where there is none of this id.</summary>
    public WovenClaim? Claim(string id) => Places.TryGetValue(id, out var place) ? Section(place.Slug)!.Claims.First(c => c.Claim.Id == id) : null;

    /// <summary>The sources of a citation, numbers ascending.</summary>
    public ImmutableArray<NumberedSource> Cited(ProseCitation citation) => Cited(citation.Keys);

    /// <summary>The sources of a claim, numbers ascending.</summary>
    public ImmutableArray<NumberedSource> Cited(Claim claim) => Cited(claim.Citations);

    /// <summary>The id of a question on the page of its section.</summary>
    public static string QuestionAnchor(Fact fact) => "question-" + fact.Name;

    private ImmutableArray<NumberedSource> Cited(ImmutableArray<string> keys) => [.. keys.Distinct().Select(k => ByKey[k]).OrderBy(s => s.Number)];
}
