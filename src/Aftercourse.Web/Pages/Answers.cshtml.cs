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

    /// <summary>
    /// The answers of a page. Of a list first what was ticked, then what is not sure, then that the rest is no; of many such also how they are called together.
    /// </summary>
    public static IEnumerable<(string Question, string Answer, string? Together)> Lines(AnsweredPage page)
    {
        const int most = 3;
        var (unsure, no) = (new List<string>(), new List<string>());
        foreach (var (question, answer) in page.Replies)
        {
            if (page.Replies.Length > 1 && question.Fact?.Type is YesNoType && answer != Answer.Yes)
                (answer == Answer.No ? no : unsure).Add(question.Fact!.Label.Value);
            else if (question.Fact is { } fact)
                yield return (Capital(fact.Label.Value), AnswerWords.Of(fact, answer), null);
            else
                yield return ("When it was", answer.State == AnswerState.Answered ? new Duration(answer.Value) + " ago" : "not sure", null);
        }

        foreach (var (labels, answer) in new[] { (unsure, "not sure"), (no, "no") }.Where(l => l.Item1.Count > 0))
            yield return (Capital(string.Join("; ", labels)), answer, labels.Count > most ? $"{labels.Count} questions" : null);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
