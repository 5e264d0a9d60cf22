using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Episodes;

public class EpisodeWritingTests
{
    private static readonly CompiledArticle Article = BackArticle.Article;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Answer> Answers(Fact fact) => fact.Type switch
    {
        YesNoType => Gen.Int[0, 1].Select(Answer.Of),
        OneOfType one => Gen.Int[0, one.Options.Length - 1].Select(Answer.Of),
        NumberType number => Gen.Int[number.Minimum, number.Maximum].Select(Answer.Of),
        DurationType duration => Gen.Int[0, duration.Maximum.Minutes].Select(Answer.Of),
        AnyOfType any => Gen.Int[0, 3].Array[any.Options.Length].Select(states =>
        {
            int Bits(int state) => states.Select((s, i) => s == state ? 1 << i : 0).Sum();
            return states.All(s => s == 3) ? Answer.Unanswered : new Answer(AnswerState.Answered, Bits(1), Bits(2), Bits(3));
        }),
        _ => Gen.Const(Answer.Unanswered),
    };

    private static Gen<Answer[]> AllAnswers(IReadOnlyList<Fact> facts, Func<Fact, bool> mayAnswer) =>
        facts.Select(f => mayAnswer(f)
            ? Gen.Frequency((2, Gen.Const(Answer.Unanswered)), (1, Gen.Const(Answer.Unsure)), (3, Answers(f)))
            : Gen.Const(Answer.Unanswered))
            .Aggregate(Gen.Const(Array.Empty<Answer>()), (all, next) => Gen.Select(all, next, (a, n) => (Answer[])[.. a, n]));

    private static Gen<When> Times(Moment moment) => Gen.Frequency((1, Gen.Const(When.Unanswered)), (1, Gen.Const(When.Unsure)), (4, Gen.Const(When.At(moment))));

    private static Moment Shift(int? offset, int minutes) => offset is null ? new Moment(minutes) : new Moment(29_000_000L + minutes, offset);

    private static Gen<PastProcedure> Procedures(int? offset) =>
        from procedure in OneOf(Article.Procedures.ToArray())
        from start in Gen.Int[0, 1000]
        from began in Times(Shift(offset, start))
        from ended in Gen.OneOf(Gen.Const(When.Unsure), Gen.Const(When.At(Shift(offset, start + 70))))
        from session in Gen.Int[0, 4]
        from details in AllAnswers(Article.Details, f => procedure.AllDetails.Contains(f))
        select new PastProcedure(procedure, began, session % 2 == 0 ? null : ended, session == 0 ? null : session, [.. details]);

    private static Gen<CheckIn> CheckIns(int? offset) =>
        from at in Gen.Int[1000, 100_000]
        from answers in AllAnswers(Article.Facts, f => !f.AboutPerson)
        from note in Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char["a\"\\ :#-\n\t\r\u0001\u0085\u2028é"], 0, 12].Select(s => (string?)s))
        select new CheckIn(Shift(offset, at), [.. answers], note);

    private static readonly Gen<Episode> Episodes =
        from offset in OneOf<int?>(null, 0, 60, -570)
        from person in AllAnswers(Article.Facts, f => f.AboutPerson)
        from procedures in Procedures(offset).List[1, 4]
        from checkIns in CheckIns(offset).List[1, 4]
        select new Episode
        {
            ArticleId = Article.Id,
            Person = [.. person],
            Procedures = [.. procedures],
            CheckIns = [.. checkIns.DistinctBy(c => c.At.Minutes)],
        };

    [Fact]
    public void What_is_written_is_read_back_as_the_same_episode() => Episodes.Sample(episode =>
    {
        var back = EpisodeTexts.Ok(EpisodeWriting.Write(episode, Article));
        Assert.Equal(episode.Person, back.Person);
        Assert.Equal(episode.Procedures.Length, back.Procedures.Length);
        foreach (var (a, b) in episode.Procedures.Zip(back.Procedures))
        {
            Assert.Equal(a with { Details = [] }, b with { Details = [] });
            Assert.Equal(a.Details, b.Details);
        }

        Assert.Equal(episode.CheckIns.Select(c => (c.At, c.Note)), back.CheckIns.Select(c => (c.At, c.Note)));
        Assert.Equal(episode.CheckIns.SelectMany(c => c.Answers), back.CheckIns.SelectMany(c => c.Answers));
        Assert.Equal(EpisodeWriting.Write(episode, Article), EpisodeWriting.Write(back, Article));
    }, iter: 500);

    [Fact]
    public void Every_episode_can_be_reduced_at_every_moment() => Gen.Select(Episodes, Gen.Int[-10, 200_000]).Sample((episode, minutes) =>
    {
        var snapshot = new SnapshotReduction(Article).At(episode, episode.Last with { Minutes = minutes });
        Assert.Equal(Article.Facts.Length, snapshot.Answers.Length);
        Assert.All(snapshot.Occurrences, o => Assert.True(o.SinceStart.State != AnswerState.Answered || o.SinceEnd.Value <= o.SinceStart.Value));
    }, iter: 500);

    [Fact]
    public void The_layout_is_fixed()
    {
        var text = EpisodeWriting.Write(EpisodeTexts.Ok(EpisodeTexts.Full), Article);
        Assert.StartsWith(
            "article: \"back-pain\"\nperson:\n  blood-thinner: no\n  weeks-pregnant: unsure\nprocedures:\n  - kind: epidural\n    at: 2026-03-02T09:00+01:00\n", text, StringComparison.Ordinal);
        Assert.Contains("      temperature: 38.6\n      place: [lower-back, neck]\n      skin: {red: yes, pus: unsure}\n      lasted: 48 hours\n", text, StringComparison.Ordinal);
    }

    private static readonly Gen<string> Mutations =
        from edits in Gen.Select(Gen.Int[0, EpisodeTexts.Full.Length], Gen.Int[0, 12],
            Gen.OneOf(Gen.String[Gen.Char["[]{}:,-?&*!|>'\"%@`#\n\t \\\0~0e9\ud800é"], 0, 4], OneOf(": ", "- ", "\n---\n", "? ", "<<: ", "&a ", "*a", "!!x ", "%YAML 9.9\n", "\"\\U00110000\"", "|+99\n", "1e999", "\r", "\u2028"))).List[1, 6]
        select edits.Aggregate(EpisodeTexts.Full, (text, e) =>
        {
            var at = Math.Min(e.Item1, text.Length);
            return text[..at] + e.Item3 + text[Math.Min(text.Length, at + e.Item2)..];
        });

    [Fact]
    public void No_text_makes_the_readers_throw() => Mutations.Sample(text =>
    {
        var (_, _, bag) = EpisodeTexts.Try(text);
        var (_, _, caseBag) = EpisodeTexts.Cases("cases:\n  - name: a\n    expect: {level: urgent}\n    episode:\n" + string.Concat(text.Split('\n').Select(l => "      " + l + "\n")));
        Assert.All(bag.Sorted().Concat(caseBag.Sorted()), d =>
        {
            Assert.InRange(d.Span.Start, 0, d.Span.Source.Text.Length);
            Assert.InRange(d.Span.End, d.Span.Start, d.Span.Source.Text.Length);
            Assert.DoesNotContain(d.Message + d.Help, c => char.IsControl(c));
        });
    }, iter: 20_000);

    [Fact]
    public void No_random_text_makes_the_tree_throw() =>
        Gen.String[Gen.Char["[]{}:,-?&*!|>'\"%@`#\n\t \\ab0\r"], 0, 60].Sample(
            text => { new StrictReading(new DiagnosticBag()).Tree(new SourceText("x", text)); }, iter: 50_000);
}
