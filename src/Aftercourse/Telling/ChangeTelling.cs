using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Guidance;

namespace Aftercourse.Telling;

/// <summary>A change that would give another answer, in words.</summary>
internal static class ChangeTelling
{
    /// <summary>Such as "fever or shivering and without a headache".</summary>
    public static ImmutableArray<ToldWords> Words(Change change, TimeTelling times) => change.LaterMinutes is { } minutes
        ? [new ToldWords("from "), new ToldWords(times.When(minutes), false, minutes), new ToldWords(", with the same answers")]
        : [new ToldWords(string.Join(" and ", change.Answers.Select(Words)))];

    private static string Words(ChangedAnswer changed) => changed.Fact.Type switch
    {
        YesNoType => changed.Answer.Value != 0 ? changed.Fact.Label.Value : $"without {changed.Fact.Label}",
        _ => $"{changed.Fact.Label}: {AnswerWords.Of(changed.Fact, changed.Answer)}",
    };
}
