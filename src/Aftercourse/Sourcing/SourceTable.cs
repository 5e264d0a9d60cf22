using System.Collections.Immutable;
using Aftercourse.Guidance;

namespace Aftercourse.Sourcing;

/// <summary>A source and what rests on it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Claims">The claims that cite it, in reading order.</param>
/// <param name="Rules">How many rules rest on those claims.</param>
public sealed record SourceUse(Reference Source, ImmutableArray<Claim> Claims, int Rules);

/// <summary>The sources of a claim taken together.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Strongest">The best class among its sources; unstated where it has none.</param>
/// <param name="NewestYear">The year of its newest source, or null where no year is known.</param>
public sealed record ClaimSources(Claim Claim, SourceClass Strongest, int? NewestYear);

/// <summary>All sources of an article with what rests on each: the list at the end of an article, and the editor's table.</summary>
/// <param name="Sources">In the order in which the article first cites them, the rest by key.</param>
/// <param name="Claims">By claim, in reading order.</param>
public sealed record SourceTable(ImmutableArray<SourceUse> Sources, ImmutableArray<ClaimSources> Claims)
{
    /// <summary>The table of an article.</summary>
    public static SourceTable Of(CompiledArticle article)
    {
        var cited = article.Claims.SelectMany(c => c.Citations).Distinct().ToArray();
        var rest = article.References.Keys.Except(cited).Order(StringComparer.Ordinal);
        var rules = article.Rules.Where(r => r.Claim is not null).CountBy(r => r.Claim!).ToDictionary();
        return new SourceTable(
            [.. cited.Concat(rest).Select(key =>
            {
                var claims = article.Claims.Where(c => c.Citations.Contains(key)).ToImmutableArray();
                return new SourceUse(article.References[key], claims, claims.Sum(c => rules.GetValueOrDefault(c)));
            })],
            [.. article.Claims.Select(c => Of(article, c))]);
    }

    /// <summary>A class in words.</summary>
    public static string NameOf(SourceClass sourceClass) => sourceClass switch
    {
        SourceClass.PeerReviewed => "peer-reviewed",
        SourceClass.AcademicOrPublicBody => "academic or public body",
        SourceClass.ReputableMedia => "reputable media",
        _ => "class not stated",
    };

    private static ClaimSources Of(CompiledArticle article, Claim claim)
    {
        var sources = claim.Citations.Select(key => article.References[key]).ToArray();
        return new ClaimSources(claim, sources.Select(s => s.Class).DefaultIfEmpty(SourceClass.Unstated).Min(), sources.Max(s => s.Year));
    }
}
