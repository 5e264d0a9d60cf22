using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Sources;
using Xunit;

namespace Aftercourse.Tests.Episodes;

/// <summary>Reads texts in tests, and says what was reported as <c>line:column code</c>.</summary>
internal static class EpisodeTexts
{
    /// <summary>A valid episode with every field and every form of answer.</summary>
    public const string Full = """
        article: back-pain
        person:
          blood-thinner: no
          weeks-pregnant: unsure
        procedures:
          - kind: epidural
            at: 2026-03-02T09:00+01:00
            ended: 2026-03-05T09:00+01:00
            session: 2
            details:
              catheter-days: 3
          - kind: surgery
            at: unsure
            details: {implant: unsure}
        checkIns:
          - at: 2026-03-06T09:00+01:00
            answers:
              fever: yes
              pain: 5
              temperature: 38.6
              place: [lower-back, neck]
              skin: {red: yes, pus: unsure}
              lasted: 2 days
              legs: numb
              trend: unsure
            noneOf: [danger-signs]
            note: "free words: \"quoted\" ü 😀 # no comment"
          - at: 2026-03-04T09:00Z
            others: no
        """;

    public static (Episode? Episode, string[] Errors, DiagnosticBag Bag) Try(string text)
    {
        var bag = new DiagnosticBag();
        var episode = EpisodeReading.Read(new SourceText("e.yaml", text), BackArticle.Article, bag);
        Assert.Equal(episode is null, bag.HasErrors);
        return (episode, Errors(bag), bag);
    }

    public static Episode Ok(string text)
    {
        var (episode, _, bag) = Try(text);
        Assert.Equal("", string.Join('\n', bag.Sorted().Select(d => $"{d.Span}: {d.Message} {d.Help}")));
        return episode!;
    }

    /// <summary>An episode of an epidural at 0 hours and the given lines of check-ins.</summary>
    public static Episode Story(params string[] checkIns) =>
        Ok("procedures: [{kind: epidural, at: 0 hours}]\ncheckIns:\n" + string.Concat(checkIns.Select(c => $"  - {{{c}}}\n")));

    public static (IReadOnlyList<Case> Cases, string[] Errors, DiagnosticBag Bag) Cases(string text)
    {
        var bag = new DiagnosticBag();
        var cases = CaseReading.Read(new SourceText("c.yaml", text), BackArticle.Article, bag);
        return (cases, Errors(bag), bag);
    }

    private static string[] Errors(DiagnosticBag bag) => [.. bag.Sorted().Select(d => $"{d.Span.Place.Line}:{d.Span.Place.Column} {d.Code.Id}")];
}
