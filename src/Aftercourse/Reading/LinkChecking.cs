using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;

namespace Aftercourse.Reading;

/// <summary>What points from one place of an article to another: claims that replace claims, and citations of references.</summary>
internal static class LinkChecking
{
    /// <summary>Each id of a claim is given once, and each <c>replaced-by</c> names another claim.</summary>
    public static void Claims(IEnumerable<SectionTree> sections, DiagnosticBag diagnostics)
    {
        var claims = sections.SelectMany(s => s.Blocks).OfType<ParagraphBlock>().Select(p => p.Attributes).OfType<ClaimAttributes>().ToList();
        var places = new Dictionary<string, Span>(StringComparer.Ordinal);
        foreach (var id in claims.Select(c => c.Id).OfType<Located<string>>())
        {
            if (!places.TryAdd(id.Value, id.Span))
                diagnostics.Report(Codes.DuplicateClaim, id.Span, null, [new Label(places[id.Value], "first given here")], Excerpt.Of(id.Value));
        }

        var suggestions = new Suggestions();
        foreach (var claim in claims)
        {
            if (claim.ReplacedBy is { } other && (other.Value == claim.Id?.Value || !places.ContainsKey(other.Value)))
            {
                var near = suggestions.For(other.Value, places.Keys);
                diagnostics.Report(Codes.UnknownReplacement, other.Span, near == other.Value ? null : near, [], Excerpt.Of(other.Value));
            }
        }
    }

    /// <summary>Each citation names a reference, and each reference is cited.</summary>
    public static void Citations(ImmutableArray<Located<string>> citations, ReferenceList references, DiagnosticBag diagnostics)
    {
        var known = references.Keys.Select(k => k.Value).ToList();
        var suggestions = new Suggestions();
        foreach (var citation in citations.Where(c => !references.ByKey.ContainsKey(c.Value)))
            diagnostics.Report(Codes.UnknownReference, citation.Span, suggestions.For(citation.Value, known), [], Excerpt.Of(citation.Value));

        // A key that is misspelt where it is cited, or a file that is not read, would look like a source that nobody cites.
        if (diagnostics.HasErrors)
            return;

        var cited = citations.Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var key in references.Keys.Where(k => !cited.Contains(k.Value)))
            diagnostics.Report(Codes.UncitedReference, key.Span, Excerpt.Of(key.Value));
    }
}
