using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Guidance;
using Aftercourse.Records;
using Aftercourse.Telling;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Aftercourse.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Primitives;

namespace Aftercourse.Web.Pages;

/// <summary>One page of the interview: the next one, or one that was answered before and is looked at again.</summary>
[EnableRateLimiting(RateLimits.Answering)]
public sealed class AskModel(Edition edition, CheckKeeping keeping, PinPass pass) : CheckPage(keeping, pass)
{
    /// <summary>How many pages came before; more than there are, or none given, is the next page.</summary>
    [BindProperty(SupportsGet = true)]
    public int Step { get; set; } = int.MaxValue;

    public bool IsAnswered => Step < Check.Sitting.Answered.Length;

    public ImmutableArray<Question> Questions { get; private set; } = [];

    /// <summary>The interview as it was when this page was asked.</summary>
    public Sitting Before { get; private set; } = null!;

    public IReadOnlyDictionary<string, StringValues> Fields { get; private set; } = new Dictionary<string, StringValues>();

    public string? Problem { get; private set; }

    /// <summary>Whether this page asks about signs that an earlier check-in said yes to. They are asked first.</summary>
    public bool IsCarried => Before.Carried.Contains(Questions[0]);

    /// <summary>The heading: of the list, or the question itself.</summary>
    public string Heading => IsCarried && Questions.Length > 1 ? "Still so?" : Questions.Length > 1 ? Questions[0].Fact!.Group!.Title.Value : Questions[0].Fact is { } fact ? fact.Ask?.Value ?? fact.Label.Value : "When was it?";

    /// <summary>The signs of a list, by what they are about where it was seen before; otherwise as one.</summary>
    public IEnumerable<IGrouping<string?, Question>> Lists => Questions.Where(q => q != Strength).GroupBy(q => IsSeenList ? q.Fact!.Group!.Topic : null);

    /// <summary>
    /// Whether an earlier check-in asked signs of this list. It then stands one sign a line: those that were asked by their short labels, with the whole question folded away, so that a check-in
    /// takes a minute.
    /// </summary>
    public bool IsSeenList => Questions.Length > 1 && !IsCarried && Questions.Any(q => Before.WasAsked(q.Fact!));

    /// <summary>How strong the pain is, where that stands beside a list.</summary>
    public Question? Strength => Questions.Length > 1 ? Questions.FirstOrDefault(q => q.Fact?.Type is NumberType) : null;

    /// <summary>What was said last time of how strong the pain is, in words, or null.</summary>
    public string? StrengthLastTime => Strength?.Fact is { } fact && Before.LastTime(fact) is { State: AnswerState.Answered } last ? AnswerWords.Of(fact, last) : null;

    /// <summary>Where the pain was last time, which can be said to be the same beside how strong it is; null where that is not known well, or not asked here.</summary>
    public Reply? Places => Strength is not null && !IsAnswered && edition.Article.WithRole(DiaryRole.Place) is { } place && Before.LastTime(place) is { IsComplete: true, Value: not 0 } last
        ? new Reply(new Question(place, null), last)
        : null;

    /// <summary>Which procedure is meant, where there are several.</summary>
    public string? About => Questions[0].Occurrence is { } index && Before.Snapshot.Occurrences.Length > 1 ? Before.Snapshot.Occurrences[index].Procedure.Title.Value : null;

    /// <summary>A sign in a list, and what counts.</summary>
    public (string Label, string? Help) Sign(Fact fact)
    {
        var ask = fact.Ask?.Value ?? fact.Label.Value;
        return Before.WasAsked(fact) ? (Capital(fact.Label.Value), $"{ask} {fact.Help?.Value}") : (ask, fact.Help?.Value);
    }

    /// <summary>A label as it stands at the beginning of a line.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public LevelScale Scale => LevelScale.Of(Before);

    public Rule? Because => Before.Because(Questions);

    public bool Has(string field, string value) => Fields.TryGetValue(field, out var values) && values.Contains(value);

    public string Field(string name) => Fields.TryGetValue(name, out var values) ? values.ToString() : "";

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await Found(cancel) is { } elsewhere)
            return elsewhere;
        if (Check.Untimed is not null || (Check.IsOver && !IsAnswered))
            return this.SeeOther(Next);
        Show();
        return Page();
    }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Changing(
        async () =>
        {
            if (Check.Untimed is not null || (Check.IsOver && !IsAnswered))
                return new Changed(ChangeOutcome.Done, Check.Stored);
            Show();
            Fields = Request.Form.ToDictionary();
            var form = AnswerForm.Read(Questions, Fields);
            Problem = form.Problem;
            if (form.Problem is not null)
                return null;
            var sitting = IsAnswered ? form.Replies.Aggregate(Check.Sitting, Answered) : Placed(Check.Sitting.Answer(form.Replies));
            // The same answers once more: nothing to save.
            return sitting.Equals(Check.Sitting) ? new Changed(ChangeOutcome.Done, Check.Stored) : await Keeping.Save(Check, sitting, cancel);
        },
        cancel);

    // An answer changed before may have dropped the question of this one.
    private static Sitting Answered(Sitting sitting, Reply reply) =>
        sitting.Answered.Any(p => p.Replies.Any(r => r.Question == reply.Question)) ? sitting.Change(reply.Question, reply.Answer) : sitting;

    // Where it hurts is asked once there is pain.
    private Sitting Placed(Sitting sitting) =>
        Places is { } same && Has(same.Question.Key, AnswerForm.Same) && sitting.Page.Contains(same.Question) ? sitting.Answer(same) : sitting;

    private void Show()
    {
        Step = Math.Clamp(Step, 0, Check.Sitting.Answered.Length);
        Before = Check.Sitting;
        while (Before.Answered.Length > Step)
            Before = Before.Back();
        Questions = IsAnswered ? [.. Check.Sitting.Answered[Step].Replies.Select(r => r.Question)]
            : Before.Carried.IsEmpty ? Before.Page
            : Before.Carried;
        Fields = IsAnswered ? AnswerForm.Fields(Check.Sitting.Answered[Step].Replies) : Fields;
    }
}
