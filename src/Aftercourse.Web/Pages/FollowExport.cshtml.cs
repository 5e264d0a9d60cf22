using System.Text.Json;
using Aftercourse.Records;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Aftercourse.Web.Pages;

/// <summary>Everything that is kept of an episode, as a file.</summary>
public sealed class FollowExportModel(Edition edition, EpisodeKeeping keeping, PinPass pass, EpisodeExport export) : FollowPage(edition, keeping, pass)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        // In memory first: once a file has begun, nothing can be said any more.
        using var file = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
        {
            if (!await export.Write(writer, Stored, cancel))
                return NotFound();
        }

        return File(file.ToArray(), "application/json", "aftercourse.json");
    }
}
