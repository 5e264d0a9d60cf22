using System.Collections.Immutable;

namespace Aftercourse.Weaving;

/// <summary>What a search has found.</summary>
public enum SearchKind
{
    /// <summary>A claim of the article.</summary>
    Claim,

    /// <summary>A question that can be asked.</summary>
    Question,

    /// <summary>A source.</summary>
    Source,
}

/// <summary>A piece of a snippet.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="IsMarked">Whether it is what was searched for.</param>
public readonly record struct SnippetPart(string Text, bool IsMarked);

/// <summary>Something that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The claim's id, the fact's name, or the source's key.</param>
/// <param name="Title">The heading above a claim, a fact's label, or a source's title.</param>
/// <param name="Snippet">Some of its words, around the first that was searched for.</param>
/// <param name="Slug">The section it stands in; for a source, the first that cites it.</param>
/// <param name="Anchor">Its id on that page.</param>
public sealed record SearchHit(SearchKind Kind, string Id, string Title, ImmutableArray<SnippetPart> Snippet, string Slug, string Anchor);
