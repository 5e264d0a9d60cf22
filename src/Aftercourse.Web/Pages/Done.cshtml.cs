using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Aftercourse.Web.Pages;

/// <summary>What was done, to change it: nobody has to begin again because they ticked the wrong line.</summary>
[EnableRateLimiting(RateLimits.Answering)]
public sealed class DoneModel(Edition edition, CheckKeeping keeping, PinPass pass) : CheckPage(keeping, pass)
{
    public IEnumerable<Procedure> Procedures => edition.Article.Procedures.Where(p => p.Parent is null);

    /// <summary>What was ticked last, by name.</summary>
    public ImmutableHashSet<string> Ticked => [.. Check.Stored.Episode.Procedures.Select(p => p.Procedure.Name)];

    public bool IsEmpty { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Found(cancel) ?? Page();

    public Task<IActionResult> OnPost(CancellationToken cancel) => Changing(
        async () =>
        {
            var done = DoneForm.Read(Request.Form[DoneForm.Done], edition.Article);
            IsEmpty = done.IsEmpty;
            return IsEmpty ? null : await Keeping.Save(Check, done, cancel);
        },
        cancel);
}
