using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Cli.Rendering;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Cli.Asking;

/// <summary>An interview in plain lines of text, so that it works in every terminal, with a screen reader, and from a script.</summary>
public sealed class Conversation(Terminal terminal, TextReader lines, CompiledArticle article)
{
    // Ticks are bits of one number; what does not fit comes on the next page.
    private const int MostOnAPage = 30;

    private readonly Dialogue _dialogue = new(terminal.Out, lines);
    private readonly Interpreter _evaluator = new(article);
    private readonly SnapshotReduction _reduction = new(article);
    private readonly Stack<Episode> _before = new();
    private readonly Moment _now = Now(terminal.Clock);

    /// <summary>Asks until the level is settled; null where the person leaves.</summary>
    public Episode? Hold()
    {
        _dialogue.Say(article.Title, "bold");
        _dialogue.Say("In danger, call your emergency number now (112 in Europe). This is not a diagnosis, and not yet reviewed by a clinician.");
        _dialogue.Say("? means that you are not sure, and never counts as no. You can go back to change the last answer, and quit at any time.", "dim");
        if (new WhatWasDone(_dialogue, article, _now).Ask() is not { } procedures)
            return null;

        var episode = Start(procedures);
        var interview = new Interview(article, _evaluator);
        while (true)
        {
            var snapshot = _reduction.At(episode, _now);
            var page = interview.NextPage(snapshot);
            if (page is not [{ Fact: { } fact } question, ..])
                return episode;

            _dialogue.Separate(LevelStyle.Scale(_evaluator.Judge(snapshot).Interval));
            var reply = fact.Group is { } group ? Page(group, [.. page.Take(MostOnAPage).Select(q => q.Fact!)], episode) : One(question, fact, episode);
            if (reply.Kind == ReplyKind.Left)
                return null;
            if (reply.Kind == ReplyKind.Answer)
                _before.Push(episode);
            else if (_before.Count == 0)
                _dialogue.Say("This is the first question about your signs. To change what was done, quit and begin again.");
            episode = reply.Value ?? (_before.Count > 0 ? _before.Pop() : episode);
        }
    }

    private Reply<Episode> One(Question question, Fact fact, Episode episode)
    {
        var about = question.Occurrence is { } index && episode.Procedures.Length > 1 ? $" ({episode.Procedures[index].Procedure.Title})" : "";
        _dialogue.Say((fact.Ask?.Value ?? fact.Label.Value) + about, "bold");
        if (fact.Help is not null)
            _dialogue.Say(fact.Help.Value, "dim");
        foreach (var option in fact.Options)
            _dialogue.Choice(option.Index + 1, option.Label.Value);
        return _dialogue.Read<Episode>($"{Prompt.HowTo(fact)}; ? not sure", typed =>
            Prompt.Read(fact, typed) is { } answer ? (true, Answered(episode, question, answer)) : (false, null));
    }

    // A page of yes/no questions: those named are yes, the rest no.
    private Reply<Episode> Page(Group group, Fact[] facts, Episode episode)
    {
        _dialogue.Say(group.Title.Value, "bold");
        foreach (var (fact, i) in facts.Select((f, i) => (f, i)))
            _dialogue.Choice(i + 1, fact.Ask?.Value ?? fact.Label.Value, fact.Help?.Value);

        return _dialogue.Read<Episode>("the numbers of all that apply, with ? behind one you are not sure of, such as: 1 4?; none; ? not sure about any", typed =>
        {
            if (Prompt.Ticked(typed, facts.Length) is not var (yes, unsure))
                return (false, null);
            var answered = episode;
            for (var i = 0; i < facts.Length; i++)
            {
                var answer = (yes & (1 << i)) != 0 ? Answer.Yes : (unsure & (1 << i)) != 0 ? Answer.Unsure : Answer.No;
                answered = Answered(answered, new Question(facts[i], null), answer);
            }

            return (true, answered);
        });
    }

    private Episode Start(IEnumerable<PastProcedure> procedures)
    {
        var open = article.Facts.Select(_ => Answer.Unanswered).ToImmutableArray();
        return new Episode { ArticleId = article.Id, Person = open, Procedures = [.. procedures], CheckIns = [new CheckIn(_now, open)] };
    }

    private static Episode Answered(Episode episode, Question question, Answer answer)
    {
        var fact = question.Fact!;
        if (question.Occurrence is { } index)
        {
            var procedure = episode.Procedures[index];
            return episode with { Procedures = episode.Procedures.SetItem(index, procedure with { Details = procedure.Details.SetItem(fact.Index, answer) }) };
        }

        if (fact.AboutPerson)
            return episode with { Person = episode.Person.SetItem(fact.Index, answer) };
        var checkIn = episode.CheckIns[^1];
        return episode with { CheckIns = [checkIn with { Answers = checkIn.Answers.SetItem(fact.Index, answer) }] };
    }

    private static Moment Now(TimeProvider clock)
    {
        var now = clock.GetLocalNow();
        return new Moment(now.ToUnixTimeSeconds() / 60, (int)now.Offset.TotalMinutes);
    }
}
