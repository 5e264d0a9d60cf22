using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Cli.Rendering;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Spectre.Console;

namespace Aftercourse.Cli.Asking;

/// <summary>An interview in plain lines of text, so that it works in every terminal, with a screen reader, and from a script.</summary>
public sealed class Conversation(Terminal terminal, TextReader lines, CompiledArticle article)
{
    private readonly Interpreter _evaluator = new(article);
    private readonly SnapshotReduction _reduction = new(article);
    private readonly Stack<Episode> _before = new();
    private readonly Moment _now = Now(terminal.Clock);

    /// <summary>Asks until the level is settled; null where the person leaves.</summary>
    public Episode? Hold()
    {
        Say($"[bold]{Markup.Escape(article.Title)}[/]");
        Say("[dim]Not a diagnosis, and not yet reviewed by a clinician. In danger, call your emergency number now (112 in Europe).[/]");
        Say("[dim]Each question takes ? for \"not sure\", back to change the last answer, and quit to leave.[/]");
        if (Procedures() is not { } procedures)
            return null;

        var episode = Start(procedures);
        var interview = new Interview(article, _evaluator);
        while (true)
        {
            var snapshot = _reduction.At(episode, _now);
            var page = interview.NextPage(snapshot);
            if (page is not [{ Fact: { } fact } question, ..])
                return episode;

            terminal.Out.WriteLine();
            Say(LevelStyle.Scale(_evaluator.Judge(snapshot).Interval));
            var next = fact.Group is { } group ? Page(group, [.. page.Select(q => q.Fact!)], episode) : One(question, fact, episode);
            if (next.Left)
                return null;
            if (next.Episode is not null)
                _before.Push(episode);
            else if (_before.Count == 0)
                Say("This is the first question.");
            episode = next.Episode ?? (_before.Count > 0 ? _before.Pop() : episode);
        }
    }

    private (Episode? Episode, bool Left) One(Question question, Fact fact, Episode episode)
    {
        Say($"[bold]{Markup.Escape(fact.Ask?.Value ?? fact.Label.Value)}[/]");
        Help(fact.Help);
        foreach (var option in fact.Options)
            Say($"  {option.Index + 1}  {Markup.Escape(option.Label.Value)}");
        return Read(Prompt.HowTo(fact), typed => Prompt.Read(fact, typed) is { } answer ? Answered(episode, question, answer) : null);
    }

    // A page of yes/no questions: those named are yes, the rest no.
    private (Episode? Episode, bool Left) Page(Group group, Fact[] facts, Episode episode)
    {
        Say($"[bold]{Markup.Escape(group.Title.Value)}[/]");
        foreach (var (fact, i) in facts.Select((f, i) => (f, i)))
        {
            Say($"  {i + 1}  {Markup.Escape(fact.Ask?.Value ?? fact.Label.Value)}");
            Help(fact.Help, "     ");
        }

        return Read("the numbers of all that apply, with ? behind one you are not sure of, such as: 1 4?; or none", typed =>
        {
            if (Prompt.Ticked(typed, facts.Length) is not var (yes, unsure))
                return null;
            var answered = episode;
            for (var i = 0; i < facts.Length; i++)
            {
                var answer = (yes & (1 << i)) != 0 ? Answer.Yes : (unsure & (1 << i)) != 0 ? Answer.Unsure : Answer.No;
                answered = Answered(answered, new Question(facts[i], null), answer);
            }

            return answered;
        });
    }

    private List<PastProcedure>? Procedures()
    {
        var done = new List<PastProcedure>();
        var details = article.Details.Select(_ => Answer.Unanswered).ToImmutableArray();
        while (true)
        {
            terminal.Out.WriteLine();
            Say(done.Count == 0 ? "[bold]What was done to you?[/]" : "[bold]Was anything else done? [/]");
            foreach (var procedure in article.Procedures)
                Say($"  {procedure.Index + 1,2}  {new string(' ', 2 * Depth(procedure))}{Markup.Escape(procedure.Title.Value)}{(procedure.Kinds.IsEmpty ? "" : ", not sure which")}");
            var which = Read(done.Count == 0 ? "a number" : "a number, or none", typed =>
                done.Count > 0 && typed == "none" ? -1
                : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= article.Procedures.Length ? n - 1 : (int?)null);
            if (which is null)
                return null;
            if (which == -1)
                return done;

            Say("[bold]How long ago was that?[/] If a thin tube stayed in your back, count from when it came out.");
            var ago = Read("such as: 20 hours, or 4 days; ? if you do not know", typed =>
                typed == "?" ? Answer.Unsure : Duration.TryParse(typed, out var length) ? Answer.Of(length.Minutes) : (Answer?)null);
            if (ago is null)
                return null;

            var began = ago.Value.State == AnswerState.Answered ? When.At(_now with { Minutes = _now.Minutes - ago.Value.Value }) : When.Unsure;
            done.Add(new PastProcedure(article.Procedures[which.Value], began, null, null, details));
        }
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

    /// <summary>Reads lines until one is an answer, <c>back</c> (neither) or <c>quit</c>.</summary>
    private (Episode? Episode, bool Left) Read(string howTo, Func<string, Episode?> read)
    {
        while (true)
        {
            Say($"[dim]{Markup.Escape(howTo)}; ? not sure; back; quit[/]");
            terminal.Out.Markup("> ");
            var typed = lines.ReadLine()?.Trim();
            if (typed is null or "quit" or "q")
                return (null, true);
            if (typed is "back" or "b")
                return (null, false);
            if (read(typed) is { } episode)
                return (episode, false);
            Say("That was not understood. Nothing was recorded.");
        }
    }

    private T? Read<T>(string howTo, Func<string, T?> read)
        where T : struct
    {
        while (true)
        {
            Say($"[dim]{Markup.Escape(howTo)}; quit[/]");
            terminal.Out.Markup("> ");
            var typed = lines.ReadLine()?.Trim();
            if (typed is null or "quit" or "q")
                return null;
            if (read(typed) is { } value)
                return value;
            Say("That was not understood. Nothing was recorded.");
        }
    }

    private void Help(Guidance.Text? help, string indent = "")
    {
        if (help is not null)
            Say($"{indent}[dim]{Markup.Escape(help.Value)}[/]");
    }

    private void Say(string markup) => terminal.Out.MarkupLine(markup);

    private static int Depth(Procedure procedure) => procedure.Parent is { } parent ? Depth(parent) + 1 : 0;

    private static Moment Now(TimeProvider clock)
    {
        var now = clock.GetLocalNow();
        return new Moment(now.ToUnixTimeSeconds() / 60, (int)now.Offset.TotalMinutes);
    }
}
