using System.Globalization;
using System.Numerics;
using Aftercourse.Cli.Versions;
using Aftercourse.Comparing;
using Aftercourse.Guidance;
using Aftercourse.Proving.Differences;
using Aftercourse.Values;

namespace Aftercourse.Cli.Rendering;

/// <summary>The sentences about a difference, the same in the terminal and on the page.</summary>
public static class DifferenceWords
{
    private const int MostNamed = 12;

    /// <summary>A version by name, number and hash.</summary>
    public static string Version(string name, CompiledArticle article) => $"{name}: {article.Id} {article.Version}, {article.Hash[..12]}";

    /// <summary>The first sentence.</summary>
    public static string Summary(VersionDifference difference) =>
        difference.IsLowered ? "Somebody is told something less urgent than before, or warned less."
        : difference.IsUnknown ? "Nobody was found who is told something less urgent, but not everything could be decided. Allow more with `diff --limit`."
        : difference.IsSame ? "Both versions tell everybody the same: proved for all patients."
        : "Nobody is told anything less urgent than before, or warned less: proved for all patients.";

    /// <summary>What a group of edits is.</summary>
    public static string Edits(GroupDifference group) => group.Edits.IsEmpty ? "Several of these edits together" : Names(group.Edits, e => $"{e} {ComparisonJson.Name(e.Done)}");

    /// <summary>Edits in a list, the first of them by name.</summary>
    public static string Names(IReadOnlyCollection<Edit> edits, Func<Edit, string> name) =>
        string.Join(", ", edits.Take(MostNamed).Select(name)) + (edits.Count > MostNamed ? $", and {edits.Count - MostNamed} more" : "");

    /// <summary>What was counted, and how much of it is answered otherwise.</summary>
    public static string Told(Share share)
    {
        var reads = string.Join(", ", share.Reads.Take(MostNamed)) + (share.Reads.Length > MostNamed ? $" and {share.Reads.Length - MostNamed} more" : "");
        return share.All is { } all
            ? $"Counted exactly: of {Number(all)} ways to answer what these rules read ({reads}), they alone answer {Part(share, share.Lowered)} less urgently than before and {Part(share, share.Raised)} more urgently."
            : $"Not counted: there are too many ways to answer what these rules read ({reads}).";
    }

    /// <summary>Why a group moves nobody.</summary>
    public static string MovesNobody(GroupDifference group) => group.Edits.Any(e => e.Kind is "advice")
        ? "No level and no caution changes for anybody: proved. What people are told to do changes."
        : "No level and no caution changes for anybody: proved.";

    /// <summary>Questions and procedures that only one version knows; null where there are none.</summary>
    public static string? OnlyOneKnows(VersionDifference difference)
    {
        var edits = difference.Groups.SelectMany(g => g.Edits).Where(e => e.Kind is "fact" or "procedure").Distinct().ToArray();
        string[] Of(EditKind done) => [.. edits.Where(e => e.Done == done).Select(e => e.ToString())];
        var parts = new[] { ("Only the new version knows", Of(EditKind.Added)), ("Only the old version knows", Of(EditKind.Removed)) }
            .Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1} {string.Join(", ", p.Item2)}.").ToArray();
        return parts.Length == 0 ? null : $"{string.Join(' ', parts)} What a version does not know, it does not see.";
    }

    /// <summary>Facts that are one question by name only; null where there are none.</summary>
    public static string? Apart(VersionDifference difference) => difference.Apart.IsEmpty ? null
        : $"{string.Join(", ", difference.Apart)}: the kind of answer changed, so it counts as two questions of one name, each seen by one version.";

    /// <summary>What recorded episodes show.</summary>
    public static string Told(RecordedEpisodes episodes)
    {
        var changed = episodes.Changed.ToArray();
        var lowered = changed.Count(e => e.IsLowered);
        var told = changed.Length == 0
            ? $"Of {Plural.Of(episodes.Told.Length, "recorded episode")} none is answered otherwise."
            : $"Of {Plural.Of(episodes.Told.Length, "recorded episode")} {changed.Length} {(changed.Length == 1 ? "is" : "are")} answered otherwise: {lowered} less urgently at some check-in, {changed.Length - lowered} only more urgently.";
        return episodes.Unread == 0 ? told : $"{told} {episodes.Unread} more could not be read.";
    }

    /// <summary>What changes at the check-ins of an episode.</summary>
    public static string CheckIns(EpisodeDifference episode) => string.Join("; ", episode.Changed.Select(c => $"{c.At}: {c.Old.Name()} becomes {c.New.Name()}"));

    /// <summary>The pairs of levels between which nobody moves; null where there is none.</summary>
    public static string? Nobody(VersionDifference difference)
    {
        var nobody = difference.Pairs.Where(d => d.Verdict == DifferenceVerdict.Nobody).Select(d => $"{d.From.Name()} to {d.To.Name()}").ToArray();
        return nobody.Length == 0 || difference.IsSame ? null : $"Proved that nobody moves: {string.Join(", ", nobody)}.";
    }

    private static string Part(Share share, BigInteger part) => part.IsZero ? "none" : $"{Number(part)} ({Percent(share.Percent(part))})";

    private static string Number(BigInteger number) =>
        number < 1_000_000_000_000 ? number.ToString("#,0", CultureInfo.InvariantCulture) : $"about 10^{Math.Round(BigInteger.Log10(number)).ToString(CultureInfo.InvariantCulture)}";

    private static string Percent(double percent) => percent switch
    {
        >= 10 => string.Create(CultureInfo.InvariantCulture, $"{percent:0} %"),
        >= 0.1 => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} %"),
        >= 0.001 => string.Create(CultureInfo.InvariantCulture, $"{percent:0.000} %"),
        _ => "less than 0.001 %",
    };
}
