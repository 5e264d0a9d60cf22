using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Asking;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Microsoft.Extensions.Primitives;

namespace Aftercourse.Web.Checks;

/// <summary>
/// A page of the interview as a form: what was sent, read as answers, and answers as what would have been sent. An answer is only read where the person gave it: what was left
/// empty in a list is a no where they ticked something else or pressed "none of these", and otherwise the page is asked again. No tick is ever lost.
/// </summary>
/// <param name="Replies">The answers; empty where something is wrong.</param>
/// <param name="Problem">What is wrong, in words, or null.</param>
public sealed record AnswerForm(ImmutableArray<Reply> Replies, string? Problem)
{
    /// <summary>The value of every field for "yes", for "no", and for "I am not sure".</summary>
    public const string Yes = "yes", No = "no", Unsure = "unsure";

    /// <summary>
    /// The buttons of a list: what is ticked, none of it, or not sure about any. Their value names the questions, so that what is not on the page is never answered with it.
    /// </summary>
    public const string Next = "next", None = "none", UnsureOfAll = "unsure-of-all";

    /// <summary>The value of the field of the place, where it is the same as last time.</summary>
    public const string Same = "same";

    /// <summary>After the key of a question: its field for the unit of a time.</summary>
    public const string UnitField = ".unit";

    private const string Changed = "This page has changed since you opened it. Please answer it once more.";
    private const string Both = "You ticked something, and pressed \u201cNone of these\u201d. If the ticks are right, press \u201cNext\u201d. If not, take them away first.";

    /// <summary>What a list calls its questions in its buttons.</summary>
    public static string Names(IEnumerable<Question> page) => string.Join(' ', page.Select(q => q.Key));

    /// <summary>The field of an option of a question to which any number of answers may be given.</summary>
    public static string OptionField(Question question, Option option) => $"{question.Key}.{option.Name}";

    /// <summary>Whether a number is chosen from buttons; otherwise it is written.</summary>
    public static bool IsChosen(NumberType type) => type.Decimals == 0 && type.Maximum - type.Minimum <= 10;

    /// <summary>Reads what was sent.</summary>
    /// <param name="page">The questions that are asked now.</param>
    /// <param name="form">What was sent, by field.</param>
    public static AnswerForm Read(IReadOnlyList<Question> page, IReadOnlyDictionary<string, StringValues> form)
    {
        if (page.Count > 1)
            return ReadList(page, form);
        var question = page[0];
        if (Value(form, question.Key) == Unsure)
            return Of(question, Answer.Unsure);
        return question.Fact?.Type switch
        {
            YesNoType => Value(form, question.Key) switch { Yes => Of(question, Answer.Yes), No => Of(question, Answer.No), _ => Wrong("Choose yes, no, or \u201cI am not sure\u201d.") },
            OneOfType one => one.Options.FirstOrDefault(o => o.Name == Value(form, question.Key)) is { } option ? Of(question, Answer.Of(option.Index)) : Wrong("Choose one, or \u201cI am not sure\u201d."),
            AnyOfType any => ReadOptions(question, any, form),
            NumberType number => number.TryParse(Value(form, question.Key), out var steps) ? Of(question, Answer.Of(steps)) : Wrong($"Write a number from {number.Digits(number.Minimum)} to {number.Show(number.Maximum)}."),
            DurationType duration => ReadDuration(question, duration.Maximum, form),
            _ => ReadDuration(question, Duration.Longest, form),
        };
    }

    /// <summary>The fields that give these answers: a page that was answered before is shown as it was sent.</summary>
    public static IReadOnlyDictionary<string, StringValues> Fields(IReadOnlyList<Reply> replies)
    {
        var fields = new Dictionary<string, StringValues>();
        foreach (var (question, answer) in replies)
        {
            if (answer.State == AnswerState.Unsure)
                fields[question.Key] = Unsure;
            else if (answer.State == AnswerState.Answered)
                Add(fields, question, answer, isInList: replies.Count > 1);
        }

        if (replies.Count > 1 && replies.Where(r => IsSign(r.Question)).All(r => r.Answer == Answer.No))
            fields[None] = Names(replies.Select(r => r.Question));
        return fields;
    }

