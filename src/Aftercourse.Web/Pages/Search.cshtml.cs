using System.Collections.Immutable;
using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>Search over claims, questions and sources.</summary>
public sealed class SearchModel(Edition edition) : PageModel
{
    /// <summary>What was searched for; what is too long is cut.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether it was cut.</summary>
    public bool IsCut { get; private set; }

    public ImmutableArray<SearchGroup> Groups { get; private set; } = [];

    public void OnGet(string? q)
    {
        var query = (q ?? "").Trim();
        IsCut = query.Length > SearchIndex.LongestQuery;
        Query = IsCut ? query[..SearchIndex.LongestQuery] : query;
        Groups = SearchGroup.Find(edition.Search, Query);
    }
}
