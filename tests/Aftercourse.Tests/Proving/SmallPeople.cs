using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Tests.Proving;

/// <summary>People of a small article, up to three procedures each, with every answer that can matter; times on both sides of every constant. The same on every run.</summary>
internal static class SmallPeople
{
    public static IEnumerable<Snapshot> Of(CompiledArticle article)
    {
        int[] times = [0, 1, 2, 3, 4, 5, 8, 100];
        var random = new Stream(7);
        for (var i = 0; i < 4000; i++)
        {
            Answer Doubt(Answer answer) => random.Next(6) == 0 ? Answer.Unsure : answer;
            Answer Any(Fact fact) => Doubt(Answer.Of(fact.Type switch
            {
                NumberType number => random.Next(number.Maximum + 1),
                DurationType => times[random.Next(7)],
                OneOfType one => random.Next(one.Options.Length),
                _ => random.Next(2),
            }));
            var answers = article.Facts.Select(f => f.Type is AnyOfType ? Answer.Of(random.Next(4)) : Any(f)).ToImmutableArray();
            if (article.WithRole(DiaryRole.Worst) is { Type: NumberType scale } worst)
                answers = answers.SetItem(worst.Index, Worst(answers[worst.Index], Math.Max(answers[article.WithRole(DiaryRole.Strength)!.Index].Value, random.Next(scale.Maximum)), scale.Maximum));
            var lasted = answers[article.WithRole(DiaryRole.Lasted)!.Index];
            var occurrences = Enumerable.Range(0, random.Next(4)).Select(_ =>
            {
                var start = times[random.Next(times.Length)];
                var sinceStart = Doubt(Answer.Of(start));
                return new Occurrence(
                    article.Procedures[random.Next(article.Procedures.Length)], sinceStart, Doubt(Answer.Of(Math.Min(start, times[random.Next(times.Length)]))),
                    SnapshotReading.Onset(sinceStart, lasted.State, lasted.Value), 1 + random.Next(3), [.. article.Details.Select(Any)]);
            });
            yield return new Snapshot(answers, [.. occurrences]);
        }
    }

    /// <summary>The worst strength as a diary gives it: no less than is known, and sure where there is no more.</summary>
    public static Answer Worst(Answer said, int least, int most) =>
        said.State == AnswerState.Answered ? Answer.Of(Math.Max(said.Value, least)) : least < most ? Answer.AtLeast(least) : Answer.Of(most);

    // The same numbers on every run.
    internal sealed class Stream(uint state)
    {
        public int Next(int limit)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)limit);
        }
    }
}
