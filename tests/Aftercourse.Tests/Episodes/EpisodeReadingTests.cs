using System.Text.Json;
using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Episodes;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Episodes;

public class EpisodeReadingTests
{
    private static Answer In(Episode episode, string fact, int checkIn = 0) => episode.CheckIns[checkIn].Answers[BackArticle.Fact(fact).Index];

    [Fact]
    public void A_full_episode_is_read_as_written()
    {
        var episode = EpisodeTexts.Ok(EpisodeTexts.Full);
        Assert.True(episode.IsAbsolute);
        Assert.Equal(["2026-03-04T09:00Z", "2026-03-06T09:00+01:00"], episode.CheckIns.Select(c => c.At.ToString()));
        Assert.Equal(Answer.No, episode.Person[0]);
        Assert.Equal(Answer.Unsure, episode.Person[1]);
        var epidural = episode.Procedures[0];
        Assert.Equal("epidural", epidural.Procedure.Name);
        Assert.Equal("2026-03-02T09:00+01:00", epidural.Began.Moment.ToString());
        Assert.Equal("2026-03-05T09:00+01:00", epidural.Ended!.Value.Moment.ToString());
        Assert.Equal(2, epidural.Session);
        Assert.Equal([Answer.Of(3), Answer.Unanswered], epidural.Details);
        Assert.Equal(When.Unsure, episode.Procedures[1].Began);
        Assert.Null(episode.Procedures[1].Ended);
        Assert.Equal(Answer.Yes, In(episode, "fever", 1));
        Assert.Equal(Answer.Of(386), In(episode, "temperature", 1));
        Assert.Equal(Answer.Of(0b0011), In(episode, "place", 1));
        Assert.Equal(new Answer(AnswerState.Answered, 0b001, 0b010, 0b100), In(episode, "skin", 1));
        Assert.Equal(Answer.Of(2 * 1440), In(episode, "lasted", 1));
        Assert.Equal(Answer.Of(1), In(episode, "legs", 1));
        Assert.Equal(Answer.No, In(episode, "chills", 1));
        Assert.Equal(Answer.Unanswered, In(episode, "tired", 1));
        Assert.Equal("free words: \"quoted\" ü 😀 # no comment", episode.CheckIns[1].Note);
    }

    [Fact]
    public void Others_no_answers_yes_no_and_any_of_facts_but_leaves_the_place_numbers_choices_and_durations_open()
    {
        var episode = EpisodeTexts.Story("at: 1 hour, answers: {fever: unsure, skin: [red]}, others: no");
        Assert.Equal(Answer.Unsure, In(episode, "fever"));
        Assert.Equal(Answer.No, In(episode, "tired"));
        Assert.Equal(Answer.Of(1), In(episode, "skin"));
        Assert.All(["place", "pain", "legs", "lasted"], f => Assert.Equal(Answer.Unanswered, In(episode, f)));
        Assert.Equal(Answer.No, episode.Person[0]);
        Assert.Equal(Answer.Unanswered, episode.Person[1]);
        Assert.Equal(Answer.Of(0), In(EpisodeTexts.Story("at: 1 hour, others: no"), "skin"));
    }

    [Fact]
    public void JSON_is_read_too()
    {
        const string json = "{\n\t\"procedures\": [{\"kind\": \"spinal\", \"at\": \"0 hours\"}],\n\t\"checkIns\": [{\"at\": \"3 hours\", \"answers\": "
            + "{\"fever\": true, \"tired\": \"no\", \"pain\": 4, \"place\": [], \"skin\": {\"red\": false}}, \"others\": false, \"note\": \"a\\u00e4\\n\\/\\ud83d\\ude00\"}]\n}";
        using var valid = JsonDocument.Parse(json);
        var episode = EpisodeTexts.Ok(json);
        Assert.Equal((Answer.Yes, Answer.No, Answer.Of(4), Answer.Of(0)), (In(episode, "fever"), In(episode, "tired"), In(episode, "pain"), In(episode, "place")));
        Assert.Equal("aä\n/😀", episode.CheckIns[0].Note);
    }

