using Aftercourse.Web.Hosting;
using Aftercourse.Web.Reading;
using Xunit;

namespace Aftercourse.Web.Tests.Reading;

public sealed class EditionLogTests : IDisposable
{
    private static readonly Edition Edition = Edition.Load(null, TextWriter.Null)!;
    private static readonly DateTimeOffset First = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("aftercourse-log-").FullName;

    private string LogFile => Path.Combine(folder, "editions.jsonl");

    [Fact]
    public void An_edition_is_shown_since_it_was_first_seen_and_not_since_the_last_start()
    {
        EditionLog.Open(LogFile, Edition.Woven, First);
        var again = EditionLog.Open(LogFile, Edition.Woven, First.AddDays(9));

        Assert.Equal(First, Assert.Single(again.Entries).Since);
    }

    [Fact]
    public void A_section_that_did_not_change_keeps_its_date_and_one_that_did_gets_a_new_one()
    {
        var entry = EditionEntry.Of(Edition.Woven, First);
        var before = entry with { Hash = "other", Sections = entry.Sections.SetItem("general", "other") };
        File.WriteAllText(LogFile, System.Text.Json.JsonSerializer.Serialize(before) + "\n");

        var log = EditionLog.Open(LogFile, Edition.Woven, First.AddDays(9));

        Assert.Equal(First.AddDays(9), log.ShownSince("general"));
        Assert.Equal(First, log.ShownSince("after-a-massage"));
    }

    [Fact]
    public void A_line_that_was_cut_off_does_not_stop_the_site()
    {
        EditionLog.Open(LogFile, Edition.Woven, First);
        File.AppendAllText(LogFile, "{\"Since\":\"2026-0\n");

        Assert.Single(EditionLog.Open(LogFile, Edition.Woven, First.AddDays(1)).Entries);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
