using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Cli.Rendering;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Values;

namespace Aftercourse.Cli.Asking;

/// <summary>An interview in plain lines of text, so that it works in every terminal, with a screen reader, and from a script.</summary>
public sealed class Conversation(Terminal terminal, TextReader lines, CompiledArticle article, ReviewStanding standing)
{
    // Ticks are bits of one number; what does not fit comes on the next page.
    private const int MostOnAPage = 30;

    private readonly Dialogue _dialogue = new(terminal.Out, lines);
    private readonly Interpreter _evaluator = new(article);
    private readonly Moment _now = Now(terminal.Clock);

    /// <summary>Asks until the level is settled; null where the person leaves.</summary>
    public Episode? Hold()
    {
        _dialogue.Say(article.Title, "bold");
        _dialogue.Say($"In danger, call your emergency number now (112 in Europe). This is not a diagnosis. {standing.Sentence}");
        _dialogue.Say("? means that you are not sure, and never counts as no. You can go back to change the last answer, and quit at any time.", "dim");
        if (new WhatWasDone(_dialogue, article, _now).Ask() is not { } procedures)
            return null;

        var sitting = new Interviewer(article, _evaluator).Begin([.. procedures], _now);
        while (true)
        {
            // Every time was asked with what was done.
            if (sitting.Page is not [{ Fact: { } fact } question, ..])
                return sitting.Episode;

            _dialogue.Separate(LevelStyle.Scale(_evaluator.Judge(sitting.Snapshot).Interval));
            var reply = fact.Group is { } group ? Page(group, [.. sitting.Page.Take(MostOnAPage)]) : One(question, fact, sitting.Episode);
            if (reply.Kind == ReplyKind.Left)
                return null;
            if (reply.Kind == ReplyKind.Back && sitting.Answered.IsEmpty)
                _dialogue.Say("This is the first question about your signs. To change what was done, quit and begin again.");
            sitting = reply.Kind == ReplyKind.Back ? sitting.Back() : sitting.Answer(reply.Value!);
        }
    }

    private Reply<Reply[]> One(Question question, Fact fact, Episode episode)
    {
        var about = question.Occurrence is { } index && episode.Procedures.Length > 1 ? $" ({episode.Procedures[index].Procedure.Title})" : "";
        _dialogue.Say((fact.Ask?.Value ?? fact.Label.Value) + about, "bold");
        if (fact.Help is not null)
            _dialogue.Say(fact.Help.Value, "dim");
        foreach (var option in fact.Options)
            _dialogue.Choice(option.Index + 1, option.Label.Value);
        return _dialogue.Read<Reply[]>($"{Prompt.HowTo(fact)}; ? not sure", typed =>
            Prompt.Read(fact, typed) is { } answer ? (true, [new Reply(question, answer)]) : (false, null));
    }

    // A page of yes/no questions: those named are yes, the rest no.
    private Reply<Reply[]> Page(Group group, Question[] questions)
    {
        _dialogue.Say(group.Title.Value, "bold");
        foreach (var (fact, i) in questions.Select((q, i) => (q.Fact!, i)))
            _dialogue.Choice(i + 1, fact.Ask?.Value ?? fact.Label.Value, fact.Help?.Value);

        return _dialogue.Read<Reply[]>("the numbers of all that apply, with ? behind one you are not sure of, such as: 1 4?; none; ? not sure about any", typed =>
        {
            if (Prompt.Ticked(typed, questions.Length) is not var (yes, unsure))
                return (false, null);
            return (true, [.. questions.Select((q, i) => new Reply(q, (yes & (1 << i)) != 0 ? Answer.Yes : (unsure & (1 << i)) != 0 ? Answer.Unsure : Answer.No))]);
        });
    }

    private static Moment Now(TimeProvider clock)
    {
        var now = clock.GetLocalNow();
        return new Moment(now.ToUnixTimeSeconds() / 60, (int)now.Offset.TotalMinutes);
    }
}
