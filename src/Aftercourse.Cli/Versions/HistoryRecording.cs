using System.Collections.Immutable;
using Aftercourse.Comparing;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.History;
using Aftercourse.Proving.Differences;
using Aftercourse.Reviewing;
using Aftercourse.Signing;

namespace Aftercourse.Cli.Versions;

/// <summary>
/// Holds each version of an article against the one before it. What was proved of two texts is kept, since neither can change any more; what is read from them is read again, so that it is as
/// today's program says it, and signatures too, because they come after the text that they sign.
/// </summary>
/// <param name="recorded">What is known already.</param>
public sealed class HistoryRecording(ArticleHistory recorded)
{
    /// <summary>How many versions had to be compared.</summary>
    public int Compared { get; private set; }

    /// <summary>One version after the other, oldest first, each as soon as it is known.</summary>
    public IEnumerable<RecordedVersion> Record(IEnumerable<CommittedVersion> versions)
    {
        CommittedVersion? previous = null;
        foreach (var version in versions)
        {
            var entry = Compare(version, previous);
            if (entry.Unreadable is null)
                previous = version;
            yield return entry with { At = version.At, Commit = version.Commit, Signed = Signed(version) };
        }
    }

    private RecordedVersion? Kept(CommittedVersion version, CommittedVersion? previous) =>
        recorded.Versions.FirstOrDefault(v => v.Hash == version.Hash && v.Since == previous?.Hash && v.Unreadable is null);

    private RecordedVersion Compare(CommittedVersion version, CommittedVersion? previous)
    {
        var kept = Kept(version, previous);
        Compared += kept is null ? 1 : 0;
        var entry = new RecordedVersion(version.At, version.Commit, version.Hash, [], [], []);
        if (version.Compilation.Bound is not { } article)
        {
            var errors = version.Compilation.Diagnostics.Where(d => d.Code.Severity == Severity.Error).ToArray();
            return entry with { Unreadable = $"The language has changed since: today's compiler finds {errors.Length} {(errors.Length == 1 ? "error" : "errors")} in it, first {errors[0].Code}." };
        }

        var old = previous?.Compilation.Bound;
        return entry with
        {
            Version = article.Version,
            Since = previous?.Hash,
            Claims = ClaimChange.Between(old, article),
            Rest = [.. (old is null ? [] : Edit.Between(old, article)).Where(e => (e.New ?? e.Old)!.Claim is null).Select(e => new RuleChange(e.Kind, e.Name, e.Done))],
            Advice = old is null ? null : kept?.Advice ?? AdviceRecording.Of(VersionComparison.Usual.Compare(old, article)),
        };
    }

    // Most versions have no review beside them, and are not read for that.
    private static ImmutableArray<SignedBy> Signed(CommittedVersion version)
    {
        if (!version.Files.Any(f => f.Path.Contains($"/{ReviewFolder.FolderName}/", StringComparison.Ordinal)) || version.Compilation.Bound is not { } article)
            return [];
        var counted = SignedReviews.Read(article, version.Files, new DiagnosticBag()).Status(version.Last).Claims.SelectMany(c => c.Entries).Where(e => e.Fault == ReviewFault.None);
        return [.. counted.GroupBy(e => e.Reviewer!).OrderBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => new SignedBy(
            g.Key.Name, g.Key.Credentials, Claims(g, isReject: false), Claims(g, isReject: true)))];
        ImmutableArray<string> Claims(IEnumerable<ReviewEntry> by, bool isReject) => [.. by.Select(e => e.Statement!).Where(s => s.Verdict == Verdict.Reject == isReject).Select(s => s.Claim)];
    }
}
