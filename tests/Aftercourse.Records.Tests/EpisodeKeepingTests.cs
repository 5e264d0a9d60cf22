using System.Buffers;
using System.Text;
using System.Text.Json;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Aftercourse.Records.Tests;

public sealed class EpisodeKeepingInSqliteTests : EpisodeKeepingTests<SqliteFile>;

/// <summary>What a person can do with an episode, and what becomes of it.</summary>
public abstract class EpisodeKeepingTests<TDatabase> : RecordsTests<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private EpisodeKeeping Keeping => new(Database, Clock);

    [Fact]
    public async Task What_is_answered_is_found_again_by_the_secret_after_a_restart()
    {
        var (episode, secret) = await Begin();
        var saved = await Keeping.SaveAnswers(episode, episode.Draft!.Answering("fever", Answer.Yes).Answering("pain", Answer.Of(7)) with { Note = "since dinner" }, GivenEpisode.Article, Cancel);
        Assert.True(saved.IsDone);

        await Restart();
        Assert.True(Secret.TryParse(secret.Text.ToUpperInvariant(), out var typed));
        var found = await Keeping.Find(typed, GivenEpisode.Article, Cancel);

        Assert.NotNull(found?.Open);
        Assert.Equal(Answer.Yes, found.Open.AnswerTo("fever"));
        Assert.Equal(Answer.Of(7), found.Open.AnswerTo("pain"));
        Assert.Equal("since dinner", found.Open.CheckIn.Note);
        Assert.Equal([["fever"], ["pain"]], found.Open.Pages);
        Assert.Equal(Clock.Moment, found.Open.CheckIn.At);
        Assert.Equal(episode.Episode.Procedures[0] with { Details = [] }, found.Episode.Procedures[0] with { Details = [] });
        Assert.Equal(Clock.Now + TimeSpan.FromDays(1), found.Expires);
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
        Assert.Equal((assessment.Level, Clock.Now, GivenEpisode.Article.Hash), (listed.Level, listed.At, listed.ArticleHash));

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

    [Fact]
    public async Task Of_many_browsers_that_answer_at_once_every_answer_is_there_in_the_end()
    {
        var (episode, secret) = await Begin();
        var yesNo = GivenEpisode.Article.Facts.Where(f => f.Type is YesNoType && !f.AboutPerson).Select(f => f.Name).Take(6).ToArray();
        await Task.WhenAll(yesNo.Select(fact => Task.Run(async () =>
        {
            var present = episode;
            for (var outcome = ChangeOutcome.Stale; outcome == ChangeOutcome.Stale;)
            {
                var changed = await Keeping.SaveAnswers(present, present.Draft!.Answering(fact, Answer.Yes), GivenEpisode.Article, Cancel);
                (outcome, present) = (changed.Outcome, changed.Episode!);
            }
        })));

        var found = await Keeping.Find(secret, GivenEpisode.Article, Cancel);
        Assert.All(yesNo, fact => Assert.Equal(Answer.Yes, found!.Open!.AnswerTo(fact)));
        Assert.Equal(yesNo.Order(), found!.Open!.Pages.Select(p => Assert.Single(p)).Order());
    }

    [Fact]
    public async Task An_episode_has_one_open_check_in_at_most_and_no_two_in_the_same_minute()
    {
        var (episode, _) = await Begin();
        Assert.Equal(ChangeOutcome.NotPossible, (await Keeping.BeginCheckIn(episode, Clock.Moment, GivenEpisode.Article, Cancel)).Outcome);

        var completed = await Complete(episode);
        Assert.Equal(ChangeOutcome.NotPossible, (await Keeping.SaveAnswers(completed, episode.Draft!, GivenEpisode.Article, Cancel)).Outcome);
        var next = await Keeping.BeginCheckIn(completed, Clock.Moment, GivenEpisode.Article, Cancel);
        var other = await Keeping.BeginCheckIn(completed, Clock.Moment, GivenEpisode.Article, Cancel);

        Assert.Equal((ChangeOutcome.Done, ChangeOutcome.Stale), (next.Outcome, other.Outcome));
        Assert.Equal(2, other.Episode!.CheckIns.Length);
        Assert.Equal(episode.Episode.Last.Minutes + 1, other.Episode.Open!.CheckIn.At.Minutes);
    }

    [Fact]
    public async Task An_open_check_in_moves_to_a_later_moment_while_nothing_is_answered_in_it()
    {
        var (begun, _) = await Begin();
        var later = begun.Episode.Last with { Minutes = begun.Episode.Last.Minutes + 90 };
        var moved = await Keeping.MoveCheckIn(begun, later, GivenEpisode.Article, Cancel);
        Assert.Equal((ChangeOutcome.Done, later), (moved.Outcome, moved.Episode!.Episode.Last));
        Assert.Equal(ChangeOutcome.NotPossible, (await Keeping.MoveCheckIn(moved.Episode, begun.Episode.Last, GivenEpisode.Article, Cancel)).Outcome);

        var answered = (await Keeping.SaveAnswers(moved.Episode, moved.Episode.Draft!.Answering("fever", Answer.Yes), GivenEpisode.Article, Cancel)).Episode!;
        Assert.Equal(ChangeOutcome.NotPossible, (await Keeping.MoveCheckIn(answered, later, GivenEpisode.Article, Cancel)).Outcome);
    }

    [Fact]
    public async Task An_answer_can_be_changed_after_the_answer_was_told_and_both_stay_recorded()
    {
        var (episode, _) = await Begin();
        var again = await Keeping.OpenAgain(await Complete(episode), GivenEpisode.Article, Cancel);
        Assert.Equal(Answer.No, again.Episode!.Open!.AnswerTo("fever"));

        Clock.Now += TimeSpan.FromSeconds(90);
        var changed = again.Episode.Draft!.Answering("fever", Answer.Yes);
        var completed = await Keeping.Complete(again.Episode, changed, GivenEpisode.Assess(again.Episode, changed), Cancel);

        var told = Assert.Single(completed.Episode!.CheckIns).Assessments;
        Assert.Equal([Clock.Now - TimeSpan.FromSeconds(90), Clock.Now], told.Select(a => a.At));
        var texts = await Task.WhenAll(told.Select(a => Keeping.ReadAssessment(completed.Episode, a.Id, Cancel)));
        Assert.Contains("fever: no", texts[0]!.Input, StringComparison.Ordinal);
        Assert.Contains("fever: yes", texts[1]!.Input, StringComparison.Ordinal);
        Assert.All(texts, t => Assert.Equal(t!.Result, t.Again(GivenEpisode.Assessor)));
    }

    [Fact]
    public async Task What_a_change_gives_back_is_what_is_in_theDatabase()
    {
        Clock.Now += TimeSpan.FromTicks(1234);
        var (begun, secret) = await Begin();
        var saved = (await Keeping.SaveAnswers(begun, begun.Draft!.Answering("fever", Answer.No), GivenEpisode.Article, Cancel)).Episode!;
        var completed = await Complete(saved, "a note");
        var opened = (await Keeping.OpenAgain(completed, GivenEpisode.Article, Cancel)).Episode!;
        var next = (await Keeping.BeginCheckIn(await Complete(opened), Clock.Moment, GivenEpisode.Article, Cancel)).Episode!;
        var link = Secret.New();
        var kept = await Keeping.Keep(next, link, "4711", GivenEpisode.Article, Cancel);

        Assert.Null(await Keeping.Find(secret, GivenEpisode.Article, Cancel));
        var found = (await Keeping.Find(link, GivenEpisode.Article, Cancel))!;
        Assert.Equal(Everything(found), Everything(kept.Episode!));
        Assert.True(found.CheckIns[0].Assessments[0].At < found.CheckIns[0].Assessments[1].At, "The clock stood still, but one was told after the other.");

        static string Everything(StoredEpisode episode) => string.Join('\n',
            [$"{episode.Created.Ticks} {episode.Saved?.Ticks} {episode.Expires} {episode.HasPin} {episode.Version}", EpisodeWriting.Write(episode.Episode, GivenEpisode.Article),
            .. episode.CheckIns.Select(c => $"{c.Id} {c.Completed?.Ticks} {string.Join(';', c.Pages.Select(p => string.Join(',', p)))} {string.Join(';', c.Assessments)}")]);
    }

    [Fact]
    public async Task An_assessment_is_not_shown_to_the_owner_of_another_episode()
    {
        var (mine, _) = await Begin();
        var (other, _) = await Begin();
        var completed = await Complete(mine);
        Assert.Null(await Keeping.ReadAssessment(other, completed.CheckIns[0].Assessments[0].Id, Cancel));
    }

    [Fact]
    public async Task An_interview_that_is_not_saved_is_gone_after_a_day_and_one_that_is_saved_stays()
    {
        var (unsaved, lost) = await Begin();
        var (saved, _) = await Begin();
        await Complete(unsaved);
        var secret = Secret.New();
        var kept = await Keeping.Keep(await Complete(saved), secret, null, GivenEpisode.Article, Cancel);
        Assert.Equal(Clock.Now, kept.Episode!.Saved);
        Clock.Now += TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1);
        Assert.Equal(0, await new Expiry(Database, Clock).DeleteExpired(Cancel));
        Assert.NotNull(await Keeping.Find(lost, GivenEpisode.Article, Cancel));

        Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await Keeping.Find(lost, GivenEpisode.Article, Cancel));
        Assert.Equal(ChangeOutcome.Gone, (await Keeping.Keep(unsaved, Secret.New(), null, GivenEpisode.Article, Cancel)).Outcome);
        Assert.Equal(1, await new Expiry(Database, Clock).DeleteExpired(Cancel));

        Clock.Now += TimeSpan.FromDays(400);
        Assert.Equal(0, await new Expiry(Database, Clock).DeleteExpired(Cancel));
        var found = await Keeping.Find(secret, GivenEpisode.Article, Cancel);
        Assert.Single(found!.CheckIns[0].Assessments);
        Assert.Equal((1, 1, 1), await Counts());
    }

    [Fact]
    public async Task Saving_gives_a_new_secret_and_the_old_one_finds_nothing()
    {
        var (episode, old) = await Begin();
        var secret = Secret.New();
        await Keeping.Keep(episode, secret, null, GivenEpisode.Article, Cancel);
        Assert.Null(await Keeping.Find(old, GivenEpisode.Article, Cancel));
        Assert.Equal(episode.Id, (await Keeping.Find(secret, GivenEpisode.Article, Cancel))!.Id);
    }

    [Fact]
    public async Task A_PIN_is_asked_for_and_wrong_tries_lock_for_longer_and_longer()
    {
        var (episode, _) = await Begin();
        Assert.Equal(PinOutcome.Right, (await Pins.Check(episode, "anything", Cancel)).Outcome);
        Assert.Equal(ChangeOutcome.OutOfLimits, (await Keeping.Keep(episode, Secret.New(), "123", GivenEpisode.Article, Cancel)).Outcome);
        var kept = (await Keeping.Keep(episode, Secret.New(), "4711", GivenEpisode.Article, Cancel)).Episode!;
        Assert.True(kept.HasPin);

        for (var i = 1; i < Pin.FreeTries; i++)
            Assert.Equal(new PinTry(PinOutcome.Wrong), await Pins.Check(kept, "0000", Cancel));
        Assert.Equal(new PinTry(PinOutcome.Wrong, Clock.Now + TimeSpan.FromMinutes(1)), await Pins.Check(kept, "0000", Cancel));
        Assert.Equal(new PinTry(PinOutcome.Locked, Clock.Now + TimeSpan.FromMinutes(1)), await Pins.Check(kept, "4711", Cancel));

        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(new PinTry(PinOutcome.Wrong, Clock.Now + TimeSpan.FromMinutes(2)), await Pins.Check(kept, "4712", Cancel));
        Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(new PinTry(PinOutcome.Right), await Pins.Check(kept, "4711", Cancel));
        Assert.Equal(new PinTry(PinOutcome.Wrong), await Pins.Check(kept, "0000", Cancel));
    }

    [Fact]
    public async Task Many_tries_at_once_are_not_more_than_one_after_another()
    {
        var (episode, _) = await Begin();
        var kept = (await Keeping.Keep(episode, Secret.New(), "4711", GivenEpisode.Article, Cancel)).Episode!;
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Pins.Check(kept, "0000", Cancel)));
        Assert.Equal(Pin.FreeTries, tries.Count(t => t.Outcome == PinOutcome.Wrong));
    }

    [Fact]
    public async Task Secrets_and_PINs_are_nowhere_in_what_is_written_down()
    {
        var (episode, first) = await Begin();
        var second = Secret.New();
        await Keeping.Keep(episode, second, "correct horse", GivenEpisode.Article, Cancel);
        var link = (await new ReportKeeping(Database, Clock).Send(new NewReport { Page = "/read", Exact = "this is quoted", ArticleVersion = "1", ArticleHash = "2" }, Cancel)).Link;

        var bytes = await Under.Bytes();
        Assert.True(Holds(bytes, "epidural"), "What is kept must be found, or this test finds nothing.");
        Assert.True(Holds(bytes, "this is quoted"));
        Assert.All([first.Text, second.Text, link!.Text, "correct horse"], text => Assert.False(Holds(bytes, text)));
    }

    [Fact]
    public async Task A_deleted_episode_is_gone_from_the_tables_and_from_what_is_written_down()
    {
        // Long notes fill pages of their own; many small changes move rows between pages.
        var people = new List<(StoredEpisode Episode, string Note)>();
        for (var i = 0; i < 12; i++)
        {
            var (episode, _) = await Begin();
            var note = $"mark{i:00}mark ";
            for (var j = 0; j < 3; j++)
            {
                var draft = episode.Draft!.Answering("fever", Answer.No) with { Note = note + string.Concat(Enumerable.Repeat($"about number {i} ", 3 + (3 * i * j))) };
                episode = (await Keeping.Complete(episode, draft, GivenEpisode.Assess(episode, draft), Cancel)).Episode!;
                episode = (await Keeping.BeginCheckIn(episode, Clock.Moment, GivenEpisode.Article, Cancel)).Episode!;
            }

            people.Add((episode, note.Trim()));
        }

        Assert.All(people, p => Assert.True(Holds(Under.Bytes().Result, p.Note)));
        foreach (var (episode, _) in people.Where((_, i) => i % 3 != 0))
            Assert.True(await Keeping.Delete(episode, Cancel));

        var bytes = await Under.Bytes();
        Assert.All(people.Select((p, i) => (p.Note, IsKept: i % 3 == 0)), p => Assert.Equal(p.IsKept, Holds(bytes, p.Note)));
        Assert.False(await Keeping.Delete(people[1].Episode, Cancel));
        Assert.Equal(ChangeOutcome.Gone, (await Keeping.SaveAnswers(people[1].Episode, people[1].Episode.Draft!, GivenEpisode.Article, Cancel)).Outcome);
        Assert.Equal((4, 16, 12), await Counts());
    }

    [Fact]
    public async Task Everything_that_is_kept_can_be_taken_along()
    {
        var (episode, _) = await Begin();
        var completed = await Complete(episode);
        var json = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(json))
            Assert.True(await new EpisodeExport(Database).Write(writer, completed, Cancel));

        using var document = JsonDocument.Parse(json.WrittenMemory);
        var checkIn = document.RootElement.GetProperty("checkIns")[0];
        Assert.Equal("epidural", document.RootElement.GetProperty("procedures")[0].GetProperty("kind").GetString());
        Assert.Equal("no", checkIn.GetProperty("answers").GetProperty("fever").GetString());
        Assert.Equal("2026-03-05T22:30+01:00", checkIn.GetProperty("at").GetString());
        Assert.Equal(completed.CheckIns[0].Assessments[0].Level.Name(), checkIn.GetProperty("assessments")[0].GetProperty("result").GetProperty("level").GetString());

        await Keeping.Delete(completed, Cancel);
        await using var nothing = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        Assert.False(await new EpisodeExport(Database).Write(nothing, completed, Cancel));
        Assert.Equal(0, nothing.BytesPending);
    }

    [Theory]
    [InlineData("'; DROP TABLE \"Episodes\"; --")]
    [InlineData("<script>alert(1)</script>\r\n\u2028\u0001 \"\\ é 😀")]
    public async Task A_hostile_note_is_a_note(string note)
    {
        var (episode, secret) = await Begin();
        await Complete(episode, note);
        var found = await Keeping.Find(secret, GivenEpisode.Article, Cancel);
        Assert.Equal(note, found!.CheckIns[0].CheckIn.Note);
        var replay = await Keeping.ReadAssessment(found, found.CheckIns[0].Assessments[0].Id, Cancel);
        Assert.Equal(replay!.Result, replay.Again(GivenEpisode.Assessor));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_nothing_is_written()
    {
        var (episode, secret) = await Begin();
        var draft = episode.Draft!.Answering("fever", Answer.Yes) with { Note = new string('x', EpisodeKeeping.LongestNote + 1) };
        Assert.Equal(ChangeOutcome.OutOfLimits, (await Keeping.SaveAnswers(episode, draft, GivenEpisode.Article, Cancel)).Outcome);
        Assert.Equal(Answer.Unanswered, (await Keeping.Find(secret, GivenEpisode.Article, Cancel))!.Open!.AnswerTo("fever"));
    }

    [Fact]
    public async Task What_a_later_article_does_not_know_is_still_there_after_the_next_answer()
    {
        var (episode, secret) = await Begin();
        await Database.Change(context => context.CheckIns.ExecuteUpdateAsync(set => set.SetProperty(c => c.Answers, """{"gone-fact":"yes"}"""), Cancel));
        await Database.Change(context => context.Episodes.ExecuteUpdateAsync(set => set.SetProperty(e => e.Procedures, e => e.Procedures.Replace("epidural", "gone-kind")), Cancel));

        var found = await Keeping.Find(secret, GivenEpisode.Article, Cancel);
        Assert.False(found!.KnowsEveryProcedure);
        Assert.Equal("gone-fact", Assert.Single(found.Open!.Unread).Name);
        Assert.True((await Keeping.SaveAnswers(found, found.Draft!.Answering("fever", Answer.No), GivenEpisode.Article, Cancel)).IsDone);

        Assert.Equal("""{"fever":"no","gone-fact":"yes"}""", (await Database.Read(context => context.CheckIns.SingleAsync(Cancel))).Answers);
        Assert.Contains("gone-kind", (await Database.Read(context => context.Episodes.SingleAsync(Cancel))).Procedures, StringComparison.Ordinal);
        Assert.True(episode.KnowsEveryProcedure);
    }

    private Task<(int Episodes, int CheckIns, int Assessments)> Counts() => Database.Read(async context =>
        (await context.Episodes.CountAsync(Cancel), await context.CheckIns.CountAsync(Cancel), await context.Assessments.CountAsync(Cancel)));

    private PinChecking Pins => new(Database, Clock);

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private async Task<StoredEpisode> Complete(StoredEpisode episode, string? note = null)
    {
        var draft = episode.Draft!.Answering("fever", Answer.No) with { Note = note };
        return (await Keeping.Complete(episode, draft, GivenEpisode.Assess(episode, draft), Cancel)).Episode!;
    }

    private Task<(StoredEpisode Episode, Secret Secret)> Begin() => Keeping.Begin(GivenEpisode.Article, GivenEpisode.Epidural(Clock.Moment), Clock.Moment, Cancel);
}
