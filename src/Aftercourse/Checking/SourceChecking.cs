using System.Text;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Checking;

/// <summary>The sourcing policy: each source has a class, is listed once, has the fields of a Vancouver citation, and is linked over https; and no claim is called better founded than it is.</summary>
internal static class SourceChecking
{
    /// <summary>Reports what breaks the policy.</summary>
    public static void Check(CompiledArticle article, DiagnosticBag diagnostics)
    {
        var sources = article.References.Values.OrderBy(r => r.Span.Start).ToArray();
        // An article takes the policy on with the first class that it writes: then it holds for all its sources.
        foreach (var source in sources.Any(s => s.Class != SourceClass.Unstated) ? sources : [])
            Check(source, diagnostics);
        Duplicates(sources, diagnostics);
        foreach (var claim in article.Claims)
            Check(article, claim, diagnostics);
    }

    private static void Check(Reference source, DiagnosticBag diagnostics)
    {
        if (source.Class == SourceClass.Unstated)
            diagnostics.Report(Codes.SourceWithoutClass, source.Key, source.Id);
        if (source.Url is { } url && !url.StartsWith("https://", StringComparison.Ordinal))
            diagnostics.Report(Codes.InsecureLink, source.Key, source.Id, Excerpt.Of(url));

        var missing = Missing(source).Where(f => !source.Unknown.Contains(f)).ToArray();
        if (missing.Length > 0)
            diagnostics.Report(Codes.IncompleteSource, source.Key, source.Id, string.Join(", ", missing));
    }

    // Citing Medicine (NLM): who, where, when. For what is no article, somebody has to answer for it: an author, a publisher or a site.
    private static IEnumerable<string> Missing(Reference source)
    {
        var isArticle = source.Type is "article-journal" or "paper-conference";
        if (source.Authors.IsEmpty && (isArticle || (source.Publisher ?? source.Container) is null))
            yield return "author";
        if (source.Year is null)
            yield return "issued";
        if (isArticle && source.Container is null)
            yield return "container-title";
        if ((source.Doi ?? source.Pmid ?? source.Pmcid ?? source.Url) is null)
            yield return "identifier";
    }

    private static void Duplicates(IEnumerable<Reference> sources, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (what, name) in Names(source))
            {
                if (!first.TryAdd(name, source) && first[name] is var other && !AreApart(source, other, what))
                {
                    diagnostics.Report(Codes.SameSourceTwice, source.Key, null, [new Label(other.Key, "first listed here")], source.Id, other.Id, what);
                    break;
                }
            }
        }
    }

    private static IEnumerable<(string What, string Name)> Names(Reference source)
    {
        if (source.Doi is { } doi)
            yield return ("DOI", "doi " + doi.ToLowerInvariant());
        if (source.Pmid is { } pmid)
            yield return ("PMID", "pmid " + pmid);
        yield return ("title", "title " + Letters(source.Title));
    }

    // Two works may share a title; they do not share author and place as well. What is not known keeps nothing apart.
    private static bool AreApart(Reference a, Reference b, string what) => what == "title"
        && ((a.Container is { } x && b.Container is { } y && Letters(x) != Letters(y))
            || (a.Year is { } u && b.Year is { } v && u != v)
            || (!a.Authors.IsEmpty && !b.Authors.IsEmpty && Letters(a.Authors[0]) != Letters(b.Authors[0]))
            || (a.Doi is not null && b.Doi is not null));

    /// <summary>The letters and digits of a text, in lower case: what is left of it when spelling and layout do not count.</summary>
    internal static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
            letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }

    private static void Check(CompiledArticle article, Claim claim, DiagnosticBag diagnostics)
    {
        if (claim.Citations.IsEmpty)
        {
            if (claim.Status is not (ClaimStatus.NoEvidence or ClaimStatus.Unstated))
                diagnostics.Report(Codes.StatusWithoutSource, claim.Span, claim.Id, claim.Status.Name());
        }
        else if (claim.Status == ClaimStatus.Supported && claim.Citations.All(key => article.References[key].Class == SourceClass.ReputableMedia))
        {
            diagnostics.Report(Codes.WeakSupport, claim.Span, claim.Id);
        }
    }
}
