using Aftercourse.Guidance;
using Aftercourse.Sourcing;
using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>All sources, and what rests on each.</summary>
public sealed class SourcesModel(Edition edition) : PageModel
{
    private readonly ILookup<string, ClaimPlace> byKey = edition.Article.Claims
        .SelectMany(c => c.Citations.Distinct(), (claim, key) => (claim, key))
        .ToLookup(c => c.key, c => edition.Woven.Places[c.claim.Id], StringComparer.Ordinal);

    public WovenArticle Woven => edition.Woven;

    /// <summary>How many sources there are of each class, most first.</summary>
    public IEnumerable<(string Class, int Count)> Classes =>
        Woven.Sources.GroupBy(s => ClassOf(s.Reference)).Select(g => (g.Key, g.Count())).OrderByDescending(c => c.Item2);

    public static string ClassOf(Reference reference) => SourceTable.NameOf(reference.Class);

    /// <summary>The claims that cite a source.</summary>
    public IEnumerable<ClaimPlace> RestingOn(Reference reference) => byKey[reference.Id];
}
