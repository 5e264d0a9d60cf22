using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Sourcing;

/// <summary>A source that a notice was published about, and the claims that rest on it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Notice">The notice that holds.</param>
/// <param name="Claims">The claims that cite it, in reading order.</param>
public sealed record NoticedSource(Reference Source, Notice Notice, ImmutableArray<Claim> Claims)
{
    /// <summary>Compares an article's sources with notices, by DOI and by PubMed number. Of several about one work the gravest holds, unless a later one takes a retraction back.</summary>
    public static ImmutableArray<NoticedSource> Of(CompiledArticle article, IEnumerable<Notice> notices)
    {
        var byName = new Dictionary<string, List<Notice>>(StringComparer.OrdinalIgnoreCase);
        foreach (var notice in notices)
        {
            foreach (var name in new[] { Doi(notice.Doi), Pmid(notice.Pmid) }.OfType<string>())
            {
                if (!byName.TryGetValue(name, out var list))
                    byName[name] = list = [];
                list.Add(notice);
            }
        }

        var found = ImmutableArray.CreateBuilder<NoticedSource>();
        foreach (var source in article.References.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var about = new[] { Doi(source.Doi), Pmid(source.Pmid) }.OfType<string>().SelectMany(n => byName.GetValueOrDefault(n) ?? []).Distinct().ToArray();
            if (Holding(about) is { } notice)
                found.Add(new NoticedSource(source, notice, [.. article.Claims.Where(c => c.Citations.Contains(source.Id))]));
        }

        return found.ToImmutable();
    }

    /// <summary>Reports each claim that rests on such a source.</summary>
    public static void Report(IEnumerable<NoticedSource> sources, DiagnosticBag diagnostics)
    {
        foreach (var source in sources)
        {
            var code = source.Notice.Nature switch
            {
                NoticeNature.Retraction => Codes.RetractedSource,
                NoticeNature.ExpressionOfConcern => Codes.DoubtedSource,
                _ => Codes.CorrectedSource,
            };
            diagnostics.Report(
                code,
                source.Source.Key,
                null,
                [.. source.Claims.Select(c => new Label(c.Span, $"`{c.Id}` rests on it"))],
                source.Source.Id,
                source.Notice.Record,
                source.Claims.IsEmpty ? "no claim" : string.Join(", ", source.Claims.Select(c => c.Id)));
        }
    }

    private static Notice? Holding(IReadOnlyCollection<Notice> notices)
    {
        var reinstated = notices.Where(n => n.Nature == NoticeNature.Reinstatement).Max(n => n.Date);
        return notices
            .Where(n => n.Nature != NoticeNature.Reinstatement && !(n.Nature == NoticeNature.Retraction && n.Date is { } date && date <= reinstated))
            .OrderByDescending(n => n.Nature)
            .ThenByDescending(n => n.Date)
            .FirstOrDefault();
    }

    private static string? Doi(string? doi) => doi is null ? null : "doi " + doi;

    private static string? Pmid(string? pmid) => pmid is null ? null : "pmid " + pmid;
}
