using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reading;
using Xunit;

namespace Aftercourse.Tests.Reading;

public sealed class ClaimTests
{
    [Fact]
    public void A_claim_has_all_its_attributes()
    {
        var given = Given.Body("It *hurts* for two days. {#soreness .outdated .judgement replaced-by=other rows=N3,N5}\n\nNow. {#other}\n").Clean();
        var claim = given.Claim;
        Assert.Equal("It hurts for two days.", given.Paragraph.Text);
        Assert.Equal((ClaimStatus.Outdated, true), (claim.Status, claim.IsJudgement));
        Assert.Equal(["N3", "N5"], claim.Rows);
        Assert.Equal(("soreness", "soreness"), (claim.Id!.Value, claim.Id.Span.Text));
        Assert.Equal(("other", "other"), (claim.ReplacedBy!.Value, claim.ReplacedBy.Span.Text));
        Assert.Equal("{#soreness .outdated .judgement replaced-by=other rows=N3,N5}", claim.Span.Text);
    }

    [Theory]
    [InlineData(".supported", ClaimStatus.Supported)]
    [InlineData(".partly-supported", ClaimStatus.PartlySupported)]
    [InlineData(".no-evidence", ClaimStatus.NoEvidence)]
    [InlineData("", ClaimStatus.Unstated)]
    public void A_claim_has_a_status(string word, ClaimStatus status) => Assert.Equal(status, Given.Body($"Text.\n{{#a {word}}}\n").Clean().Claim.Status);

    [Fact]
    public void A_mark_may_stand_on_two_lines() => Assert.Equal(ClaimStatus.Supported, Given.Body("Text. {#a\n.supported}  \n").Clean().Claim.Status);

    [Fact]
    public void A_paragraph_without_a_mark_is_no_claim() => Assert.Null(Given.Body("Text with `{#a}`\n").Clean().Paragraph.Attributes);

    [Theory]
    [InlineData("Text. {#a .suported}", ".suported", ".supported")]
    [InlineData("Text. {#a .judgment}", ".judgment", ".judgement")]
    [InlineData("Text. {#a .x}", ".x", null)]
    public void An_unknown_status_is_refused(string markdown, string at, string? near) =>
        Assert.Equal(near, Given.Body(markdown).Only(Codes.UnknownStatus, at).Suggestion);

    [Theory]
    [InlineData("Text. {#a replaces-by=b}", "replaces-by", "replaced-by")]
    [InlineData("Text. {#a colour=b}", "colour", null)]
    public void An_unknown_attribute_is_refused(string markdown, string at, string? near) =>
        Assert.Equal(near, Given.Body(markdown).Only(Codes.UnknownAttribute, at).Suggestion);

    [Theory]
    [InlineData("Text. {a}", "a")]
    [InlineData("Text. {#a .supported .outdated}", ".outdated")]
    [InlineData("Text. {#a #b}", "#b")]
    [InlineData("Text. {#a_b}", "#a_b")]
    [InlineData("Text. {#a =b}", "=b")]
    [InlineData("Text. {#a replaced-by=}", "replaced-by=")]
    [InlineData("Text. {#a rows=N1 rows=N2}", "rows=N2")]
    [InlineData("Text. {1, 2}", "1,")]
    public void A_malformed_attribute_is_refused(string markdown, string at) => Given.Body(markdown).Has(Codes.MalformedAttribute, at);

    [Theory]
    [InlineData("{.supported}")]
    [InlineData("{}")]
    [InlineData("{rows=N1}")]
    public void A_claim_needs_an_id(string mark) => Given.Body("Text. " + mark).Only(Codes.ClaimWithoutId, mark);

    [Fact]
    public void An_id_is_given_once_over_all_files()
    {
        var given = Given.Files(
            ("article.md", Given.Front.Replace("version", "sections: [b.md]\nversion", StringComparison.Ordinal) + "One. {#a}\n"),
            ("b.md", "Two. {#a}\n"));
        var twice = given.Only(Codes.DuplicateClaim, "a");
        Assert.Equal("b.md", twice.Span.Source.Path);
        Assert.Equal(("article.md", "a"), (twice.Labels[0].Span.Source.Path, twice.Labels[0].Span.Text));
    }

    [Theory]
    [InlineData(".contested")]
    [InlineData(".outdated")]
    public void What_is_no_longer_held_names_what_is(string status) => Given.Body($"Text. {{#a {status}}}").Only(Codes.ReplacementMissing, status);

