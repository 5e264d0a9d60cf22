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

    /// <summary>Somebody in whom something stands in place of each "not sure" and of each question left open; a broad kind may stay or turn out to be any of its own.</summary>
    public static Snapshot Completed(CompiledArticle article, Snapshot person, Func<int, int> choose)
    {
        Answer Known(Fact fact, Answer answer) => answer.State == AnswerState.Answered ? answer : Answer.Of(choose(fact.Type switch
        {
            NumberType number => number.Maximum + 1,
            DurationType duration => duration.Maximum.Minutes + 1,
            AnyOfType any => 1 << any.Options.Length,
            OneOfType one => one.Options.Length,
            _ => 2,
        }));
        var answers = article.Facts.Select(f => Known(f, person.Answers[f.Index])).ToArray();
        var (strength, worst) = (article.WithRole(DiaryRole.Strength)!.Index, article.WithRole(DiaryRole.Worst)!.Index);
        // The worst was no less than is known of it, nor than the strength turns out to be; the last is left out where it was named for sure, since nobody is so.
        if (person.Answers[worst].State != AnswerState.Answered)
            answers[worst] = Answer.Of(Math.Max(Math.Max(answers[worst].Value, person.Answers[worst].Value), answers[strength].Value));
        else if (answers[strength].Value > answers[worst].Value)
            answers[strength] = answers[worst];
        var lasted = answers[article.WithRole(DiaryRole.Lasted)!.Index];
        return new Snapshot([.. answers], [.. person.Occurrences.Select(o =>
        {
            var kinds = article.Procedures.Where(p => p.Is(o.Procedure)).ToArray();
            var start = o.SinceStart.State == AnswerState.Answered ? o.SinceStart : Answer.Of(choose(10));
            var end = o.SinceEnd.State == AnswerState.Answered ? o.SinceEnd : Answer.Of(choose(start.Value + 1));
            return new Occurrence(
                kinds[choose(kinds.Length)], start, end, SnapshotReading.Onset(start, lasted.State, lasted.Value), o.Session,
                [.. article.Details.Select(d => Known(d, o.Details[d.Index]))]);
        })]);
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
