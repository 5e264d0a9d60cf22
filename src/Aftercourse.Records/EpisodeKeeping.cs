using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Microsoft.EntityFrameworkCore;

namespace Aftercourse.Records;

/// <summary>
/// Keeps episodes: one method for each thing that a person does. Every change is whole or not at all, and on the disk when its task is done. A change is made to an episode as it was
/// read; if someone was faster it is refused as <see cref="ChangeOutcome.Stale"/>, with what is there now, so that nothing is lost.
/// </summary>
/// <param name="database">Where.</param>
/// <param name="clock">The time now.</param>
public sealed class EpisodeKeeping(Database database, TimeProvider clock)
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>The most check-ins of an episode: several a day for a year.</summary>
    public const int MostCheckIns = 1000;

    /// <summary>How long an interview is kept that is not saved.</summary>
    public static TimeSpan UnsavedFor { get; } = TimeSpan.FromDays(1);

    /// <summary>Begins an episode with an open check-in. It expires after <see cref="UnsavedFor"/> unless it is saved.</summary>
    /// <param name="article">The article.</param>
    /// <param name="procedures">What was done; at least one, and none after <paramref name="at"/>.</param>
    /// <param name="at">The time now on the person's clock.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The episode, and the secret that finds it again; nothing else does.</returns>
    public async Task<(StoredEpisode Episode, Secret Secret)> Begin(
        CompiledArticle article, ImmutableArray<PastProcedure> procedures, Moment at, CancellationToken cancel = default)
    {
        var secret = Secret.New();
        var now = Now();
        var episode = new StoredEpisode
        {
            Id = Guid.CreateVersion7(now),
            Version = 1,
            Created = now,
            Saved = null,
            Expires = now + UnsavedFor,
            HasPin = false,
            ArticleId = article.Id,
            StoredPerson = new StoredAnswers(Unanswered(article), []),
            StoredProcedures = StoredProcedures.Of(procedures),
            CheckIns = [NewCheckIn(at, now, article)],
        };
        var record = new EpisodeRecord
        {
            Id = episode.Id,
            SecretHash = secret.Hash,
            Version = episode.Version,
            Created = now,
            Expires = episode.Expires,
            ArticleId = article.Id,
            Person = episode.StoredPerson.Write(article.Facts),
            Procedures = episode.StoredProcedures.Write(article),
        };
        record.CheckIns.Add(Record(episode, episode.CheckIns[0]));
        await database.Change(
            async context =>
            {
                context.Add(record);
                return await context.SaveChangesAsync(cancel);
            });
        return (episode, secret);
    }

    /// <summary>The episode of a secret; null where there is none, or it has expired.</summary>
    public Task<StoredEpisode?> Find(Secret secret, CompiledArticle article, CancellationToken cancel = default) =>
        database.Read(context => EpisodeFinding.Find(context, secret, clock.GetUtcNow(), article, cancel));

    /// <summary>Saves what the person is answering, and goes on.</summary>
    public Task<Changed> SaveAnswers(StoredEpisode episode, Draft draft, CompiledArticle article, CancellationToken cancel = default) =>
        Save(episode, draft, null, article, cancel);

    /// <summary>
    /// Saves the last answers of the open check-in, completes it, and records the assessment with all it took to make it. The assessment must be that of the episode with
    /// the draft, at its last check-in.
    /// </summary>
    public Task<Changed> Complete(StoredEpisode episode, Draft draft, Assessment assessment, CancellationToken cancel = default) =>
        Save(episode, draft, assessment, assessment.Article, cancel);

    /// <summary>Begins the next check-in. Not possible while one is open.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="at">The time now on the person's clock; a check-in in the same minute as the last one is moved to the next.</param>
    /// <param name="article">The article.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Changed> BeginCheckIn(StoredEpisode episode, Moment at, CompiledArticle article, CancellationToken cancel = default)
    {
        if (episode.Open is not null)
            return new Changed(ChangeOutcome.NotPossible, episode);
        if (episode.CheckIns.Length >= MostCheckIns)
            return new Changed(ChangeOutcome.OutOfLimits, episode);

        var next = NewCheckIn(at with { Minutes = Math.Max(at.Minutes, episode.Episode.Last.Minutes + 1) }, clock.GetUtcNow(), article);
        var record = Record(episode, next);
        return await Change(
            episode,
            article,
            async context =>
            {
                context.Add(record);
                await context.SaveChangesAsync(cancel);
            },
            null,
            episode with { CheckIns = [.. episode.CheckIns, next] },
            cancel);
    }

    /// <summary>Moves the open check-in to another moment: it was begun and left, and is answered now. Not possible where none is open, or something was answered in it.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="at">The time now on the person's clock.</param>
    /// <param name="article">The article.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Changed> MoveCheckIn(StoredEpisode episode, Moment at, CompiledArticle article, CancellationToken cancel = default)
    {
        if (episode.Open is not { Pages.IsEmpty: true } open || open.CheckIn.Answers.Any(a => a.State != AnswerState.Unanswered) || at < open.CheckIn.At)
            return new Changed(ChangeOutcome.NotPossible, episode);
        var (minutes, offset) = (at.Minutes, at.Offset ?? 0);
        return await Change(
            episode,
            article,
            context => context.CheckIns.Where(c => c.Id == open.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.AtMinutes, minutes).SetProperty(c => c.AtOffset, offset), cancel),
            null,
            episode with { CheckIns = [.. episode.CheckIns[..^1], open with { CheckIn = open.CheckIn with { At = at } }] },
            cancel);
    }

    /// <summary>Opens the last check-in again, to change an answer. What was told before stays recorded. Not possible while it is open.</summary>
    public async Task<Changed> OpenAgain(StoredEpisode episode, CompiledArticle article, CancellationToken cancel = default)
    {
        if (episode.Open is not null)
            return new Changed(ChangeOutcome.NotPossible, episode);
        var id = episode.CheckIns[^1].Id;
        return await Change(
            episode,
            article,
            context => context.CheckIns.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Completed, (DateTimeOffset?)null), cancel),
            null,
            episode with { CheckIns = [.. episode.CheckIns[..^1], episode.CheckIns[^1] with { Completed = null }] },
            cancel);
    }

    /// <summary>
    /// Keeps the episode for good, under a new secret: the one of the interview has been in the browser's history and finds nothing any more. A PIN is 4 to 64 characters.
    /// </summary>
    /// <param name="episode">The episode.</param>
    /// <param name="secret">The new secret.</param>
    /// <param name="pin">The PIN, or null.</param>
    /// <param name="article">The article.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Changed> Keep(StoredEpisode episode, Secret secret, string? pin, CompiledArticle article, CancellationToken cancel = default)
    {
        if (pin is not null && !Pin.IsPossible(pin))
            return new Changed(ChangeOutcome.OutOfLimits, episode);

        var kept = pin is null ? null : Pin.Of(pin);
        var saved = episode.Saved ?? Now();
        return await Change(
            episode,
            article,
            context => context.Episodes.Where(e => e.Id == episode.Id).ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(e => e.SecretHash, secret.Hash).SetProperty(e => e.Saved, saved).SetProperty(e => e.Expires, (DateTimeOffset?)null);
                    if (kept is not null)
                    {
                        set.SetProperty(e => e.PinHash, kept.Hash).SetProperty(e => e.PinSalt, kept.Salt).SetProperty(e => e.PinRounds, kept.Rounds)
                            .SetProperty(e => e.PinFailures, 0).SetProperty(e => e.PinLockedUntil, (DateTimeOffset?)null);
                    }
                },
                cancel),
            null,
            episode with { Saved = saved, Expires = null, HasPin = episode.HasPin || kept is not null },
            cancel);
    }

    /// <summary>Deletes everything of an episode, at once and for good. Its text is gone from the files too; if someone reads just then, with the next deletion or expiry. False where it was gone already.</summary>
    public async Task<bool> Delete(StoredEpisode episode, CancellationToken cancel = default)
    {
        var deleted = await database.Change(context => context.Episodes.Where(e => e.Id == episode.Id).ExecuteDeleteAsync(cancel));
        await database.Purge(cancel);
        return deleted > 0;
    }

    /// <summary>All of an assessment of this episode; null where it has none of this name.</summary>
    public Task<Replay?> ReadAssessment(StoredEpisode episode, Guid assessment, CancellationToken cancel = default)
    {
        var own = episode.CheckIns.Select(c => c.Id).ToList();
        return database.Read(context => context.Assessments
            .Where(a => a.Id == assessment && own.Contains(a.CheckInId))
            .Select(a => new Replay(a.ArticleHash, a.Input, a.Result))
            .FirstOrDefaultAsync(cancel));
    }

    private async Task<Changed> Save(StoredEpisode episode, Draft draft, Assessment? assessment, CompiledArticle article, CancellationToken cancel)
    {
        if (episode.Open is not { } open)
            return new Changed(ChangeOutcome.NotPossible, episode);
        if (draft.Note?.Length > LongestNote)
            return new Changed(ChangeOutcome.OutOfLimits, episode);

        // Everything is written out before the change has its turn: others wait for it.
        var now = Now();
        var answers = new StoredAnswers(draft.Answers, open.Unread);
        var person = episode.StoredPerson.With(draft.Person);
        var procedures = episode.StoredProcedures.With(draft.Procedures);
        // Later than the one before, whatever the clock says: the order in which things were told is never in doubt.
        var told = open.Assessments.Length > 0 && open.Assessments[^1].At is var last && now <= last ? last.AddMilliseconds(1) : now;
        var recorded = assessment is null ? null : Recorded(episode.With(draft), open.Id, assessment, told);
        var completed = recorded?.At;
        var (answersText, pagesText) = (answers.Write(article.Facts), StoredPages.Write(draft.Pages));
        var saved = open with
        {
            CheckIn = open.CheckIn with { Answers = draft.Answers, Note = draft.Note },
            Completed = completed,
            Pages = draft.Pages,
            Assessments = recorded is null ? open.Assessments
                : open.Assessments.Add(new StoredAssessment(recorded.Id, recorded.At, recorded.Level, recorded.ArticleVersion, recorded.ArticleHash)),
        };
        return await Change(
            episode,
            article,
            async context =>
            {
                await AnswerWriting.Save(context, open.Id, answersText, draft.Note, pagesText, completed, cancel);
                if (recorded is not null)
                    await AnswerWriting.Add(context, recorded, cancel);
            },
            (person.Write(article.Facts), procedures.Write(article)),
            episode with { CheckIns = [.. episode.CheckIns[..^1], saved], StoredPerson = person, StoredProcedures = procedures },
            cancel);
    }

    private static AssessmentRecord Recorded(Episode episode, Guid checkIn, Assessment assessment, DateTimeOffset now)
    {
        var replay = Replay.Of(episode, assessment);
        return new AssessmentRecord
        {
            Id = Guid.CreateVersion7(now),
            CheckInId = checkIn,
            At = now,
            ArticleId = assessment.Article.Id,
            ArticleVersion = assessment.Article.Version,
            ArticleHash = replay.ArticleHash,
            Level = assessment.Level,
            Input = replay.Input,
            Result = replay.Result,
        };
    }

    // Takes the next version of the episode, and makes the change if nobody else has taken it, in one transaction.
    private async Task<Changed> Change(
        StoredEpisode episode, CompiledArticle article, Func<RecordsContext, Task> change, (string Person, string Procedures)? story, StoredEpisode after, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var isTaken = await database.Change(
            async context =>
            {
                var taken = story is var (person, procedures)
                    ? await AnswerWriting.Take(context, episode, person, procedures, now, cancel)
                    : await AnswerWriting.Take(context, episode, now, cancel);
                if (taken)
                    await change(context);
                return taken;
            });
        if (isTaken)
            return new Changed(ChangeOutcome.Done, after with { Version = episode.Version + 1 });

        var present = await database.Read(context => EpisodeFinding.Find(context, episode.Id, now, article, cancel));
        return new Changed(present is null ? ChangeOutcome.Gone : ChangeOutcome.Stale, present);
    }

    // As precise as what is stored.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    private static ImmutableArray<Answer> Unanswered(CompiledArticle article) => [.. new Answer[article.Facts.Length]];

    // A moment that is stored has an offset.
    private static StoredCheckIn NewCheckIn(Moment at, DateTimeOffset now, CompiledArticle article) =>
        new(Guid.CreateVersion7(now), new CheckIn(at with { Offset = at.Offset ?? 0 }, Unanswered(article)), null, [], [], []);

    private static CheckInRecord Record(StoredEpisode episode, StoredCheckIn checkIn) => new()
    {
        Id = checkIn.Id,
        EpisodeId = episode.Id,
        AtMinutes = checkIn.CheckIn.At.Minutes,
        AtOffset = checkIn.CheckIn.At.Offset ?? 0,
        Answers = "{}",
        Pages = StoredPages.Write([]),
    };
}
