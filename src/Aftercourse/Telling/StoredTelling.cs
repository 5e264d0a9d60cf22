using System.Collections.Immutable;
using System.Text.Json;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Telling;

/// <summary>
/// An assessment that was stored (docs/assessment-format.md) in the words that it was told in then, whatever the article says now. What would have changed it is stored by the names of that article
/// only, and is left out.
/// </summary>
public static class StoredTelling
{
    /// <summary>Tells it.</summary>
    /// <param name="json">The assessment as it was written by <see cref="Assessing.AssessmentJson"/>.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing: it is no assessment.</exception>
    public static ToldAnswer Tell(string json)
    {
        using var document = JsonDocument.Parse(json);
        var stored = document.RootElement;
        var level = LevelOf(stored.GetProperty("level"));
        var isSettled = stored.GetProperty("settled").GetBoolean();
        var sources = new List<Reference>();
        return new ToldAnswer
        {
            Since = [],
            Level = isSettled ? level : null,
            Interval = new LevelInterval(LevelOf(stored.GetProperty("interval")[0]), LevelOf(stored.GetProperty("interval")[1])),
            Headline = Text(stored, "headline")!,
            Lead = Lead(stored, level),
            Sections = Sections(stored, level, isSettled, sources),
            Sources = [.. sources.Select((source, i) => new ToldSource(i + 1, source))],
            Footer = Footer(stored.GetProperty("article")),
        };
    }

    private static ImmutableArray<ImmutableArray<ToldWords>> Lead(JsonElement stored, Level level)
    {
        var lead = new List<ImmutableArray<ToldWords>>();
        if (Text(stored, "do") is { } what)
            lead.Add([new ToldWords(what, level >= Level.Urgent)]);
        if (Text(stored, "holdsUntil") is { } until && Moment.TryParse(until, out var end) == MomentProblem.None && Moment.TryParse(Text(stored, "at")!, out var at) == MomentProblem.None)
            lead.Add([new ToldWords("It held until ", true), new ToldWords(end.IsAbsolute ? Moments.InWords(end) : until, true, end.Since(at).Minutes), new ToldWords(".", true)]);
        return [.. lead];
    }

    private static ImmutableArray<ToldSection> Sections(JsonElement stored, Level level, bool isSettled, List<Reference> sources)
    {
        var reasons = stored.GetProperty("reasons").EnumerateArray().Select(r => (Level: LevelOf(r.GetProperty("level")), Reason: r)).ToArray();
        if (!isSettled)
            return [.. new[] { Section(ToldSectionKind.Why, AnswerTelling.WhySoFarTitle, reasons.Select(r => Why(r.Level, r.Reason, sources))) }.Where(s => !s.Items.IsEmpty)];

        var lesser = string.Join(' ', reasons.Where(r => r.Level < level).Select(r => Text(r.Reason, "text")));
        var why = Section(ToldSectionKind.Why, AnswerTelling.WhyTitle, reasons.Where(r => r.Level >= level).Select(r => Why(r.Level, r.Reason, sources))
            .Concat(lesser.Length > 0 ? [new ToldItem([new ToldWords("Less urgent, and true as well: " + lesser)], null, null, [])] : []));
        var what = Section(ToldSectionKind.WhatToDo, AnswerTelling.WhatToDoTitle, Items(stored, "advice"));
        var watch = stored.GetProperty("watch").EnumerateArray().Select(w => (Level: LevelOf(w.GetProperty("level")), Text: Text(w, "text")!)).Where(w => w.Level > level)
            .GroupBy(w => w.Level)
            .Select(g => Section(ToldSectionKind.Watch, AnswerTelling.WatchTitle(g.Key), g.Select(w => new ToldItem([new ToldWords(w.Text)], w.Level, null, []))));
        var causes = Section(ToldSectionKind.Causes, AnswerTelling.CausesTitle, Items(stored, "causes"));
        // Whoever had to act at once read what to do before why.
        var first = level >= Level.Urgent ? new[] { what, why } : [why, what];
        return [.. first.Concat(watch).Append(causes).Where(s => !s.Items.IsEmpty)];
    }

    private static ToldItem Why(Level level, JsonElement reason, List<Reference> sources) => new([new ToldWords(Text(reason, "text")!)], level, null, Cite(reason, sources));

    private static ToldSection Section(ToldSectionKind kind, string title, IEnumerable<ToldItem> items) => new(kind, title, [.. items]);

    private static IEnumerable<ToldItem> Items(JsonElement stored, string name) =>
        stored.GetProperty(name).EnumerateArray().Select(i => Text(i, "text")).OfType<string>().Select(text => new ToldItem([new ToldWords(text)], null, null, []));

    private static ImmutableArray<int> Cite(JsonElement reason, List<Reference> sources) => [.. reason.GetProperty("sources").EnumerateArray().Select(s => Number(s, sources))];

    private static int Number(JsonElement source, List<Reference> sources)
    {
        var id = Text(source, "id")!;
        var at = sources.FindIndex(s => s.Id == id);
        if (at >= 0)
            return at + 1;
        int? year = source.TryGetProperty("year", out var y) ? y.GetInt32() : null;
        sources.Add(new Reference(id, "", Text(source, "title")!, [], Optional("container"), year, null, null, null, Optional("doi"), Optional("pmid"), Optional("url"), default));
        return sources.Count;

        string? Optional(string name) => source.TryGetProperty(name, out _) ? Text(source, name) : null;
    }

    private static string Footer(JsonElement article) => $"Not a diagnosis. {Text(article, "id")} {Text(article, "version")}, {Text(article, "hash")![..12]}.";

    private static Level LevelOf(JsonElement level) => LevelNames.All.First(l => l.Name() == level.GetString());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
