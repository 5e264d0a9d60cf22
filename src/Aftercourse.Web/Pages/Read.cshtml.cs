using Aftercourse.Weaving;
using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;
using Aftercourse.Web.Reviewing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aftercourse.Web.Pages;

/// <summary>The contents of the article, and how far it can be relied on.</summary>
public sealed class ReadModel(Edition edition, EditionLog log, ReviewsToday reviews) : PageModel
{
    public WovenArticle Woven => edition.Woven;

    public Standing Standing { get; } = Standing.Of(edition.Article.Claims, reviews);

    public DateTimeOffset Since => log.Entries[^1].Since;
}
