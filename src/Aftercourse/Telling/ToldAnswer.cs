using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Telling;

/// <summary>A stretch of words. Stretches are joined as they are.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsStrong">Whether they carry the weight of the sentence.</param>
/// <param name="LaterMinutes">Where the words are a moment: minutes after the one that the answer speaks of, so that it can be shown on the reader's clock.</param>
public readonly record struct ToldWords(string Text, bool IsStrong = false, int? LaterMinutes = null);

/// <summary>What a section of an answer is about.</summary>
public enum ToldSectionKind
{
    /// <summary>What to do.</summary>
    WhatToDo,

    /// <summary>The reasons that decide, and in an item without a level those that count for less.</summary>
    Why,

    /// <summary>What is asked next.</summary>
    NextQuestion,

    /// <summary>What is not known and could matter.</summary>
    NotKnown,

    /// <summary>Signs of one level to watch for.</summary>
    Watch,

    /// <summary>What would change the answer: an item for each change, those of one level together.</summary>
    Changes,

    /// <summary>What it can be.</summary>
    Causes,
}

/// <summary>One point of a section.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Level">The level it stands for, or null.</param>
/// <param name="Claim">The paragraph that it rests on, or null.</param>
/// <param name="Sources">The numbers of its sources.</param>
public sealed record ToldItem(ImmutableArray<ToldWords> Words, Level? Level, Claim? Claim, ImmutableArray<int> Sources)
{
    /// <summary>The words as one text.</summary>
    public string Text => string.Concat(Words.Select(w => w.Text));
}

/// <summary>One section of an answer; it has at least one item.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Items">Its points, the most important first. Whoever lays them out may shorten a long list, and says so.</param>
public sealed record ToldSection(ToldSectionKind Kind, string Title, ImmutableArray<ToldItem> Items);

/// <summary>An assessment in the words that a person gets, in the order in which they should be read. A terminal and a page only lay it out.</summary>
public sealed record ToldAnswer
{
    /// <summary>For each procedure, how long ago it was.</summary>
    public required ImmutableArray<string> Since { get; init; }

    /// <summary>The level; null while it is not settled.</summary>
    public required Level? Level { get; init; }

    /// <summary>The levels still possible.</summary>
    public required LevelInterval Interval { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>Paragraphs under the headline: what to do now, and until when that holds.</summary>
    public required ImmutableArray<ImmutableArray<ToldWords>> Lead { get; init; }

    /// <summary>Everything else, in order.</summary>
    public required ImmutableArray<ToldSection> Sections { get; init; }

    /// <summary>What the sections cite, in order of number.</summary>
    public required ImmutableArray<ToldSource> Sources { get; init; }

    /// <summary>What the answer is not, and the article that it comes from.</summary>
    public required string Footer { get; init; }
}
