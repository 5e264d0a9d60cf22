using Aftercourse.Guidance;
using Aftercourse.Sourcing;
using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>All sources, and what rests on each.</summary>
public sealed class SourcesModel(Edition edition) : PageModel
{
    public WovenArticle Woven => edition.Woven;

    /// <summary>How many sources there are of each class, most first.</summary>
    public IEnumerable<(string Class, int Count)> Classes =>
        Woven.Sources.GroupBy(s => ClassOf(s.Reference)).Select(g => (g.Key, g.Count())).OrderByDescending(c => c.Item2);

    /// <summary>Whether every source is of a class that the policy allows.</summary>
    public bool AllHaveClass => Woven.Sources.All(s => s.Reference.Class != SourceClass.Unstated);

    public static string ClassOf(Reference reference) => SourceTable.NameOf(reference.Class);

    /// <summary>The claims that cite a source.</summary>
    public IEnumerable<ClaimPlace> RestingOn(Reference reference) => edition.Uses[reference.Id].Claims.Select(c => Woven.Places[c.Id]);

    /// <summary>What was published about a source, or null.</summary>
    public NoticedSource? Notice(Reference reference) => edition.Noticed.GetValueOrDefault(reference.Id);
}
