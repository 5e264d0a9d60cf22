using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Records.Tests;

public sealed class EpisodeKeepingInSqliteTests : EpisodeKeepingTests<SqliteFile>;

/// <summary>What a person can do with an episode, and what becomes of it.</summary>
public abstract class EpisodeKeepingTests<TDatabase> : IAsyncLifetime
    where TDatabase : IDatabaseUnderTest, new()
{
    private readonly TDatabase _under = new();
    private readonly SetClock _clock = new();
    private Database _database = null!;

    private EpisodeKeeping Keeping => new(_database, _clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await _under.Open();

    public async ValueTask DisposeAsync()
    {
        _database.Dispose();
        await _under.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_answered_is_found_again_by_the_secret_after_a_restart()
    {
        var (episode, secret) = await Begin();
        var saved = await Keeping.SaveAnswers(episode, episode.Draft!.Answering("fever", Answer.Yes).Answering("pain", Answer.Of(7)) with { Note = "since dinner" }, GivenEpisode.Article, Cancel);
        Assert.True(saved.IsDone);

        _database.Dispose();
        _database = await _under.Open();
        Assert.True(Secret.TryParse(secret.Text.ToUpperInvariant(), out var typed));
        var found = await Keeping.Find(typed, GivenEpisode.Article, Cancel);

        Assert.NotNull(found?.Open);
        Assert.Equal(Answer.Yes, found.Open.AnswerTo("fever"));
        Assert.Equal(Answer.Of(7), found.Open.AnswerTo("pain"));
        Assert.Equal("since dinner", found.Open.CheckIn.Note);
        Assert.Equal([["fever"], ["pain"]], found.Open.Pages);
        Assert.Equal(_clock.Moment, found.Open.CheckIn.At);
        Assert.Equal(episode.Episode.Procedures[0] with { Details = [] }, found.Episode.Procedures[0] with { Details = [] });
        Assert.Equal(_clock.Now + TimeSpan.FromDays(1), found.Expires);
    }

    [Fact]
    public async Task A_secret_that_was_never_given_finds_nothing()
    {
        await Begin();
        Assert.Null(await Keeping.Find(Secret.New(), GivenEpisode.Article, Cancel));
    }

    [Fact]
    public async Task A_completed_check_in_has_its_assessment_which_can_be_made_again_from_what_is_stored()
    {
        var (episode, secret) = await Begin();
        var draft = episode.Draft!.Answering("leg-weakness", Answer.Yes).Answering("fever", Answer.No);
        var assessment = GivenEpisode.Assess(episode, draft);
        Assert.True((await Keeping.Complete(episode, draft, assessment, Cancel)).IsDone);

        var found = await Keeping.Find(secret, GivenEpisode.Article, Cancel);
        Assert.NotNull(found);
        Assert.Null(found.Open);
        var listed = Assert.Single(found.CheckIns[0].Assessments);
        Assert.Equal((assessment.Level, _clock.Now, GivenEpisode.Article.Hash), (listed.Level, listed.At, listed.ArticleHash));

        var replay = await Keeping.ReadAssessment(found, listed.Id, Cancel);
        Assert.NotNull(replay);
        Assert.Contains("leg-weakness: yes", replay.Input, StringComparison.Ordinal);
        Assert.Equal(replay.Result, replay.Again(GivenEpisode.Assessor));
    }

    [Fact]
    public async Task Of_two_browsers_the_slower_one_is_told_and_loses_nothing_by_trying_again()
    {
        var (episode, secret) = await Begin();
        var first = await Keeping.SaveAnswers(episode, episode.Draft!.Answering("fever", Answer.Yes), GivenEpisode.Article, Cancel);
        var second = await Keeping.SaveAnswers(episode, episode.Draft!.Answering("pain", Answer.Of(3)), GivenEpisode.Article, Cancel);
        Assert.Equal((ChangeOutcome.Done, ChangeOutcome.Stale), (first.Outcome, second.Outcome));
        Assert.Equal(Answer.Unanswered, (await Keeping.Find(secret, GivenEpisode.Article, Cancel))!.Open!.AnswerTo("pain"));

        var again = await Keeping.SaveAnswers(second.Episode!, second.Episode!.Draft!.Answering("pain", Answer.Of(3)), GivenEpisode.Article, Cancel);
        Assert.True(again.IsDone);
        Assert.Equal((Answer.Yes, Answer.Of(3)), (again.Episode!.Open!.AnswerTo("fever"), again.Episode!.Open!.AnswerTo("pain")));
    }

    private Task<(StoredEpisode Episode, Secret Secret)> Begin() => Keeping.Begin(GivenEpisode.Article, GivenEpisode.Epidural(_clock.Moment), _clock.Moment, Cancel);
}
