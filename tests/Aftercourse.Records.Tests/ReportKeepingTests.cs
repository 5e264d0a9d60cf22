using System.Buffers;
using System.Text.Json;
using Xunit;

namespace Aftercourse.Records.Tests;

public sealed class ReportKeepingInSqliteTests : ReportKeepingTests<SqliteFile>;

/// <summary>What becomes of a reader's report.</summary>
public abstract class ReportKeepingTests<TDatabase> : RecordsTests<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly NewReport Given = new()
    {
        Page = "/read/after-a-needle",
        ClaimId = "needle-soreness",
        Exact = "fades in a week",
        Prefix = "Soreness ",
        Suffix = ".",
        Comment = "It took two.",
        ArticleVersion = "0.1.0",
        ArticleHash = "abc",
    };

    private ReportKeeping Keeping => new(Database, Clock);

    [Fact]
    public async Task A_report_is_there_after_a_restart_and_its_link_shows_what_became_of_it()
    {
        var sent = await Keeping.Send(Given, Cancel);
        await Restart();
        var found = await Keeping.Find(sent.Link!, Cancel);
        Assert.Equal((Given.Exact, Given.Prefix, Given.Suffix, Given.Comment), (found!.Exact, found.Prefix, found.Suffix, found.Comment));
        Assert.Equal((ReportState.Open, null), (found.State, found.Answered));

        Clock.Now += TimeSpan.FromHours(5);
        Assert.True(await Keeping.Answer(found.Id, ReportState.Fixed, "Thank you.", "0.2.0", Cancel));
        found = await Keeping.Find(sent.Link!, Cancel);
        Assert.Equal((ReportState.Fixed, "Thank you.", "0.2.0", Clock.Now), (found!.State, found.Reply, found.FixedIn, found.Answered));
        Assert.Null(await Keeping.Find(Secret.New(), Cancel));
        Assert.False(await Keeping.Answer(Guid.Empty, ReportState.Accepted, null, null, Cancel));
    }

    [Fact]
    public async Task A_report_sent_twice_is_one_report_and_both_links_show_it()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keeping.Send(Given, Cancel)));
        Assert.Single(sent, s => s.Outcome == SendOutcome.Sent);
        Assert.Equal(3, sent.Count(s => s.Outcome == SendOutcome.Merged));
        Assert.All(sent, s => Assert.Equal(sent[0].Report, Keeping.Find(s.Link!, Cancel).Result!.Id));
        Assert.Single(await Keeping.List(null, Cancel));

        Assert.Equal(SendOutcome.Sent, (await Keeping.Send(Given with { Comment = "It took three." }, Cancel)).Outcome);
        Assert.Equal(SendOutcome.Sent, (await Keeping.Send(Given with { Page = "/read/other" }, Cancel)).Outcome);
        Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal(SendOutcome.Sent, (await Keeping.Send(Given, Cancel)).Outcome);
    }

    [Fact]
    public async Task Reports_are_listed_by_what_became_of_them_oldest_first()
    {
        var first = await Keeping.Send(Given, Cancel);
        Clock.Now += TimeSpan.FromMinutes(1);
        var second = await Keeping.Send(Given with { Comment = "" }, Cancel);
        await Keeping.Answer(second.Report!.Value, ReportState.Declined, "No.", "0.2.0", Cancel);
        Assert.Equal([first.Report!.Value, second.Report!.Value], (await Keeping.List(null, Cancel)).Select(r => r.Id));
        Assert.Equal([first.Report!.Value], (await Keeping.List(ReportState.Open, Cancel)).Select(r => r.Id));
        Assert.Null((await Keeping.Find(second.Report!.Value, Cancel))!.FixedIn);
    }

    [Fact]
    public async Task What_is_too_long_or_says_nothing_is_refused()
    {
        NewReport[] refused =
        [
            Given with { Comment = new string('x', ReportKeeping.LongestComment + 1) },
            Given with { Exact = new string('x', ReportKeeping.LongestQuote + 1) },
            Given with { Page = new string('x', ReportKeeping.LongestName + 1) },
            Given with { Exact = "", Comment = "" },
        ];
        foreach (var report in refused)
            Assert.Equal(new SentReport(SendOutcome.OutOfLimits, null, null), await Keeping.Send(report, Cancel));
        Assert.Empty(await Keeping.List(null, Cancel));
        Assert.Equal(SendOutcome.Sent, (await Keeping.Send(Given with { Comment = new string('x', ReportKeeping.LongestComment) }, Cancel)).Outcome);
    }

    [Theory]
    [InlineData("/follow/{0}/answer", "/follow/-/answer")]
    [InlineData("/follow/{0}?again=1#top", "/follow/-")]
    [InlineData("/read/section?from={0}", "/read/section")]
    [InlineData("/read/section", "/read/section")]
    [InlineData("//elsewhere.example/x", "/elsewhere.example/x")]
    [InlineData("\\\\elsewhere.example/x", "/elsewhere.example/x")]
    public async Task The_page_is_kept_without_secrets(string page, string kept)
    {
        var sent = await Keeping.Send(Given with { Page = string.Format(null, page, Secret.New().Text) }, Cancel);
        Assert.Equal(kept, (await Keeping.Find(sent.Link!, Cancel))!.Page);
    }

    [Fact]
    public async Task A_deleted_report_is_nowhere_in_what_is_written_down()
    {
        var sent = await Keeping.Send(Given with { Comment = "my own illness" }, Cancel);
        Assert.True((await Under.Bytes()).AsSpan().IndexOf("my own illness"u8) >= 0);
        Assert.True(await Keeping.Delete(sent.Report!.Value, Cancel));
        Assert.True((await Under.Bytes()).AsSpan().IndexOf("my own illness"u8) < 0);
        Assert.Null(await Keeping.Find(sent.Link!, Cancel));
        Assert.False(await Keeping.Delete(sent.Report!.Value, Cancel));
    }

    [Fact]
    public async Task A_report_is_written_as_a_Web_Annotation()
    {
        var id = (await Keeping.Send(Given, Cancel)).Report!.Value;
        await Keeping.Answer(id, ReportState.Fixed, "Thank you.", "0.2.0", Cancel);
        var json = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true }))
            WebAnnotation.Write(writer, (await Keeping.Find(id, Cancel))!, new Uri("https://example.org/"));

        using var expected = JsonDocument.Parse($$"""
            {
              "@context": [
                "http://www.w3.org/ns/anno.jsonld",
                {
                  "articleVersion": "https://example.org/report#articleVersion",
                  "articleHash": "https://example.org/report#articleHash",
                  "reportState": "https://example.org/report#reportState",
                  "fixedIn": "https://example.org/report#fixedIn"
                }
              ],
              "id": "urn:uuid:{{id}}",
              "type": "Annotation",
              "motivation": "editing",
              "created": "2026-03-05T21:30:00Z",
              "modified": "2026-03-05T21:30:00Z",
              "body": [
                { "type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": "It took two." },
                { "type": "TextualBody", "purpose": "replying", "format": "text/plain", "value": "Thank you." }
              ],
              "target": {
                "type": "SpecificResource",
                "source": "https://example.org/read/after-a-needle",
                "selector": {
                  "type": "FragmentSelector",
                  "value": "needle-soreness",
                  "refinedBy": { "type": "TextQuoteSelector", "exact": "fades in a week", "prefix": "Soreness ", "suffix": "." }
                },
                "state": { "type": "TimeState", "sourceDate": "2026-03-05T21:30:00Z" }
              },
              "articleVersion": "0.1.0",
              "articleHash": "abc",
              "reportState": "fixed",
              "fixedIn": "0.2.0"
            }
            """);
        using var actual = JsonDocument.Parse(json.WrittenMemory);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), actual.RootElement.ToString());
    }
}
