using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Telling;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Aftercourse.Web.Pages;

/// <summary>All answers of an interview, each with the way to change it.</summary>
public sealed class AnswersModel(CheckKeeping keeping, PinPass pass) : CheckPage(keeping, pass)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Found(cancel) ?? (Check.Untimed is null ? Page() : this.SeeOther(Next));

    /// <summary>When a procedure was, in words.</summary>
    public static string Times(PastProcedure past, Moment now)
    {
        var began = past.Began.IsKnown ? $"{Length.Words(now.Since(past.Began.Moment))} before" : "not sure when";
        var ended = past.Ended switch { null => "", { IsKnown: false } => "; not sure when it was over", { } end when end.Moment == now => "; still in", { } end => $"; over {Length.Words(now.Since(end.Moment))} before" };
        return began + ended + (past.Session is { } session ? $"; session {session}" : "");
    }

    /// <summary>The answers of a page: of a list what was ticked and what is not sure, and that the rest is no.</summary>
    public static IEnumerable<(string Question, string Answer)> Lines(AnsweredPage page)
    {
        var rest = new List<string>();
        foreach (var (question, answer) in page.Replies)
        {
            if (page.Replies.Length > 1 && question.Fact?.Type is YesNoType && answer == Answer.No)
                rest.Add(question.Fact!.Label.Value);
            else if (question.Fact is { } fact)
                yield return (Capital(fact.Label.Value), AnswerWords.Of(fact, answer));
            else
                yield return ("When it was", answer.State == AnswerState.Answered ? new Duration(answer.Value) + " ago" : "not sure");
        }

        if (rest.Count > 0)
            yield return (Capital(string.Join("; ", rest)), "no");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
