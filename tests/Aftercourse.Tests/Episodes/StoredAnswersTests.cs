using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Tests.Article;
using Aftercourse.Tests.Evaluating;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Episodes;

/// <summary>Answers outlive the article that asked for them.</summary>
public class StoredAnswersTests
{
    private static readonly CompiledArticle Back = BackArticle.Article;

    private static StoredAnswers Read(string text) => StoredAnswers.Read(text, Back.Facts);

    private static Answer Of(StoredAnswers stored, string fact) => stored.Answers[Back.Facts.Single(f => f.Name == fact).Index];

    [Fact]
    public void Any_answers_of_the_shipped_article_are_read_back_as_they_were_written() => new GenSnapshot(Shipped.Article).Any.Sample(snapshot =>
    {
        var facts = Shipped.Article.Facts;
        // What a person answers is "not sure" and no more; the least that is known is the diary's.
        var answers = snapshot.Answers.Select(a => a.State == AnswerState.Unsure ? Answer.Unsure : a).ToImmutableArray();
        var written = new StoredAnswers(answers, []).Write(facts);
        Assert.NotNull(PlainAnswers.Read(written, facts, null));
        var back = StoredAnswers.Read(written, facts);
        Assert.Empty(back.Unread);
        Assert.Equal(answers.Select((a, i) => Meaning(facts[i], a)), back.Answers.Select((a, i) => Meaning(facts[i], a)));
    }, iter: 300);

    [Fact]
    public void Any_procedures_of_the_shipped_article_are_read_back_as_they_were_written() => new GenSnapshot(Shipped.Article).Any.Sample(snapshot =>
    {
        var article = Shipped.Article;
        var written = StoredProcedures.Of([.. snapshot.Occurrences.Select(o => new PastProcedure(
            o.Procedure,
            o.SinceStart.State == AnswerState.Answered ? When.At(new Moment(29_000_000 - o.SinceStart.Value, 120)) : new When(o.SinceStart.State, default),
            o.Session % 2 == 0 ? When.Unsure : null,
            o.Session,
            [.. o.Details.Select((d, i) => o.Procedure.AllDetails.Any(f => f.Index == i) ? d : Answer.Unanswered)]))]);
        var back = StoredProcedures.Read(written.Write(article), article);

        Assert.Empty(back.Unread);
        Assert.Equal(written.Procedures.Select(p => p with { Details = [] }), back.Procedures.Select(p => p with { Details = [] }));
        Assert.Equal(
            written.Procedures.SelectMany(p => p.Details.Select((a, i) => Meaning(article.Details[i], a))),
            back.Procedures.SelectMany(p => p.Details.Select((a, i) => Meaning(article.Details[i], a))));
    }, iter: 300);

    [Fact]
    public void An_option_that_the_article_adds_later_was_not_answered_with_no()
    {
        var written = new StoredAnswers(Back.Facts.Select(f => f.Name == "skin" ? Answer.Of(1) : Answer.Unanswered).ToImmutableArray(), []).Write(Back.Facts);
        using var json = JsonDocument.Parse(written);
        var options = json.RootElement.GetProperty("skin").EnumerateObject().ToDictionary(o => o.Name, o => o.Value.GetString());
        Assert.Equal(Back.Facts.Single(f => f.Name == "skin").Options.Select(o => o.Name), options.Keys);

        var older = Read("""{"skin":{"red":"no"}}""");
        Assert.Equal(Truth.Unanswered, Of(older, "skin").Includes(Back.Facts.Single(f => f.Name == "skin").Options.Single(o => o.Name == "pus").Index));
    }

    [Theory]
    [InlineData("""{"gone":"yes"}""")]
    [InlineData("""{"fever":"perhaps"}""")]
    [InlineData("""{"fever":{"a":[1,2,null]}}""")]
    [InlineData("""{"temperature":99.5}""")]
    [InlineData("""{"temperature":38.123456789}""")]
    [InlineData("""{"temperature":"38.6"}""")]
    [InlineData("""{"place":["lower-back","tail"]}""")]
    [InlineData("""{"skin":{"green":"yes"}}""")]
    [InlineData("""{"skin":{"red":7}}""")]
    [InlineData("""{"lasted":"200 years"}""")]
    [InlineData("""{"":"yes"}""")]
    public void What_the_article_does_not_know_is_put_aside_and_written_out_again(string text)
    {
        var read = Read(text);
        Assert.NotEmpty(read.Unread);
        Assert.All(read.Answers, a => Assert.Equal(Answer.Unanswered, a));
        Assert.Equal(text, read.Write(Back.Facts));
    }

    [Fact]
    public void What_is_known_beside_what_is_not_still_counts()
    {
        var read = Read("""{"gone":"yes","skin":{"green":"yes","red":"yes"},"fever":"unsure"}""");
        Assert.Equal(Answer.Unsure, Of(read, "fever"));
        Assert.True(Of(read, "skin").Includes(Back.Facts.Single(f => f.Name == "skin").Options.Single(o => o.Name == "red").Index).IsYes);
        var again = Read(read.Write(Back.Facts));
        Assert.Equal(read.Answers, again.Answers);
        Assert.Equal(read.Unread.OrderBy(u => u.Name), again.Unread.OrderBy(u => u.Name));
    }

