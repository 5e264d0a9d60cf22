using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;

namespace Aftercourse.Cli.Rendering;

/// <summary>An assessment for people: the level, what to do, why, until when. Where it is not settled: what is still to be answered.</summary>
public sealed class AssessmentRendering(IAnsiConsole console, Assessment assessment, Snapshot snapshot, Moment at)
{
    // A list that nobody reads to its end warns nobody: the general signs come first in the article.
    private const int MostWatched = 12;
    private const int MostChanges = 6, MostUnknown = 8;

    private readonly Citations _citations = new(assessment.Article);

    private CompiledArticle Article => assessment.Article;

    /// <summary>Shows everything.</summary>
    public void Show()
    {
        foreach (var occurrence in snapshot.Occurrences)
            Write(console, 0, null, new Run(Since(occurrence), "dim"));
        console.WriteLine();
        if (assessment.IsSettled)
            Settled();
        else
            Unsettled();
        Sources();
        Footer();
    }

    private void Settled()
    {
        var text = Article.Text(assessment.Level);
        Headline(text.Headline.Value, assessment.Level);
        if (text.Do is not null)
            Write(console, 0, null, new Run(text.Do.Value, assessment.Level >= Level.Urgent ? "bold" : null));
        if (assessment.HoldsMinutes is { } minutes)
            Write(console, 0, null, new Run($"This holds until {When(minutes)}.", "bold"), new Run(Then(minutes)));
        else if (text.Say is not null)
            Write(console, 0, null, new Run(text.Say.Value));

        // Whoever has to act now reads what to do before why.
        if (assessment.Level >= Level.Urgent)
            WhatToDo();
        Why();
        if (assessment.Level < Level.Emergency)
            NotKnown();
        if (assessment.Level < Level.Urgent)
            WhatToDo();
        Watch();
        // That a sign counts for less later is true, and no reason to wait: it is not shown.
        Section("What would change this answer", assessment.Changes.Where(c => c.LaterMinutes is null || c.Level > assessment.Level).GroupBy(c => c.Level), Change);
        Section("What it can be (this is not a diagnosis)", assessment.Causes, c => Bullet("·", new Run(c.Say!.Value), _citations.Cite(c.Claim)));
    }

    // The reasons that decide in full; what counts for less in one line, so that nothing less urgent stands beside "get help now".
    private void Why()
    {
        Section("Why", assessment.Reasons.Where(r => r.Level >= assessment.Level), r => Bullet(r.Level, new Run(r.Say), _citations.Cite(r.Claim)));
        var lesser = assessment.Reasons.Where(r => r.Kind == ReasonKind.Alarm && r.Level < assessment.Level).Select(r => LowerFirst(r.Rule!.Title.Value)).ToArray();
        if (lesser.Length > 0)
            Write(console, 2, new Run("·", "dim"), new Run($"Less urgent, and true as well: {string.Join("; ", lesser)}.", "dim"));
    }

    private void WhatToDo() => Section("What to do", assessment.Advice, a => Bullet("·", new Run(a.Say!.Value), _citations.Cite(a.Claim)));

    private string Then(int minutes) => assessment.Changes.FirstOrDefault(c => c.LaterMinutes == minutes) is { } change
        ? $" If you would answer the same from then on: {LowerFirst(Article.Text(change.Level).Headline.Value)}."
        : " With the same answers it is more urgent from then on.";

    private void Unsettled()
    {
        var known = assessment.Interval.Low;
        Headline("Not settled yet", null);
        var from = $"It can still be anything from {assessment.Interval.Low.Name()} to {assessment.Interval.High.Name()}. ";
        Write(console, 0, null, new Run(from), new Run("Nothing here reassures you. ", "bold"), new Run("If you cannot go on answering: "), new Run(LowerFirst(Article.Text(assessment.Level).Headline.Value) + ".", "bold"));
        Section("Why, so far", assessment.Reasons.Where(r => r.Level > Level.Contact || known > Level.Expected), r => Bullet(r.Level, new Run(r.Say), _citations.Cite(r.Claim)));
        if (assessment.Next is { } next)
        {
            Title("Next question");
            Bullet("?", new Run(next.Fact is null ? "When was it done?" : next.Fact.Ask?.Value ?? next.Fact.Label.Value, "bold"));
        }

        NotKnown();
    }

    private void Headline(string text, Level? level)
    {
        var style = level is { } l ? $"{LevelStyle.Colour(l)} bold" : "bold";
        Write(console, 0, level is { } shape ? new Run(LevelStyle.Shape(shape), style) : null, new Run(text, style));
        console.MarkupLine(LevelStyle.Scale(assessment.Interval));
        console.WriteLine();
    }

