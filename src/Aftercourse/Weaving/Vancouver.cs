using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aftercourse.Guidance;

namespace Aftercourse.Weaving;

/// <summary>
/// Sources in the style of Vancouver, as medical journals write them (ICMJE recommendations, with the examples of "Citing Medicine", NLM): at most six authors,
/// title, container or publisher, year;volume(issue):pages, then DOI, PubMed's number, PubMed Central's number, or the address where there is no DOI. What a source does not say is left out without
/// a trace of its punctuation.
/// </summary>
public static class Vancouver
{
    private const int MostAuthors = 6;
    private const string Others = "et al.";

    /// <summary>The source, written out.</summary>
    public static ImmutableArray<CitationPart> Format(Reference reference)
    {
        var line = new Line();
        line.Sentence(new CitationText(Authors(reference.Authors)));
        line.Sentence(new CitationText(Clean(reference.Title)));
        line.Sentence(new CitationEmphasis(Clean(reference.Container ?? "")));
        if (reference.Container is null && reference.Publisher is { } publisher && !reference.Authors.Contains(publisher))
            line.Sentence(new CitationText(Clean(publisher)));
        line.Sentence(new CitationText(Issue(reference)));
        if (reference.Doi is { } doi)
            line.Address("doi: ", new CitationLink(doi, "https://doi.org/" + Escaped(doi)));
        if (reference.Pmid is { } pmid)
            line.Address("PMID: ", new CitationLink(pmid, $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
        if (reference.Pmcid is { } pmcid)
            line.Address("PMCID: ", new CitationLink(pmcid, $"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"));
        if (reference.Doi is null && reference.Url is { } url)
            line.Address("Available from: ", Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? new CitationLink(url, uri.AbsoluteUri) : new CitationText(url));
        return line.ToParts();
    }

    // "et al." may be written as an author of its own, or behind a name.
    private static string Authors(ImmutableArray<string> authors)
    {
        var names = authors.Select(a => Clean(a.EndsWith(Others, StringComparison.OrdinalIgnoreCase) ? a[..^Others.Length].TrimEnd(',', ' ') : a)).Where(n => n.Length > 0).ToList();
        if (names.Count == 0)
            return "";
        var more = names.Count > MostAuthors || authors.Any(a => a.EndsWith(Others, StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", names.Take(MostAuthors)) + (more ? ", " + Others : "");
    }

    private static string Issue(Reference reference)
    {
        var text = new StringBuilder(reference.Year?.ToString(CultureInfo.InvariantCulture));
        if (reference.Volume is not null || reference.Issue is not null)
            text.Append(text.Length > 0 ? ";" : "").Append(reference.Volume).Append(reference.Issue is { } issue ? $"({issue})" : "");
        if (reference.Pages is { } pages)
            text.Append(text.Length == 0 ? "p. " : ":").Append(pages);
        return Clean(text.ToString());
    }

    private static string Clean(string text) => text.Trim().TrimEnd('.', ',', ';', ':', ' ');

    // A DOI may hold any character; only the slash stands for itself in an address (DOI handbook, 3.5).
    private static string Escaped(string doi) => Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);

    private sealed class Line
    {
        private readonly ImmutableArray<CitationPart>.Builder _parts = ImmutableArray.CreateBuilder<CitationPart>();

        public void Sentence(CitationPart part)
        {
            if (part.Text.Length == 0)
                return;

            Space();
            _parts.Add(part);
            if (part.Text[^1] is not ('.' or '?' or '!'))
                Text(".");
        }

        // No full stop behind an address: it would look like a part of it.
        public void Address(string label, CitationPart part)
        {
            Space();
            Text(label);
            _parts.Add(part);
        }

        public ImmutableArray<CitationPart> ToParts() => _parts.ToImmutable();

        private void Space()
        {
            if (_parts.Count > 0)
                Text(" ");
        }

        private void Text(string text)
        {
            if (_parts.Count > 0 && _parts[^1] is CitationText last)
                _parts[^1] = new CitationText(last.Text + text);
            else
                _parts.Add(new CitationText(text));
        }
    }
}