    [Fact]
    public void A_new_answer_replaces_one_that_could_not_be_read()
    {
        var read = Read("""{"fever":"perhaps"}""");
        var answered = read.With(read.Answers.SetItem(Back.Facts.Single(f => f.Name == "fever").Index, Answer.No));
        Assert.Equal("""{"fever":"no"}""", answered.Write(Back.Facts));
    }

    [Fact]
    public void An_answer_in_another_place_than_the_article_has_for_it_is_put_aside()
    {
        var read = StoredAnswers.Read("""{"fever":"yes"}""", Back.Facts, f => f.AboutPerson);
        Assert.Equal(new UnreadAnswer("fever", null, "\"yes\""), Assert.Single(read.Unread));
    }

    [Fact]
    public void Whatever_is_read_in_one_go_is_read_as_leniently()
    {
        var facts = OneOf([.. Back.Facts.Select(f => f.Name), "gone", "", "fe\\u0076er"]);
        var words = OneOf("yes", "no", "unsure", "true", "2 days", "200 years", "1\\u0020day", "growing", "red", "y\\u0065s", "é");
        var numbers = Gen.OneOf(Gen.Int[-1, 50].Select(i => $"{i}"), OneOf("38.6", "38.65", "3e1", "-0", "007", "1.", "99999999999999", "true", "null", "[]", "[\"red\"]"));
        var options = Gen.Select(OneOf("red", "pus", "dry", "neck", "green"), words, (name, word) => $"\"{name}\":\"{word}\"").Array[0, 3].Select(o => $"{{{string.Join(',', o)}}}");
        var value = Gen.OneOf(words.Select(w => $"\"{w}\""), numbers, options);
        var space = OneOf("", "", "", " ", "\n", ",");
        var fields = Gen.Select(facts, space, value, (name, gap, of) => $"\"{name}\"{gap}:{of}").Array[0, 4];
        var read = 0;
        Gen.Select(fields, space, (f, gap) => $"{{{string.Join(',', f)}{gap}}}{gap}").Sample(text =>
        {
            Func<Fact, bool>? belongs = text.Length % 3 == 0 ? f => !f.AboutPerson : null;
            if (PlainAnswers.Read(text, Back.Facts, belongs) is not { } plain)
                return;
            Interlocked.Increment(ref read);
            var leniently = StoredAnswers.ReadLeniently(text, Back.Facts, belongs);
            Assert.Empty(leniently.Unread);
            Assert.Equal(leniently.Answers, plain);
        }, iter: 20_000);
        Assert.True(read > 1000, $"{read}");
    }

    [Fact]
    public void No_text_makes_the_reading_throw_or_forget() =>
        Gen.OneOf(Gen.String[Gen.Char["{}[]\":, \\uaeyfvrskin0.-\n\ud800é"], 0, 40], Gen.String[Gen.Char["ab\"\\"], 0, 4].Select(s => "{\"fever\":\"" + s + "\"}")).Sample(text =>
        {
            var answers = Read(text);
            var once = answers.Write(Back.Facts);
            Assert.Equal(once, Read(once).Write(Back.Facts));
            Assert.True(answers.Unread.Length > 0 || text.Contains('{', StringComparison.Ordinal));

            var procedures = StoredProcedures.Read(text, Back);
            var written = procedures.Write(Back);
            Assert.Equal(written, StoredProcedures.Read(written, Back).Write(Back));
        }, iter: 20_000);

    [Theory]
    [InlineData("""[{"kind":"gone","at":"2026-03-02T09:00Z"}]""")]
    [InlineData("""[{"kind":"epidural","at":"yesterday"}]""")]
    [InlineData("""[{"kind":"epidural","new":1}]""")]
    [InlineData("""[{"kind":"epidural","session":0}]""")]
    [InlineData("""[7]""")]
    public void A_procedure_that_the_article_does_not_know_is_kept_and_said(string text)
    {
        var read = StoredProcedures.Read(text, Back);
        Assert.Empty(read.Procedures);
        Assert.Single(read.Unread);
        Assert.Equal(text, read.Write(Back));
    }

    [Fact]
    public void A_detail_that_the_article_does_not_know_stays_with_its_procedure()
    {
        const string text = """[{"kind":"epidural","at":"2026-03-02T09:00Z","details":{"gone":"yes"}}]""";
        var read = StoredProcedures.Read(text, Back);
        Assert.Equal(text, read.With([.. read.Procedures.Select(p => p with { Session = null })]).Write(Back));
        Assert.Equal("[]", read.With([]).Write(Back));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    // What an answer says, however its bits are set.
    private static string Meaning(Fact fact, Answer answer) => fact.Type is AnyOfType any
        ? string.Concat(any.Options.Select(o => answer.Includes(o.Index).Bits.ToString("x", null)))
        : (answer.State, answer.Value).ToString();
}