    [Theory]
    [InlineData("fever: maybe", "AC5017")]
    [InlineData("fever: \"true\"", "AC5017")]
    [InlineData("fever:", "AC5017")]
    [InlineData("fever: [yes]", "AC5017")]
    [InlineData("fevr: yes", "AC5011")]
    [InlineData("blood-thinner: yes", "AC5015")]
    [InlineData("implant: yes", "AC5015")]
    [InlineData("pain: 11", "AC5018")]
    [InlineData("pain: -1", "AC5018")]
    [InlineData("pain: 99999999999999999999999999", "AC5018")]
    [InlineData("pain: 5.0", "AC5019")]
    [InlineData("pain: 1e999", "AC5017")]
    [InlineData("pain: .nan", "AC5017")]
    [InlineData("pain: NaN", "AC5017")]
    [InlineData("pain: +5", "AC5017")]
    [InlineData("pain: 5.", "AC5017")]
    [InlineData("pain: ٥", "AC5017")]
    [InlineData("pain: \"5\"", "AC5017")]
    [InlineData("temperature: 38.65", "AC5019")]
    [InlineData("temperature: 43.1", "AC5018")]
    [InlineData("lasted: 31 days", "AC5018")]
    [InlineData("lasted: 2 fortnights", "AC5017")]
    [InlineData("lasted: 99999999999999999999 days", "AC5017")]
    [InlineData("legs: weik", "AC5013")]
    [InlineData("legs: [weak]", "AC5017")]
    [InlineData("place: neck", "AC5017")]
    [InlineData("place: [neck, elbow]", "AC5013")]
    [InlineData("place: [neck, neck]", "AC5004")]
    [InlineData("place: {neck: perhaps}", "AC5017")]
    public void A_wrong_answer_is_refused(string answer, string code) =>
        Assert.Equal([code], EpisodeTexts.Try($"procedures: [{{kind: spinal}}]\ncheckIns:\n  - at: 1 hour\n    answers:\n      {answer}\n").Errors.Select(e => e.Split(' ')[1]));