    [Theory]
    [InlineData("Text. {#a .outdated replaced-by=nw-claim}\n\nMore. {#new-claim}", "nw-claim", "new-claim")]
    [InlineData("Text. {#a .outdated replaced-by=a}", "a", null)]
    public void A_replacement_is_another_claim(string markdown, string at, string? near) =>
        Assert.Equal(near, Given.Body(markdown).Only(Codes.UnknownReplacement, at).Suggestion);

    [Theory]
    [InlineData("N3,n5", "n5")]
    [InlineData("N", "N")]
    [InlineData("N3,", "")]
    public void Rows_are_a_letter_and_a_number(string rows, string at) => Given.Body($"Text. {{#a rows={rows}}}").Only(Codes.InvalidRow, at);

    [Theory]
    [InlineData("- Text. {#a .supported}", "{#a .supported}")]
    [InlineData("> Text. {#a}", "{#a}")]
    [InlineData("# Text {#a}", "{#a}")]
    [InlineData("Text {#a} goes on.", "{#a}")]
    [InlineData("*Text {#a}*", "{#a}")]
    public void A_mark_in_the_wrong_place_is_refused(string markdown, string at) => Given.Body(markdown).Only(Codes.MisplacedAttributes, at);

    [Theory]
    [InlineData("Text {#a .supported")]
    [InlineData("Text {#a .supported because=\"Three trials,")]
    [InlineData("Text {#a .supported because=\"Three trials,\n\nand no more.\"}")]
    [InlineData("Text {#a .supported because=\"Three trials,\n- and no more.\"}")]
    public void A_mark_that_its_paragraph_does_not_close_is_refused(string markdown) => Given.Body(markdown).Only(Codes.ClaimMarkNotClosed, "{#");

    [Theory]
    [InlineData("{#a .outdated replaced-by=b because=\"A test measured it.\"}", "A test measured it.")]
    [InlineData("{#a .outdated because=\"A test\n  measured   it,\r\nin 1983.\" replaced-by=b}", "A test measured it, in 1983.")]
    [InlineData("{because=\" It said: {#a .contested}. \" #a .outdated replaced-by=b}", "It said: {#a .contested}.")]
    [InlineData("{#a .outdated replaced-by=b because=\"5 * 3, a_b_c, <b> and [this] = `that` 'here' & rows=N3.\"}", "5 * 3, a_b_c, <b> and [this] = `that` 'here' & rows=N3.")]
    public void A_status_has_a_reason_in_plain_words_on_as_many_lines_as_it_takes(string mark, string reason)
    {
        var given = Given.Body($"Text. {mark}\n\nNow. {{#b}}\n").Clean();
        Assert.Equal(("Text.", ClaimStatus.Outdated, "b"), (given.Paragraph.Text, given.Claim.Status, given.Claim.ReplacedBy!.Value));
        Assert.Equal(reason, given.Claim.Reason!.Value);
        Assert.Equal(mark, given.Claim.Span.Text);
    }

    [Theory]
    [InlineData("because=\"Three trials.", "because=\"Three trials.")]
    [InlineData("because=\"Three trials. rows=N1", "because=\"Three trials. rows=N1")]
    [InlineData("because=\"", "because=\"")]
    [InlineData("because=", "because=")]
    [InlineData("because=Three", "because=Three")]
    [InlineData("because=\"\"", "because=\"\"")]
    [InlineData("because=\" \n \"", "because=\" \n \"")]
    [InlineData("because=\"Three \"good\" trials.\"", "because=\"Three \"good\"")]
    [InlineData("because=\"One.\" because=\"Two.\"", "because=\"Two.\"")]
    [InlineData("because=\"Three trials. [@a]\"", "because=\"Three trials. [@a]\"")]
    public void A_reason_that_cannot_be_read_is_refused(string reason, string at) => Given.Body($"Text. {{#a .supported {reason}}}").Has(Codes.MalformedAttribute, at);

    [Fact]
    public void A_reason_needs_a_status() => Given.Body("Text. {#a because=\"Three trials.\"}").Only(Codes.MalformedAttribute, "\"Three trials.\"");

    [Fact]
    public void A_mark_alone_claims_nothing() => Given.Body("Text.\n\n{#a .supported}\n").Only(Codes.ClaimWithoutText, "{#a .supported}");
}
