using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Telling;

/// <summary>An answer as a person reads it: options by their labels, numbers with their unit.</summary>
public static class AnswerWords
{
    /// <summary>Such as <c>yes</c>, <c>lower back, legs</c>, <c>38.5 °C</c> or <c>20 hours</c>.</summary>
    public static string Of(Fact fact, Answer answer) => (answer.State, fact.Type) switch
    {
        (AnswerState.Unanswered, _) => "not answered",
        (AnswerState.Unsure, _) => "not sure",
        (_, YesNoType) => answer.Value != 0 ? "yes" : "no",
        (_, OneOfType one) => one.Options[answer.Value].Label.Value,
        (_, AnyOfType any) => OfMany(any, answer),
        (_, NumberType number) => number.Show(answer.Value),
        _ => new Duration(answer.Value).ToString(),
    };

    private static string OfMany(AnyOfType type, Answer answer)
    {
        var ticked = type.Options.Where(o => answer.Includes(o.Index).IsYes).Select(o => o.Label.Value);
        var unsure = type.Options.Where(o => answer.Includes(o.Index) == Truth.Unsure).Select(o => $"{o.Label} (not sure)");
        return string.Join(", ", ticked.Concat(unsure).DefaultIfEmpty("none"));
    }
}