    [Theory]
    [InlineData("procedures: [{kind: spinal}]", "1:1 AC5006")]
    [InlineData("procedures: []\ncheckIns: [{at: 1 hour}]", "1:13 AC5007")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: []", "2:11 AC5007")]
    [InlineData("procedures: [{kind: spinal}]\ncheckins: [{at: 1 hour}]", "1:1 AC5006|2:1 AC5005")]
    [InlineData("procedures: [{kind: spinl}]\ncheckIns: [{at: 1 hour}]", "1:21 AC5012")]
    [InlineData("procedures: [{kind: spinal, session: 0}]\ncheckIns: [{at: 1 hour}]", "1:38 AC5020")]
    [InlineData("procedures: [{kind: spinal, details: {catheter-days: 3}}]\ncheckIns: [{at: 1 hour}]", "1:39 AC5016")]
    [InlineData("procedures: [{kind: spinal, details: {fever: no}}]\ncheckIns: [{at: 1 hour}]", "1:39 AC5015")]
    [InlineData("person: {fever: no}\nprocedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour}]", "1:10 AC5015")]
    [InlineData("article: other\nprocedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour}]", "1:10 AC5009")]
    [InlineData("article:\nprocedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour}]", "1:1 AC5008")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{answers: {}}]", "2:13 AC5006")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: unsure}]", "2:17 AC5021")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour, noneOf: [danger-sins]}]", "2:34 AC5014")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour, others: yes}]", "2:33 AC5007")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour, at: 2 hours}]", "2:25 AC5004")]
    [InlineData("procedures: [{kind: spinal, at: 2 hours}]\ncheckIns: [{at: 1 hour}]", "2:17 AC5025")]
    [InlineData("procedures: [{kind: spinal, at: 2 hours, ended: 1 hour}]\ncheckIns: [{at: 3 hours}]", "1:49 AC5026")]
    [InlineData("procedures: [{kind: spinal, at: 0 hours}]\ncheckIns: [{at: 60 minutes}, {at: 1 hour}]", "2:35 AC5027")]
    [InlineData("procedures: [{kind: spinal, at: 0 hours}]\ncheckIns: [{at: 2026-03-02T09:00Z}]", "2:17 AC5024")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 2026-03-02T09:00}]", "2:17 AC5022")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 2026-03-02}]", "2:17 AC5022")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 2026-02-29T09:00Z}]", "2:17 AC5023")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 2026-02-28T24:00Z}]", "2:17 AC5023")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 2026-02-28T09:00+25:00}]", "2:17 AC5023")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 101 years}]", "2:17 AC5021")]
    [InlineData("procedures: &a [{kind: spinal}]\ncheckIns: [{at: 1 hour}]", "1:13 AC5002")]
    [InlineData("procedures: !!seq [{kind: spinal}]\ncheckIns: [{at: 1 hour}]", "1:13 AC5002")]
    [InlineData("procedures: [{kind: spinal}]\ncheckIns: [{at: 1 hour}]\n---\na: b", "3:1 AC5002")]
    [InlineData("procedures: [{kind: *a}]\ncheckIns: [{at: 1 hour}]", "1:21 AC5002")]
    [InlineData("", "1:1 AC5001")]
    [InlineData("- a", "1:1 AC5007")]
    [InlineData("word", "1:1 AC5007")]
    public void A_wrong_episode_is_refused_at_the_place_of_the_error(string text, string errors) =>
        Assert.Equal(errors, string.Join('|', EpisodeTexts.Try(text).Errors));

    [Theory]
    [InlineData("answers: {fevr: yes}", "Did you mean `fever`?")]
    [InlineData("answrs: {}", "Did you mean `answers`?")]
    [InlineData("answers: {legs: weik}", "Did you mean `weak`?")]
    [InlineData("noneOf: [danger-sins]", "Did you mean `danger-signs`?")]
    [InlineData("answers: {pain: 12}", "`pain` goes from 0 to 10, and this is `12`.")]
    [InlineData("answers: {temperature: 20}", "`temperature` goes from 34.0 C to 43.0 C, and this is `20`.")]
    [InlineData("answers: {lasted: 5 months}", "`lasted` goes from 0 hours to 30 days, and this is `5 months`.")]
    public void An_error_says_what_is_wrong_and_what_to_do(string field, string sentence)
    {
        var found = Assert.Single(EpisodeTexts.Try($"procedures: [{{kind: spinal}}]\ncheckIns: [{{at: 1 hour, {field}}}]").Bag.Sorted());
        Assert.Contains(sentence, new[] { found.Message, found.Help });
    }

    [Fact]
    public void A_detail_of_another_procedure_says_which_procedures_have_it()
    {
        var found = Assert.Single(EpisodeTexts.Try("procedures: [{kind: spinal, details: {implant: yes}}]\ncheckIns: [{at: 1 hour}]").Bag.Sorted());
        Assert.Equal("It is asked of surgery.", found.Help);
    }

    [Theory]
    [InlineData("a: 'x", "This is not YAML or JSON: while scanning a quoted scalar, found unexpected end of stream.")]
    [InlineData("a: [1", "This is not YAML or JSON: while parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("a: b: c", "This is not YAML or JSON: while scanning a plain scalar value, found invalid mapping.")]
    public void A_syntax_error_is_one_sentence(string text, string message) =>
        Assert.Equal(message, Assert.Single(EpisodeTexts.Try(text).Bag.Sorted()).Message);

    [Fact]
    public void A_syntax_error_has_its_line() =>
        Assert.StartsWith("2:", Assert.Single(EpisodeTexts.Try("procedures: []\ncheckIns: [{at: 'x]").Errors), StringComparison.Ordinal);

    [Fact]
    public void All_errors_are_reported_in_one_run() =>
        Assert.Equal(
            ["1:21 AC5012", "2:17 AC5021", "2:41 AC5017"],
            EpisodeTexts.Try("procedures: [{kind: spinl}]\ncheckIns: [{at: 1 our, answers: {fever: 3}}]").Errors);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_is_refused(string part)
    {
        var errors = EpisodeTexts.Try(string.Concat(Enumerable.Repeat(part, 20_000))).Errors;
        Assert.Contains(errors, e => e.EndsWith("AC5003", StringComparison.Ordinal) || e.EndsWith("AC5001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_in_while_the_catheter_is_still_in_is_allowed() =>
        EpisodeTexts.Ok("procedures: [{kind: epidural, at: 0 hours, ended: 3 days}]\ncheckIns: [{at: 1 day}]");

    [Fact]
    public void A_check_in_before_a_later_procedure_or_beside_one_of_unknown_time_is_allowed()
    {
        EpisodeTexts.Ok("procedures: [{kind: spinal, at: 0 hours}, {kind: massage, at: 3 days}]\ncheckIns: [{at: 1 day}]");
        EpisodeTexts.Ok("procedures: [{kind: spinal}, {kind: massage, at: 3 days}]\ncheckIns: [{at: 1 day}]");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("a: {")]
    [InlineData("- a\n")]
    [InlineData("k{0}: v\n")]
    [InlineData("? a\n")]
    [InlineData("'")]
    [InlineData("\"\\n")]
    [InlineData("# ")]
    [InlineData("\n")]
    [InlineData("%TAG ! b\n")]
    [InlineData("---\n")]
    [InlineData("&a ")]
    [InlineData("a")]
    [InlineData("[a, ")]
    [InlineData("[a]: ")]
    public void A_mebibyte_of_anything_is_read_to_an_end(string part)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < SourceDecoding.LargestFile - 100; i++)
            text.Append(part.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.NotEmpty(EpisodeTexts.Try(text.ToString()).Errors);
    }
}
