using System.IO.Compression;
using Aftercourse.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace Aftercourse.Web.Safety;

/// <summary>
/// The obligations as SMT-LIB scripts in one file, <c>proofs.zip</c> beside the report: whoever doubts a proof asks a prover of their own. Like the report, it counts only for the very article that the
/// site serves; its comment is that article's hash.
/// </summary>
public static class ProofScripts
{
    /// <summary>Where the site offers it.</summary>
    public const string Address = "/safety/proofs.zip";

    /// <summary>The file beside a report. Null where there is none, where it cannot be read, and where it speaks of another article.</summary>
    public static FileInfo? Beside(string report, string articleHash)
    {
        try
        {
            var file = new FileInfo(Path.ChangeExtension(report, ".zip"));
            if (!file.Exists)
                return null;
            using var zip = ZipFile.OpenRead(file.FullName);
            return zip.Comment == articleHash ? file : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Adds it.</summary>
    public static void MapProofScripts(this IEndpointRouteBuilder site) => site.MapRead(Address, (Edition edition, ProvedFiles proved) =>
        proved.Scripts is { } file
            ? Results.File(file.FullName, "application/zip", $"{edition.Article.Id}-{edition.Article.Version}-proofs.zip", entityTag: new EntityTagHeaderValue($"\"{edition.Article.Hash}\""))
            : Results.NotFound());
}
