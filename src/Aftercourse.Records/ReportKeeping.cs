using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>Keeps what readers report, and what editors answer.</summary>
/// <param name="database">Where.</param>
/// <param name="clock">The time now.</param>
public sealed class ReportKeeping(Database database, TimeProvider clock)
{
    /// <summary>The longest comment, in characters.</summary>
    public const int LongestComment = 2000;

    /// <summary>The longest quote, and the longest text on each side of it, in characters.</summary>
    public const int LongestQuote = 2000;

    /// <summary>The longest path of a page, name of a claim, version or hash, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The same report sent again within this time is one report.</summary>
    public static TimeSpan SameWithin { get; } = TimeSpan.FromMinutes(10);

    private static readonly Expression<Func<ReportRecord, StoredReport>> Stored = r => new StoredReport(
        r.Id, r.Created, r.Page, r.ClaimId, r.Exact, r.Prefix, r.Suffix, r.Comment, r.ArticleVersion, r.ArticleHash, r.State, r.FixedIn, r.Reply, r.Answered);

    /// <summary>Keeps a report. The secret is the only way for the reader to see what becomes of it.</summary>
    public async Task<SentReport> Send(NewReport report, CancellationToken cancel = default)
    {
        if (!IsWithinLimits(report))
            return new SentReport(SendOutcome.OutOfLimits, null, null);

        var now = clock.GetUtcNow();
        var page = WithoutSecrets(report.Page);
        var fingerprint = Fingerprint(page, report.Exact, report.Prefix, report.Suffix, report.Comment);
        var link = Secret.New();
        var record = new ReportRecord
        {
            Id = Guid.CreateVersion7(now),
            Created = now,
            Fingerprint = fingerprint,
            Page = page,
            ClaimId = report.ClaimId,
            Exact = report.Exact,
            Prefix = report.Prefix,
            Suffix = report.Suffix,
            Comment = report.Comment,
            ArticleVersion = report.ArticleVersion,
            ArticleHash = report.ArticleHash,
            State = ReportState.Open,
        };

        return await database.Change(
            async context =>
            {
                var since = now - SameWithin;
                var same = await context.Reports
                    .Where(r => r.Fingerprint == fingerprint && r.Created > since)
                    .Select(r => (Guid?)r.Id)
                    .FirstOrDefaultAsync(cancel);
                if (same is null)
                    context.Add(record);
                context.Add(new ReportLinkRecord { SecretHash = link.Hash, ReportId = same ?? record.Id });
                await context.SaveChangesAsync(cancel);
                return new SentReport(same is null ? SendOutcome.Sent : SendOutcome.Merged, link, same ?? record.Id);
            });
    }

    /// <summary>The report of a reader's link; null where there is none.</summary>
    public Task<StoredReport?> Find(Secret link, CancellationToken cancel = default)
    {
        var hash = link.Hash;
        return database.Read(context => context.Reports.Where(r => r.Links.Any(l => l.SecretHash == hash)).Select(Stored).FirstOrDefaultAsync(cancel));
    }

    /// <summary>A report by its name, for editors; null where there is none.</summary>
    public Task<StoredReport?> Find(Guid id, CancellationToken cancel = default) =>
        database.Read(context => context.Reports.Where(r => r.Id == id).Select(Stored).FirstOrDefaultAsync(cancel));

    /// <summary>Reports for editors, oldest first; those in one state, or all.</summary>
    public async Task<ImmutableArray<StoredReport>> List(ReportState? state = null, CancellationToken cancel = default) => [.. await database.Read(context =>
        context.Reports.Where(r => state == null || r.State == state).OrderBy(r => r.Created).ThenBy(r => r.Id).Select(Stored).ToListAsync(cancel))];

    /// <summary>Answers a report, or answers it anew. False where there is none of this name.</summary>
    /// <param name="id">The report.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="reply">What the reader is told, or null.</param>
    /// <param name="fixedIn">The version in which it is fixed; kept only where <paramref name="state"/> says that it is.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> Answer(Guid id, ReportState state, string? reply, string? fixedIn, CancellationToken cancel = default)
    {
        var version = state == ReportState.Fixed ? fixedIn : null;
        DateTimeOffset? answered = state == ReportState.Open ? null : clock.GetUtcNow();
        var changed = await database.Change(
            context => context.Reports.Where(r => r.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, state).SetProperty(r => r.Reply, reply).SetProperty(r => r.FixedIn, version).SetProperty(r => r.Answered, answered),
                cancel));
        return changed > 0;
    }

    /// <summary>Deletes a report and its links for good, such as one in which a person wrote about their health. False where there is none of this name.</summary>
    public async Task<bool> Delete(Guid id, CancellationToken cancel = default)
    {
        var deleted = await database.Change(context => context.Reports.Where(r => r.Id == id).ExecuteDeleteAsync(cancel));
        await database.Purge(cancel);
        return deleted > 0;
    }

    private static bool IsWithinLimits(NewReport report) =>
        (report.Exact.Length > 0 || report.Comment.Length > 0)
        && report.Comment.Length <= LongestComment
        && report.Exact.Length <= LongestQuote && report.Prefix.Length <= LongestQuote && report.Suffix.Length <= LongestQuote
        && report.Page.Length <= LongestName && !(report.ClaimId?.Length > LongestName)
        && report.ArticleVersion.Length <= LongestName && report.ArticleHash.Length <= LongestName;

    // The page of an answer has the secret of its episode in the path: what finds the report must not find the person.
    private static string WithoutSecrets(string page)
    {
        var end = page.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? page : page[..end]).Replace('\\', '/').TrimStart('/');
        return "/" + string.Join('/', path.Split('/').Select(part => Secret.TryParse(Uri.UnescapeDataString(part), out _) ? "-" : part));
    }

    private static byte[] Fingerprint(params ReadOnlySpan<string> parts)
    {
        // Each part with its length: no two lists of parts give the same text.
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part.Length).Append(':').Append(part);
        return SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString()));
    }
}
