using System.Collections.Immutable;
using Aftercourse.History;
using Aftercourse.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>One version of the article, held against the one before it.</summary>
public sealed class VersionModel(Past past) : PageModel
{
    public Past Past => past;

    /// <summary>Usually one: a text that came back is here more than once.</summary>
    public ImmutableArray<RecordedVersion> Versions { get; private set; }

    /// <summary>The version that a version was compared with.</summary>
    public RecordedVersion? Before(RecordedVersion version) => past.Versions.SkipWhile(v => v != version).Skip(1).FirstOrDefault(v => v.Hash == version.Since);

    public IActionResult OnGet(string hash)
    {
        Versions = past.Of(hash);
        return Versions.IsEmpty ? NotFound() : Page();
    }
}
