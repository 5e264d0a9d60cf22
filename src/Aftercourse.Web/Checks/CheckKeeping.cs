using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Records;
using Aftercourse.Values;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Checks;

/// <summary>Finds and saves interviews. What is saved is on the disk when its task is done; an interview that settles is saved with its assessment.</summary>
public sealed class CheckKeeping(Edition edition, EpisodeKeeping keeping, LinkKey links, TimeProvider clock)
{
    private const int GoesOnFor = 60;
    private static readonly TimeSpan LeadsOnFor = TimeSpan.FromMinutes(10);

    /// <summary>Begins an interview. When each procedure was is asked next.</summary>
    public async Task<Secret> Begin(IEnumerable<Procedure> done, CancellationToken cancel)
    {
        var (_, secret) = await keeping.Begin(edition.Article, [.. done.Select(Untimed)], Now(), cancel);
        return secret;
    }

    /// <summary>The interview of a secret; null where there is none, it has expired, or the article no longer knows what was done.</summary>
    public async Task<Check?> Find(string secret, CancellationToken cancel) =>
        Secret.TryParse(secret, out var parsed) && await keeping.Find(parsed, edition.Article, cancel) is { KnowsEveryProcedure: true } stored ? Open(stored) : null;

    /// <summary>Keeps an interview for good, under another secret: see <see cref="Kept"/>.</summary>
    public Task<Changed> Keep(Check check, string secret, string? pin, CancellationToken cancel) =>
        Secret.TryParse(secret, out var parsed)
            ? keeping.Keep(check.Stored, links.After(parsed), pin, edition.Article, cancel)
            : Task.FromResult(new Changed(ChangeOutcome.Gone, null));

    /// <summary>
    /// What became of an interview that was kept, by the secret it had before. For ten minutes it leads to the new link, so that nobody who pressed twice, or went back, loses their answers; later
    /// it is only said that it was kept, since the old address may be found by others. Null where nothing was kept.
    /// </summary>
    public async Task<KeptInterview?> Kept(string secret, CancellationToken cancel)
    {
        if (!Secret.TryParse(secret, out var parsed))
            return null;
        var link = links.After(parsed);
        return await keeping.Find(link, edition.Article, cancel) is { Saved: { } saved } ? new KeptInterview(clock.GetUtcNow() - saved <= LeadsOnFor ? link : null) : null;
    }

    /// <summary>The interview of an episode's last check-in.</summary>
    public Check Open(StoredEpisode stored) => new(stored, edition.Interviewer.Resume(stored.Episode, stored.CheckIns[^1].Pages.Select(p => p.AsEnumerable())));

    /// <summary>Saves an interview with more answers, or with other ones.</summary>
    /// <param name="check">As it was found.</param>
    /// <param name="sitting">As it is to be.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Changed> Save(Check check, Sitting sitting, CancellationToken cancel) => Save(check, sitting.Episode, sitting.Answered, sitting, cancel);

    /// <summary>Saves an interview with another time of a procedure.</summary>
    public Task<Changed> Save(Check check, int procedure, PastProcedure past, CancellationToken cancel) =>
        Save(check, check.Stored.Episode with { Procedures = check.Stored.Episode.Procedures.SetItem(procedure, past) }, check.Sitting.Answered, null, cancel);

    /// <summary>
    /// Saves an interview with other procedures. One that stays keeps its times and all that was asked about it; one that is new is asked about next. What was answered of the person stays.
    /// </summary>
    /// <param name="check">As it was found.</param>
    /// <param name="done">What was done; at least one, and none twice.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Changed> Save(Check check, ImmutableArray<Procedure> done, CancellationToken cancel)
    {
        var before = check.Stored.Episode.Procedures;
        var after = done.Select(p => before.FirstOrDefault(b => b.Procedure == p) ?? Untimed(p)).ToImmutableArray();
        if (after.SequenceEqual(before))
            return Task.FromResult(new Changed(ChangeOutcome.Done, check.Stored));
        // Questions about a procedure name its place in the list.
        Reply? Moved(Reply reply) => reply.Question.Occurrence is not { } place ? reply
            : after.IndexOf(before[place]) is >= 0 and var now ? new Reply(reply.Question with { Occurrence = now }, reply.Answer)
            : null;
        var answered = check.Sitting.Answered.Select(page => new AnsweredPage([.. page.Replies.Select(Moved).OfType<Reply>()])).Where(page => !page.Replies.IsEmpty);
        return Save(check, check.Stored.Episode with { Procedures = after }, answered, null, cancel);
    }

    /// <summary>Records the assessment of an interview that has settled without one, because the article has changed since.</summary>
    public Task<Changed> Settle(Check check, CancellationToken cancel) => Save(check, check.Sitting, cancel);

    /// <summary>
    /// The next check-in of an episode that is kept. One that was left open is gone on with for an hour; after that its answers stay, assessed as far as they go, and a new one begins: what is
    /// felt now must not count as felt then.
    /// </summary>
    public async Task<Changed> BeginNext(StoredEpisode stored, CancellationToken cancel)
    {
        if (stored.Open is { } open)
        {
            if (Now().Minutes - open.CheckIn.At.Minutes <= GoesOnFor)
                return new Changed(ChangeOutcome.Done, stored);
            if (open.Pages.IsEmpty && open.Assessments.IsEmpty)
                return await keeping.MoveCheckIn(stored, Now(), edition.Article, cancel);
            var closed = await keeping.Complete(stored, stored.Draft!, edition.Assessor.Assess(Open(stored).Sitting.Snapshot), cancel);
            if (!closed.IsDone)
                return closed;
            stored = closed.Episode!;
        }

        return await keeping.BeginCheckIn(stored, Now(), edition.Article, cancel);
    }

    /// <summary>The moment as the server knows it: in UTC.</summary>
    public Moment Now() => new(clock.GetUtcNow().ToUnixTimeSeconds() / 60, 0);

    // Of what was done only that is known: when it was is asked next.
    private PastProcedure Untimed(Procedure done) => new(done, When.Unanswered, null, null, [.. edition.Article.Details.Select(_ => Answer.Unanswered)]);

    // The sitting after the change, where it is known already; otherwise it is opened from what will be stored.
    private async Task<Changed> Save(Check check, Episode episode, IEnumerable<AnsweredPage> answered, Sitting? sitting, CancellationToken cancel)
    {
        var stored = check.Stored;
        if (stored.Open is null)
        {
            var opened = await keeping.OpenAgain(stored, edition.Article, cancel);
            if (!opened.IsDone)
                return opened;
            stored = opened.Episode!;
        }

        var draft = stored.Draft! with
        {
            Person = episode.Person,
            Procedures = episode.Procedures,
            Answers = episode.CheckIns[^1].Answers,
            Pages = [.. answered.Select(page => page.Replies.Select(r => r.Question.Key).ToImmutableArray())],
        };
        var after = new Check(stored, sitting ?? edition.Interviewer.Resume(stored.With(draft), draft.Pages.Select(p => p.AsEnumerable())));
        return after.IsOver
            ? await keeping.Complete(stored, draft, edition.Assessor.Assess(after.Sitting.Snapshot), cancel)
            : await keeping.SaveAnswers(stored, draft, edition.Article, cancel);
    }
}

/// <summary>An interview that was kept.</summary>
/// <param name="Link">Its new secret; null where the old one no longer leads to it.</param>
public sealed record KeptInterview(Secret? Link);
