using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Values;

namespace Aftercourse.Telling;

/// <summary>An assessment in words: the level, what to do, why, until when. Where it is not settled: what is still to be answered.</summary>
public sealed class AnswerTelling
{
    internal const string WhyTitle = "Why", WhySoFarTitle = "Why, so far", WhatToDoTitle = "What to do", CausesTitle = "What it can be (this is not a diagnosis)";

    private readonly Assessment _assessment;
    private readonly ReviewStanding _standing;
    private readonly TimeTelling _times;
    private readonly Citations _citations;
    private readonly ImmutableArray<ToldSection>.Builder _sections = ImmutableArray.CreateBuilder<ToldSection>();

    private AnswerTelling(Assessment assessment, Snapshot snapshot, Moment at, ReviewStanding standing)
    {
        _assessment = assessment;
        _standing = standing;
        _times = new TimeTelling(snapshot, at);
        _citations = new Citations(assessment.Article);
    }

    private CompiledArticle Article => _assessment.Article;

    /// <summary>Tells an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="snapshot">What it was made of.</param>
    /// <param name="at">The moment that it speaks of.</param>
    /// <param name="standing">Where the article's review stands, which is told with it.</param>
    public static ToldAnswer Tell(Assessment assessment, Snapshot snapshot, Moment at, ReviewStanding standing) => new AnswerTelling(assessment, snapshot, at, standing).Tell();

    private ToldAnswer Tell()
    {
        var settled = _assessment.IsSettled;
        if (settled)
            Settled();
        else
            Unsettled();
        return new ToldAnswer
        {
            Since = _times.Since(),
            Level = settled ? _assessment.Level : null,
            Interval = _assessment.Interval,
            Headline = settled ? Article.Text(_assessment.Level).Headline.Value : "Not settled yet",
            Lead = settled ? Lead(Article.Text(_assessment.Level)) : [LeadWhileOpen()],
            Sections = _sections.ToImmutable(),
            Sources = _citations.List(),
            Footer = $"Not a diagnosis. {_standing.Sentence} {Article.Id} {Article.Version}, {Article.Hash[..12]}.",
        };
    }

    private ImmutableArray<ImmutableArray<ToldWords>> Lead(LevelText text)
    {
        var lead = new List<ImmutableArray<ToldWords>>();
        if (text.Do is not null)
            lead.Add([new ToldWords(text.Do.Value, _assessment.Level >= Level.Urgent)]);
        if (_assessment.HoldsMinutes is { } minutes)
            lead.Add([new ToldWords("This holds until ", true), new ToldWords(_times.When(minutes), true, minutes), new ToldWords(".", true), new ToldWords(Then(minutes))]);
        else if (text.Say is not null)
            lead.Add([new ToldWords(text.Say.Value)]);
        return [.. lead];
    }

    private string Then(int minutes) => _assessment.Changes.FirstOrDefault(c => c.LaterMinutes == minutes) is { } change
        ? $" If you would answer the same from then on: {LowerFirst(Article.Text(change.Level).Headline.Value)}."
        : " With the same answers it is more urgent from then on.";

    private ImmutableArray<ToldWords> LeadWhileOpen() =>
    [
        new ToldWords($"It can still be anything from {_assessment.Interval.Low.Name()} to {_assessment.Interval.High.Name()}. "),
        new ToldWords("Nothing here reassures you. ", true),
        new ToldWords("If you cannot go on answering: "),
        new ToldWords(LowerFirst(Article.Text(_assessment.Level).Headline.Value) + ".", true),
    ];

    private void Settled()
    {
        // Whoever has to act now reads what to do before why.
        if (_assessment.Level >= Level.Urgent)
            WhatToDo();
        Why();
        if (_assessment.Level < Level.Emergency)
            NotKnown();
        if (_assessment.Level < Level.Urgent)
            WhatToDo();
        foreach (var group in _assessment.Watch.Where(a => a.Level > _assessment.Level).GroupBy(a => a.Level))
            Add(ToldSectionKind.Watch, WatchTitle(group.Key), group.Select(a => Item(a.Watch!.Value, a.Level)));
        // That a sign counts for less later is true, and no reason to wait: it is not told.
        Add(ToldSectionKind.Changes, "What would change this answer", _assessment.Changes
            .Where(c => c.LaterMinutes is null || c.Level > _assessment.Level)
            .Select(c => new ToldItem(ChangeTelling.Words(c, _times), c.Level, null, [])));
        Add(ToldSectionKind.Causes, CausesTitle, _assessment.Causes.Select(c => Item(c.Say!.Value, null, c.Claim)));
    }

    private void Unsettled()
    {
        var low = _assessment.Interval.Low;
        Add(ToldSectionKind.Why, WhySoFarTitle, _assessment.Reasons.Where(r => r.Level > Level.Contact || low > Level.Expected).Select(r => Item(r.Say, r.Level, r.Claim)));
        if (_assessment.Next is { } next)
            Add(ToldSectionKind.NextQuestion, "Next question", [Item(next.Fact is null ? "When was it done?" : next.Fact.Ask?.Value ?? next.Fact.Label.Value)]);
        NotKnown();
    }

    // The reasons that decide in full; what counts for less in one line, so that nothing less urgent stands beside "get help now".
    private void Why()
    {
        var lesser = _assessment.Reasons.Where(r => r.Kind == ReasonKind.Alarm && r.Level < _assessment.Level).Select(r => LowerFirst(r.Rule!.Title.Value)).ToArray();
        Add(ToldSectionKind.Why, WhyTitle,
        [
            .. _assessment.Reasons.Where(r => r.Level >= _assessment.Level).Select(r => Item(r.Say, r.Level, r.Claim)),
            .. lesser.Length > 0 ? [Item($"Less urgent, and true as well: {string.Join("; ", lesser)}.")] : Array.Empty<ToldItem>(),
        ]);
    }

    private void WhatToDo() => Add(ToldSectionKind.WhatToDo, WhatToDoTitle, _assessment.Advice.Select(a => Item(a.Say!.Value, null, a.Claim)));

    private void NotKnown() => Add(ToldSectionKind.NotKnown, "Not known, and it could matter", _assessment.Unknown
        .Where(q => q != _assessment.Next && q.Fact is not null)
        .Select(q => q.Fact!.Label.Value)
        .Distinct()
        .Select(label => Item(label)));

    // Items are made as they come, so that sources are numbered in the order of reading.
    private void Add(ToldSectionKind kind, string title, IEnumerable<ToldItem> items)
    {
        if (items.ToImmutableArray() is { IsEmpty: false } all)
            _sections.Add(new ToldSection(kind, title, all));
    }

    private ToldItem Item(string text, Level? level = null, Claim? claim = null) => new([new ToldWords(text)], level, claim, _citations.Cite(claim));

    internal static string WatchTitle(Level level) => level switch
    {
        Level.Emergency => "Get emergency help at once if you notice",
        Level.Urgent => "Be seen the same day if you notice",
        _ => "Talk to your team if you notice",
    };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
