using System.Globalization;
using Aftercourse.Episodes;
using Aftercourse.Records;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Primitives;

namespace Aftercourse.Web.Pages;

/// <summary>When a procedure was, when it was over, and which session it was.</summary>
[EnableRateLimiting(RateLimits.Answering)]
public sealed class WhenModel(Edition edition, CheckKeeping keeping, PinPass pass) : CheckPage(keeping, pass)
{
    public int Index => int.Parse((string)RouteData.Values["index"]!, CultureInfo.InvariantCulture);

    public PastProcedure Past => Check.Stored.Episode.Procedures[Index];

    public int? LastSession { get; private set; }

    public IReadOnlyDictionary<string, StringValues> Fields { get; private set; } = new Dictionary<string, StringValues>();

    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    public string Field(string name) => Fields.TryGetValue(name, out var values) ? values.ToString() : "";

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        if (!Exists())
            return NotFound();
        Fields = TimeForm.Fields(Past, Check.Stored.Episode.Last, LastSession);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        return Exists() ? await Changing(Change, cancel) : NotFound();

        async Task<Changed?> Change()
        {
            Fields = Request.Form.ToDictionary();
            var form = TimeForm.Read(Past, Fields, Check.Stored.Episode.Last, LastSession);
            Problems = form.Problems;
            return form.Past is { } past ? await Keeping.Save(Check, Index, past, cancel) : null;
        }
    }

    private bool Exists()
    {
        if (Index < 0 || Index >= Check.Stored.Episode.Procedures.Length)
            return false;
        LastSession = TimeForm.LastSession(Past.Procedure, edition.Article);
        return true;
    }
}
