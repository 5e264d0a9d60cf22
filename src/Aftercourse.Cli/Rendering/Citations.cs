using Aftercourse.Guidance;

namespace Aftercourse.Cli.Rendering;

/// <summary>Numbers sources in the order in which they are cited, as the article does.</summary>
public sealed class Citations(CompiledArticle article)
{
    private readonly List<string> _keys = [];

    /// <summary>The numbers of a claim's sources, such as <c>[1][2]</c>, after a space.</summary>
    public Paragraphs.Run Cite(Claim? claim) =>
        new(claim is null || claim.Citations.IsEmpty ? "" : " " + string.Concat(claim.Citations.Select(key => $"[{Number(key)}]")), "dim");

    /// <summary>What was cited, each with its number.</summary>
    public IEnumerable<(string Number, string Text)> List() => _keys.Select((key, i) => ($"[{i + 1}]", Show(article.References[key])));

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
