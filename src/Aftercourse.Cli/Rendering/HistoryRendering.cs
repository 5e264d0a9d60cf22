using System.Globalization;
using Aftercourse.Comparing;
using Aftercourse.Guidance;
using Aftercourse.History;
using Spectre.Console;

namespace Aftercourse.Cli.Rendering;

/// <summary>The history of an article for people, newest version first.</summary>
public static class HistoryRendering
{
    private const int MostNamed = 8;

    /// <summary>Writes it.</summary>
    public static void Text(Terminal terminal, ArticleHistory history, CompiledArticle present)
    {
        var console = terminal.Out;
        Paragraphs.Write(console, 0, $"{history.Article}: {Plural.Of(history.Versions.Length, "version")}, newest first", "bold");
        if (history.Versions is not [.., var last] || last.Hash != present.Hash)
            Paragraphs.Write(console, 0, "The article as it lies here is in no commit yet, and so in no version.", "yellow");
        foreach (var version in history.Versions.Reverse())
            Version(console, version);
    }

    private static void Version(IAnsiConsole console, RecordedVersion version)
    {
        console.WriteLine();
        Paragraphs.Write(console, 0, null,
            new Paragraphs.Run($"{version.At.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}, {version.ShortHash}", "bold"),
            new Paragraphs.Run($" commit {version.Commit[..12]}", "dim"));
        if (version.Unreadable is { } why)
        {
            Paragraphs.Write(console, 2, $"Not compared. {why}", "yellow");
            return;
        }

        foreach (var (done, word) in new[] { (EditKind.Added, "added"), (EditKind.Changed, "changed"), (EditKind.Reworded, "reworded"), (EditKind.Removed, "removed") })
        {
            if (version.Count(done) is > 0 and var count)
                Paragraphs.Write(console, 2, $"{Plural.Of(count, "claim")} {word}: {Named(version.Claims.Where(c => c.Done == done).Select(c => c.Claim))}");
        }

        if (version.Claims.IsEmpty)
            Paragraphs.Write(console, 2, "No claim changed.");
        Paragraphs.Write(console, 2, version.Signed.IsEmpty ? "Nobody had signed it." : $"Signed by {string.Join("; ", version.Signed.Select(Signed))}.");
        if (version.Advice is { } advice)
        {
            if (advice.IsEmpty)
                Paragraphs.Write(console, 2, "Everybody is told the same level as before, and is warned of the same: proved for all patients.");
            foreach (var change in advice)
                Advice(console, change);
        }
    }

    private static void Advice(IAnsiConsole console, AdviceChange change)
    {
        var (sign, colour) = change.Direction switch { AdviceDirection.Lowered => ("↓", "red"), AdviceDirection.Raised => ("↑", "blue"), _ => ("?", "yellow") };
        Paragraphs.Write(console, 2, new Paragraphs.Run(sign, colour), new Paragraphs.Run(string.Join(", ", change.Steps.Select(s => $"{s.From} becomes {s.To}")), colour));
        Paragraphs.Write(console, 4, change.Story);
        Paragraphs.Write(console, 4, change.Claims.IsEmpty ? "Several changes together." : $"By {Named(change.Claims)}.", "dim");
    }

    private static string Signed(SignedBy by) => $"{by.Name} ({by.Credentials}), {by.Approved.Length} approved{(by.Rejected.IsEmpty ? "" : $", {by.Rejected.Length} rejected")}";

    private static string Named(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return string.Join(", ", all.Take(MostNamed)) + (all.Length > MostNamed ? $" and {all.Length - MostNamed} more" : "");
    }
}
