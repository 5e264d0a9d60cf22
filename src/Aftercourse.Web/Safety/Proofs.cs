using System.Collections.Immutable;
using System.Text.Json;

namespace Aftercourse.Web.Safety;

/// <summary>How many obligations of one family were settled, and how.</summary>
/// <param name="Name">The family, such as <c>monotone</c>.</param>
/// <param name="Proved">Hold for all patients.</param>
/// <param name="Refuted">Do not.</param>
/// <param name="Unknown">Nobody knows.</param>
public sealed record ProvedFamily(string Name, int Proved, int Refuted, int Unknown);

/// <summary>
/// The proof report beside the site, <c>proofs.json</c>: <c>{"article": {"hash": "..."}, "at": "2026-11-24", "families": [{"name": "monotone", "proved": 12, "refuted": 0, "unknown": 0}]}</c>.
/// It counts only for the very article that the site serves: a proof of another text says nothing of this one.
/// </summary>
/// <param name="At">The day it was made, as the report writes it.</param>
/// <param name="Families">Family by family.</param>
public sealed record Proofs(string At, ImmutableArray<ProvedFamily> Families)
{
    /// <summary>The name of the file.</summary>
    public const string File = "proofs.json";

    /// <summary>How many obligations hold.</summary>
    public int Proved => Families.Sum(f => f.Proved);

    /// <summary>How many there are.</summary>
    public int Count => Families.Sum(f => f.Proved + f.Refuted + f.Unknown);

    /// <summary>Reads the report of an article. Null where there is none, where it cannot be read, and where it speaks of another article.</summary>
    public static Proofs? Read(string path, string articleHash)
    {
        try
        {
            using var report = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            var root = report.RootElement;
            if (root.GetProperty("article").GetProperty("hash").GetString() != articleHash)
                return null;
            return new Proofs(
                root.GetProperty("at").GetString() ?? "",
                [.. root.GetProperty("families").EnumerateArray().Select(f => new ProvedFamily(
                    f.GetProperty("name").GetString() ?? "", f.GetProperty("proved").GetInt32(), f.GetProperty("refuted").GetInt32(), f.GetProperty("unknown").GetInt32()))]);
        }
        // No report, or none that says what a report must say: nothing is proved then.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
