using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Values;
using Aftercourse.Web.Checks;
using Microsoft.Extensions.Primitives;

namespace Aftercourse.Web.Screening;

/// <summary>One heading of the form with its questions.</summary>
/// <param name="Title">The heading, or null for questions that have none.</param>
/// <param name="Facts">The questions.</param>
public sealed record QuestionList(string? Title, ImmutableArray<Fact> Facts)
{
    /// <summary>How many can be answered with one "no to all others".</summary>
    public int YesNo => Facts.Count(f => f.Type is YesNoType);
}

/// <summary>All questions before a procedure as one form, and what was sent. What is left empty is not answered: it never counts as no.</summary>
/// <param name="Before">The procedure.</param>
/// <param name="Lists">The questions under their headings.</param>
/// <param name="Answers">What was answered, by <see cref="CompiledArticle.Facts"/>.</param>
/// <param name="Problems">What is wrong, in words, by fact.</param>
public sealed record ScreeningForm(Procedure Before, ImmutableArray<QuestionList> Lists, ImmutableArray<Answer> Answers, ImmutableDictionary<Fact, string> Problems)
{
    /// <summary>The field of "no to all others of this list"; its values are the numbers of lists.</summary>
    public const string Others = "others";

    /// <summary>After the name of a fact: none of its options.</summary>
    public const string NoneField = ".none";

    /// <summary>The procedures that something can speak against, outermost first.</summary>
    public static IEnumerable<Procedure> Screened(CompiledArticle article) => article.Procedures.Where(p => article.Cautions.Any(c => c.Before.Any(b => b.Is(p) || p.Is(b))));

    /// <summary>The form as it is opened.</summary>
    public static ScreeningForm Empty(CompiledArticle article, Procedure before)
    {
        ImmutableArray<Answer> none = [.. Enumerable.Repeat(Answer.Unanswered, article.Facts.Length)];
        var asked = Screener.Screen(article, new PlannedProcedure(before, none)).Unknown;
        // Questions under one heading stand together, in the order in which the article asks them; those without a heading come last.
        var lists = asked.OrderBy(f => f.Group is null ? int.MaxValue : article.Groups.IndexOf(f.Group)).ThenBy(f => f.Index)
            .GroupBy(f => f.Group?.Title.Value ?? "")
            .SelectMany(g => g.Key.Length > 0 ? [new QuestionList(g.Key, [.. g])] : g.Select(f => new QuestionList(null, [f])));
        return new ScreeningForm(before, [.. lists], none, ImmutableDictionary<Fact, string>.Empty);
    }

    /// <summary>The form with what was sent.</summary>
    public ScreeningForm Read(IReadOnlyDictionary<string, StringValues> sent)
    {
        var answers = Answers.ToBuilder();
        var problems = ImmutableDictionary.CreateBuilder<Fact, string>();
        for (var i = 0; i < Lists.Length; i++)
        {
            var others = sent.TryGetValue(Others, out var lists) && lists.Contains(Number(i));
            foreach (var fact in Lists[i].Facts)
            {
                if (Read(fact, sent, out var problem) is { } answer)
                    answers[fact.Index] = answer.State == AnswerState.Unanswered && others && fact.Type is YesNoType ? Answer.No : answer;
                else
                    problems[fact] = problem;
            }
        }

        return this with { Answers = answers.ToImmutable(), Problems = problems.ToImmutable() };
    }

    /// <summary>The answer to a fact.</summary>
    public Answer Of(Fact fact) => Answers[fact.Index];

    /// <summary>A list as a form names it.</summary>
    public static string Number(int list) => list.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The field of an option.</summary>
    public static string Field(Fact fact, Option option) => $"{fact.Name}.{option.Name}";

    private static Answer? Read(Fact fact, IReadOnlyDictionary<string, StringValues> sent, out string problem)
    {
        problem = "";
        var value = Value(sent, fact.Name);
        if (fact.Type is AnyOfType any)
            return ReadOptions(fact, any, value, sent, out problem);
        if (value.Length == 0)
            return Answer.Unanswered;
        if (value == AnswerForm.Unsure)
            return Answer.Unsure;
        switch (fact.Type)
        {
            case YesNoType when value is AnswerForm.Yes or AnswerForm.No:
                return value == AnswerForm.Yes ? Answer.Yes : Answer.No;
            case OneOfType one when one.Options.FirstOrDefault(o => o.Name == value) is { } option:
                return Answer.Of(option.Index);
            case NumberType number when number.TryParse(value, out var steps):
                return Answer.Of(steps);
            case NumberType number:
                problem = $"Write a number from {number.Digits(number.Minimum)} to {number.Show(number.Maximum)}.";
                return null;
            case DurationType duration:
                if (Length.Read(value, Value(sent, fact.Name + AnswerForm.UnitField), duration.Maximum, out var length) is not { } wrong)
                    return Answer.Of(length.Minutes);
                problem = wrong;
                return null;
            default:
                problem = "Choose one of the answers, or leave it empty.";
                return null;
        }
    }

    // What is not ticked is a no only where something else is ticked, or "none of these".
    private static Answer? ReadOptions(Fact fact, AnyOfType type, string value, IReadOnlyDictionary<string, StringValues> sent, out string problem)
    {
        var ticked = type.Options.Where(o => Value(sent, Field(fact, o)) == AnswerForm.Yes).Sum(o => 1 << o.Index);
        var none = Value(sent, fact.Name + NoneField) == AnswerForm.Yes;
        var unsure = value == AnswerForm.Unsure;
        problem = none && (ticked != 0 || unsure) ? "You ticked something and also \u201cNone of these\u201d. Leave only what is right." : "";
        if (problem.Length > 0)
            return null;
        var all = type.Options.Sum(o => 1 << o.Index);
        return ticked != 0 ? new Answer(AnswerState.Answered, ticked, unsure ? all & ~ticked : 0) : none ? Answer.Of(0) : unsure ? Answer.Unsure : Answer.Unanswered;
    }

    private static string Value(IReadOnlyDictionary<string, StringValues> sent, string field) => sent.TryGetValue(field, out var values) && values.Count == 1 ? values[0] ?? "" : "";
}