    private void NotKnown()
    {
        var labels = assessment.Unknown.Where(q => q != assessment.Next && q.Fact is not null).Select(q => q.Fact!.Label.Value).Distinct().ToArray();
        if (labels.Length == 0)
            return;
        Title("Not known, and it could matter");
        var more = labels.Length > MostUnknown ? $"; and {labels.Length - MostUnknown} more" : "";
        Write(console, 2, null, new Run(string.Join("; ", labels.Take(MostUnknown)) + more + "."));
    }

    private void Watch()
    {
        foreach (var group in assessment.Watch.Where(a => a.Level > assessment.Level).GroupBy(a => a.Level))
        {
            Title(group.Key switch
            {
                Level.Emergency => "Get emergency help at once if you notice",
                Level.Urgent => "Be seen the same day if you notice",
                _ => "Talk to your team if you notice",
            });
            foreach (var alarm in group.Take(MostWatched))
                Bullet(alarm.Level, new Run(alarm.Watch!.Value));
            if (group.Skip(MostWatched).Any())
                Write(console, 4, null, new Run($"and {group.Count() - MostWatched} more signs: `--format json` lists them all, and the interview asks about each", "dim"));
        }
    }

    private void Change(IGrouping<Level, Change> changes)
    {
        var words = changes.Select(Words).ToArray();
        var more = words.Length > MostChanges ? $"; or one of {words.Length - MostChanges} more" : "";
        Bullet(changes.Key, new Run(changes.Key.Name(), "bold"), new Run($" - {string.Join("; or ", words.Take(MostChanges))}{more}."));
    }

    private string Words(Change change)
    {
        if (change.LaterMinutes is { } minutes)
            return $"from {When(minutes)}, with the same answers";
        return string.Join(" and ", change.Answers.Select(a => a.Fact.Type switch
        {
            YesNoType => a.Answer.Value != 0 ? a.Fact.Label.Value : $"without {a.Fact.Label}",
            OneOfType one => $"{a.Fact.Label}: {one.Options[a.Answer.Value].Label}",
            AnyOfType any => $"{a.Fact.Label}: {string.Join(", ", any.Options.Where(o => (a.Answer.Value & (1 << o.Index)) != 0).Select(o => o.Label.Value).DefaultIfEmpty("none"))}",
            _ => $"{a.Fact.Label}: {AssessmentJson.Show(a.Fact, a.Answer)}",
        }));
    }

    private void Sources()
    {
        var sources = _citations.List().ToArray();
        if (sources.Length == 0)
            return;
        Title("Sources");
        foreach (var (number, text) in sources)
            Bullet(number, new Run(text, "dim"));
    }

    private void Footer()
    {
        console.WriteLine();
        Write(console, 0, null, new Run($"Not a diagnosis. Not yet reviewed by a clinician. {Article.Id} {Article.Version}, {Article.Hash[..12]}.", "dim"));
    }

    private static string Since(Occurrence occurrence) => occurrence.SinceStart.State == AnswerState.Answered
        ? $"{new Duration(occurrence.SinceStart.Value)} after {occurrence.Procedure.Title}"
        : $"After {occurrence.Procedure.Title}, not known when";

    // A date where the episode has dates; otherwise so long after the first thing that was done.
    private string When(int laterMinutes)
    {
        if (at.IsAbsolute)
            return Moments.InWords(at.Plus(new Duration(laterMinutes)));
        var first = snapshot.Occurrences[0];
        return first.SinceStart.State == AnswerState.Answered
            ? $"{new Duration(first.SinceStart.Value + laterMinutes)} after {first.Procedure.Title}"
            : $"{new Duration(laterMinutes)} from now";
    }

    private void Section<T>(string title, IEnumerable<T> items, Action<T> write)
    {
        var all = items.ToArray();
        if (all.Length == 0)
            return;
        Title(title);
        foreach (var item in all)
            write(item);
    }

    private void Title(string title)
    {
        console.WriteLine();
        Write(console, 0, null, new Run(title, "bold"));
    }

    private void Bullet(Level level, params IEnumerable<Run> runs) => Write(console, 2, new Run(LevelStyle.Shape(level), LevelStyle.Colour(level)), runs);

    private void Bullet(string sign, params IEnumerable<Run> runs) => Write(console, 2, new Run(sign, "dim"), runs);

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
