using System.Globalization;
using Aftercourse.Guidance;

namespace Aftercourse.Sourcing;

/// <summary>A source as one line in the Vancouver style (Citing Medicine, 2nd edition, NLM): authors, title, container, year, volume, issue, pages, identifier.</summary>
public static class Vancouver
{
    private const int MostAuthors = 6;

    /// <summary>The line. What is not known is left out, and never made up.</summary>
    public static string Line(Reference source)
    {
        var names = source.Authors.Length > MostAuthors ? [.. source.Authors.Take(MostAuthors), "et al"] : source.Authors;
        string?[] sentences =
        [
            names.IsEmpty ? null : string.Join(", ", names),
            source.Title,
            source.Container,
            source.Publisher,
            Issue(source),
            source.Doi is not null ? $"doi:{source.Doi}" : source.Pmid is not null ? $"PMID {source.Pmid}" : source.Url is not null ? $"Available from: {source.Url}" : null,
        ];
        return string.Join(' ', sentences.Where(s => !string.IsNullOrEmpty(s)).Select(s => IsAddress(s!) ? s : s!.TrimEnd('.') + "."));
    }

    // 2020;12(3):45-9
    private static string? Issue(Reference source)
    {
        var year = source.Year?.ToString(CultureInfo.InvariantCulture);
        var issue = source.Issue is null ? "" : $"({source.Issue})";
        var pages = source.Pages is null ? "" : $":{source.Pages}";
        return source.Volume is null && pages.Length == 0 ? year : $"{year}{(year is null ? "" : ";")}{source.Volume}{issue}{pages}";
    }

    // A point at the end would become part of it when it is copied.
    private static bool IsAddress(string sentence) => sentence.StartsWith("doi:", StringComparison.Ordinal) || sentence.StartsWith("Available from:", StringComparison.Ordinal);
}
