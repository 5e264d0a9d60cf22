using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Telling;

/// <summary>A source with the number that it is cited by.</summary>
/// <param name="Number">From 1, in the order in which sources are first cited.</param>
/// <param name="Reference">The source.</param>
public sealed record ToldSource(int Number, Reference Reference)
{
    /// <inheritdoc/>
    public override string ToString() => Citations.Show(Reference);
}

/// <summary>Numbers sources in the order in which they are cited, as the article does.</summary>
public sealed class Citations(CompiledArticle article)
{
    private readonly List<string> _keys = [];

    /// <summary>The numbers of a claim's sources.</summary>
    public ImmutableArray<int> Cite(Claim? claim) => claim is null ? [] : [.. claim.Citations.Select(Number)];

    /// <summary>What was cited so far, in order of number.</summary>
    public ImmutableArray<ToldSource> List() => [.. _keys.Select((key, i) => new ToldSource(i + 1, article.References[key]))];

    /// <summary>Authors, title, container, year, and the identifier.</summary>
    public static string Show(Reference reference)
    {
        var authors = reference.Authors.Length switch
        {
            0 => "",
            <= 3 => string.Join(", ", reference.Authors).TrimEnd('.') + ". ",
            _ => string.Join(", ", reference.Authors.Take(3)) + ", et al. ",
        };
        var year = reference.Year is { } y ? $" {y}" : "";
        var container = reference.Container is null ? year.Trim() : $"{reference.Container}{year}";
        var identifier = reference.Doi is not null ? $" doi:{reference.Doi}" : reference.Pmid is not null ? $" PMID {reference.Pmid}" : reference.Url is not null ? $" {reference.Url}" : "";
        return $"{authors}{reference.Title.TrimEnd('.')}.{(container.Length > 0 ? $" {container}." : "")}{identifier}";
    }

    private int Number(string key)
    {
        var index = _keys.IndexOf(key);
        if (index >= 0)
            return index + 1;
        _keys.Add(key);
        return _keys.Count;
    }
}
