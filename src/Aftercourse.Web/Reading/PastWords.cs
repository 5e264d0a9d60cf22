using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Comparing;
using Aftercourse.History;

namespace Aftercourse.Web.Reading;

/// <summary>The past of the article in plain words, the same on pages and in the feed.</summary>
public static class PastWords
{
    /// <summary>A day.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment, for machines.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The name of a claim, of which the text may be gone.</summary>
    public static string Name(string claim) => claim.Replace('-', ' ');

    /// <summary>What was done to statements, counted.</summary>
    public static string Counts(IEnumerable<EditKind> done)
    {
        var counts = done.CountBy(d => d).ToDictionary(d => d.Key, d => d.Value);
        (EditKind Done, string Word)[] words = [(EditKind.Added, "new"), (EditKind.Changed, "changed"), (EditKind.Reworded, "with other words or sources"), (EditKind.Removed, "taken away")];
        return counts.Count == 0 ? "No statement changed." : $"Statements: {string.Join(", ", words.Where(w => counts.ContainsKey(w.Done)).Select(w => $"{counts[w.Done]} {w.Word}"))}.";
    }

    /// <summary>A heading for all statements that had this done to them.</summary>
    public static string Heading(EditKind done) => done switch
    {
        EditKind.Added => "New statements",
        EditKind.Changed => "Statements with a changed rule or question",
        EditKind.Reworded => "Statements that do the same, in other words or with other sources",
        _ => "Statements that were taken away",
    };

    /// <summary>What a version did to advice, in one or two sentences.</summary>
    public static string Advice(RecordedVersion version) => version switch
    {
        { Unreadable: { } why } => $"Not compared. {why}",
        { Advice: not { } } => "The first version. There is none before it to compare it with.",
        { Advice: [] } => "Everybody is told the same level of urgency as before, and is warned of the same. A program proved it for every patient.",
        { Advice: { } all } when all.Any(a => a.Direction == AdviceDirection.Lowered) => "Some people are told something less urgent than before, or are warned less.",
        { Advice: { } all } when all.Any(a => a.Direction == AdviceDirection.Unknown) => "Nobody was found who is told something less urgent than before. Not everything could be decided.",
        _ => "Some people are told something more urgent than before, or are warned more. Nobody is told anything less urgent: a program proved it for every patient.",
    };

    /// <summary>A direction as a heading.</summary>
    public static string Heading(AdviceDirection direction) => direction switch
    {
        AdviceDirection.Lowered => "Less urgent for somebody",
        AdviceDirection.Raised => "More urgent for somebody",
        _ => "Not decided",
    };

    /// <summary>Who had signed a version.</summary>
    public static string Signed(RecordedVersion version) => version.Signed.IsEmpty
        ? "Nobody had signed any of it."
        : $"Signed by {string.Join("; ", version.Signed.Select(s => $"{s.Name} ({s.Credentials}): {Count(s.Approved.Length, "statement")} approved{(s.Rejected.IsEmpty ? "" : $", {s.Rejected.Length} rejected")}"))}.";

    /// <summary>Who had signed a claim as it stood then.</summary>
    public static string Signed(ClaimEvent claim)
    {
        string By(Func<SignedBy, ImmutableArray<string>> which, string said) =>
            string.Join("", claim.Version.Signed.Where(s => which(s).Contains(claim.Change.Claim)).Select(s => $"{said} {s.Name} ({s.Credentials}). "));
        return By(s => s.Approved, "Signed by") + By(s => s.Rejected, "Rejected by") is { Length: > 0 } signed ? signed.TrimEnd() : "Nobody had signed it.";
    }

    /// <summary>What was done to a claim, in sentences.</summary>
    public static IEnumerable<string> Done(ClaimStep step)
    {
        var change = step.Event.Change;
        if (change.Done is EditKind.Added or EditKind.Removed)
        {
            yield return change.Done == EditKind.Added ? "It was added." : "It was taken away.";
            yield break;
        }

        foreach (var part in change.Parts)
        {
            yield return part switch
            {
                ClaimPart.Words => "Its words changed.",
                ClaimPart.Place => "It moved under another heading.",
                ClaimPart.Status when step is { Before: { } before, After: { } after } && before.Status != after.Status => $"Fact-check: {after.Status}. Before: {before.Status}.",
                ClaimPart.Status => "What holds today in its place changed.",
                ClaimPart.Reason => (step.Before?.Reason, step.After?.Reason) switch
                {
                    (null, { } now) => $"It says why now: {now}",
                    ({ } before, { } now) => $"Why, now: {now} Before: {before}",
                    _ => "It no longer says why.",
                },
                ClaimPart.Sources => Sources(step.Before?.Sources ?? [], step.After?.Sources ?? []),
                ClaimPart.Rules => $"Its rules changed{Rules(change.Rules)}.",
                _ => "A question that its rules ask changed, or a word that they use.",
            };
        }
    }

    private static string Rules(ImmutableArray<RuleChange> rules) => rules.IsEmpty ? ""
        : ": " + string.Join("; ", rules.Select(r => $"{r.Kind} “{Name(r.Name)}” {Word(r.Done)}"));

    private static string Sources(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (more, fewer) = (after.Except(before).Count(), before.Except(after).Count());
        return (more, fewer) switch
        {
            (0, 0) => "What is known of a source was corrected.",
            (_, 0) => $"It has {Count(more, "more source", "more sources")}.",
            (0, _) => $"It has {Count(fewer, "fewer source", "fewer sources")}.",
            _ => $"{Count(more, "source")} came, {fewer} went.",
        };
    }

    /// <summary>What was done, in one word.</summary>
    public static string Word(EditKind done) => done switch
    {
        EditKind.Added => "added",
        EditKind.Removed => "taken away",
        EditKind.Changed => "changed",
        _ => "reworded",
    };

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
