using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;
using Aftercourse.Web.Reviewing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>A section of the article: its statements with their marks, numbered sources and rules.</summary>
public sealed class ReadSectionModel(Edition edition, EditionLog log, ReviewsToday reviews) : PageModel
{
    public WovenArticle Woven => edition.Woven;

    public WovenSection Section { get; private set; } = null!;

    public Standing Standing { get; private set; } = null!;

    /// <summary>Whether all rules are shown.</summary>
    public bool WithRules { get; private set; }

    /// <summary>The sections before and after it, in reading order.</summary>
    public (WovenSection? Before, WovenSection? After) Neighbours { get; private set; }

    /// <summary>The page for machines. It holds no <c>&lt;</c>.</summary>
    public IHtmlContent Json => new HtmlString(MedicalWebPageJson.Write(
        Woven, Section, new Uri($"{Listings.Address(Request)}/read/{Section.Slug}"), DateOnly.FromDateTime(log.ShownSince(Section.Slug).UtcDateTime), Standing.Review));

    public IActionResult OnGet(string slug, string? rules)
    {
        if (Woven.Section(slug) is not { } section)
            return NotFound();
        if (section.Kind == SectionKind.Vocabulary)
            return RedirectPermanent("/read/questions");

        Section = section;
        WithRules = rules == "1";
        Standing = Standing.Of(section.Claims.Select(c => c.Claim), reviews);
        var at = Woven.Sections.IndexOf(section);
        Neighbours = (at > 0 ? Woven.Sections[at - 1] : null, at + 1 < Woven.Sections.Length ? Woven.Sections[at + 1] : null);
        return Page();
    }
}
