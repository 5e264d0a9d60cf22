using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Cli.Asking;

/// <summary>
/// The first questions of an interview: what was done, when it began, and when it was over. Both times are asked, because courses count from the one and
/// alarms from the other: taken as one, either could be late by days.
/// </summary>
public sealed class WhatWasDone(Dialogue dialogue, CompiledArticle article, Moment now)
{
    /// <summary>Asks until the person says that nothing else was done; null where they leave.</summary>
    public IReadOnlyList<PastProcedure>? Ask()
    {
        var done = new List<PastProcedure>();
        while (true)
        {
            var which = Which(done.Count == 0);
            if (which.Kind == ReplyKind.Left)
                return null;
            if (which.Kind == ReplyKind.Back)
            {
                // Back from the first question leads to the first question.
                if (done.Count > 0)
                    done.RemoveAt(done.Count - 1);
                continue;
            }

            if (which.Value is not { } procedure)
                return done;
            var past = When(procedure);
            if (past.Kind == ReplyKind.Left)
                return null;
            if (past.Kind == ReplyKind.Answer)
                done.Add(past.Value!);
        }
    }

    // No procedure stands for "none".
    private Reply<Procedure> Which(bool isFirst)
    {
        dialogue.Separate();
        dialogue.Say(isFirst ? "What was done to you?" : "Was anything else done?", "bold");
        foreach (var procedure in article.Procedures)
        {
            var title = $"{procedure.Title}{(procedure.Kinds.IsEmpty ? "" : ", not sure which")}";
            dialogue.Choice(procedure.Index + 1, procedure.Parent is null ? title : $"- {title}");
        }

        return dialogue.Read<Procedure>(isFirst ? "a number" : "a number; none", typed =>
        {
            if (!isFirst && typed.Equals("none", StringComparison.OrdinalIgnoreCase))
                return (true, null);
            return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= article.Procedures.Length
                ? (true, article.Procedures[n - 1])
                : (false, null);
        });
    }

    private Reply<PastProcedure> When(Procedure procedure)
    {
        dialogue.Separate();
        dialogue.Say($"How long ago was that ({procedure.Title})?", "bold");
        var began = dialogue.Read("such as: 20 hours, or 4 days; ? not sure", typed => typed == "?" ? (true, Answer.Unsure) : Length(typed));
        if (began.Kind != ReplyKind.Answer)
            return new Reply<PastProcedure>(began.Kind);

        dialogue.Say("Was it over at once? If something stayed in, such as a thin tube in your back: how long ago did it come out?", "bold");
        var ended = dialogue.Read("y at once; or how long ago, such as: 20 hours; or still in; ? not sure", typed => typed.ToLowerInvariant() switch
        {
            "y" or "yes" => (true, (Answer?)null),
            "?" => (true, Answer.Unsure),
            // Nothing counts as over that is not: no alarm falls asleep.
            "still in" => (true, Answer.Of(0)),
            _ => Length(typed) is (true, var ago) && (began.Value.State != AnswerState.Answered || ago.Value <= began.Value.Value) ? (true, ago) : (false, null),
        });
        if (ended.Kind != ReplyKind.Answer)
            return new Reply<PastProcedure>(ended.Kind);

        var details = article.Details.Select(_ => Answer.Unanswered).ToImmutableArray();
        return new Reply<PastProcedure>(ReplyKind.Answer, new PastProcedure(procedure, Moment(began.Value), ended.Value is { } e ? Moment(e) : null, null, details));
    }

    private static (bool, Answer) Length(string typed) => Duration.TryParse(typed, out var length) ? (true, Answer.Of(length.Minutes)) : (false, default);

    private When Moment(Answer ago) =>
        ago.State == AnswerState.Answered ? Episodes.When.At(now with { Minutes = now.Minutes - ago.Value }) : Episodes.When.Unsure;
}