    private static void Add(Dictionary<string, StringValues> fields, Question question, Answer answer, bool isInList)
    {
        switch (question.Fact?.Type)
        {
            case YesNoType:
                if (answer.Value != 0 || !isInList)
                    fields[question.Key] = answer.Value != 0 ? Yes : No;
                break;
            case OneOfType one:
                fields[question.Key] = one.Options[answer.Value].Name;
                break;
            case AnyOfType any:
                foreach (var option in any.Options.Where(o => !answer.Includes(o.Index).IsNo))
                    fields[OptionField(question, option)] = answer.Includes(option.Index).IsYes ? Yes : Unsure;
                if (answer is { IsComplete: true, Value: 0 })
                    fields[None] = question.Key;
                break;
            case NumberType number:
                fields[question.Key] = number.Digits(answer.Value);
                break;
            default:
                var (count, unit) = Length.Split(new Duration(answer.Value));
                fields[question.Key] = count.ToString(CultureInfo.InvariantCulture);
                fields[question.Key + UnitField] = unit;
                break;
        }
    }

    private static AnswerForm ReadList(IReadOnlyList<Question> page, IReadOnlyDictionary<string, StringValues> form)
    {
        var (signs, names) = (page.Where(IsSign).ToArray(), Names(page));
        // What else stands beside a list may be left for the next page.
        var others = page.Where(q => !IsSign(q) && Value(form, q.Key).Length > 0).Select(q => Read([q], form)).ToArray();
        var ticks = signs.Select(q => Tick(form, q.Key)).ToArray();
        var isUnsure = Value(form, UnsureOfAll) == names;
        var problem = (isUnsure ? null : Ticked(ticks, names, form)) ?? others.Select(o => o.Problem).FirstOrDefault(p => p is not null);
        if (problem is not null)
            return Wrong(problem);
        var rest = isUnsure ? Answer.Unsure : Answer.No;
        return new AnswerForm([.. signs.Zip(ticks, (q, t) => new Reply(q, t == Yes ? Answer.Yes : t == Unsure ? Answer.Unsure : rest)), .. others.SelectMany(o => o.Replies)], null);
    }

    private static bool IsSign(Question question) => question.Fact?.Type is YesNoType;

    private static AnswerForm ReadOptions(Question question, AnyOfType type, IReadOnlyDictionary<string, StringValues> form)
    {
        var ticks = type.Options.Select(o => Tick(form, OptionField(question, o))).ToArray();
        if (Ticked(ticks, question.Key, form) is { } problem)
            return Wrong(problem);
        return Of(question, new Answer(AnswerState.Answered, Bits(Yes), Bits(Unsure)));

        int Bits(string value) => ticks.Select((t, i) => t == value ? 1 << i : 0).Sum();
    }

    // What is wrong with the ticks of a list, or null.
    private static string? Ticked(string?[] ticks, string names, IReadOnlyDictionary<string, StringValues> form) => (ticks.Any(t => t is not null), Value(form, Next) == names, Value(form, None) == names) switch
    {
        (true, _, true) => Both,
        (false, _, true) or (true, true, _) => null,
        (false, true, _) => "Tick what applies, or press \u201cNone of these\u201d.",
        _ => Changed,
    };

    // Yes and not sure together: yes, which never counts for less.
    private static string? Tick(IReadOnlyDictionary<string, StringValues> form, string field) =>
        !form.TryGetValue(field, out var values) ? null : values.Contains(Yes) ? Yes : values.Contains(Unsure) ? Unsure : null;

    private static AnswerForm ReadDuration(Question question, Duration longest, IReadOnlyDictionary<string, StringValues> form) =>
        Length.Read(Value(form, question.Key), Value(form, question.Key + UnitField), longest, out var length) is { } problem ? Wrong(problem) : Of(question, Answer.Of(length.Minutes));

    private static string Value(IReadOnlyDictionary<string, StringValues> form, string field) => form.TryGetValue(field, out var values) && values.Count == 1 ? values[0] ?? "" : "";

    private static AnswerForm Of(Question question, Answer answer) => new([new Reply(question, answer)], null);

    private static AnswerForm Wrong(string problem) => new([], problem);
}
