using System.Globalization;
using Aftercourse.Guidance;

namespace Aftercourse.Asking;

/// <summary>What the next question is about.</summary>
/// <param name="Fact">The fact; null where the question is when a procedure was.</param>
/// <param name="Occurrence">Which procedure of the snapshot it is about, from 0; null where it is about the person.</param>
public sealed record Question(Fact? Fact, int? Occurrence)
{
    /// <summary>The fact's name, or <c>at</c> for the time of a procedure.</summary>
    public string Name => Fact?.Name ?? "at";

    /// <summary>What tells it from all other questions to one person: its name, and where it is about a procedure which one, such as <c>keyhole@0</c>.</summary>
    public string Key => Occurrence is { } index ? string.Create(CultureInfo.InvariantCulture, $"{Name}@{index}") : Name;

    /// <summary>Reads a key; null where the article has no such question, or the person no such procedure.</summary>
    /// <param name="key">What <see cref="Key"/> was.</param>
    /// <param name="article">The article.</param>
    /// <param name="occurrences">How many procedures the person had.</param>
    public static Question? Of(string key, CompiledArticle article, int occurrences)
    {
        if (key.IndexOf('@', StringComparison.Ordinal) is not (>= 0 and var at))
            return article.Named(key) is { IsDetail: false } fact ? new Question(fact, null) : null;
        if (!int.TryParse(key[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= occurrences)
            return null;
        if (key.AsSpan(0, at) is "at")
            return new Question(null, index);
        return article.Named(key[..at]) is { IsDetail: true } detail ? new Question(detail, index) : null;
    }
}
