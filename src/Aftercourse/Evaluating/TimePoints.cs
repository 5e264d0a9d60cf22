using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>The moments at which time alone can change an answer: all constants that time is compared with.</summary>
public sealed class TimePoints
{
    private readonly ImmutableArray<int> _sinceStart, _sinceEnd, _lasted;
    private readonly int _lastedFact;

    /// <summary>Collects them from the alarms and courses of an article.</summary>
    public TimePoints(CompiledArticle article)
        : this(article, article.Courses.Cast<Rule>().Concat(article.Alarms))
    {
    }

    /// <summary>Collects them from some rules of an article.</summary>
    public TimePoints(CompiledArticle article, IEnumerable<Rule> rules)
    {
        var tests = rules.SelectMany(r => r.Condition.Everything()).ToArray();
        _sinceStart = Sorted(tests.OfType<TimeTest>().Where(t => t.Anchor == Anchor.Start).SelectMany(t => Flips(t.Comparison, t.Minutes)));
        _sinceEnd = Sorted(tests.OfType<TimeTest>().Where(t => t.Anchor == Anchor.End).SelectMany(t => Flips(t.Comparison, t.Minutes)));
        _lasted = Sorted(tests.OfType<NumberTest>().Where(t => t.Fact.Role == DiaryRole.Lasted).SelectMany(t => Flips(t.Comparison, t.Constant)));
        _lastedFact = article.WithRole(DiaryRole.Lasted)?.Index ?? -1;
    }

    /// <summary>Minutes from the snapshot to each such moment, in order.</summary>
    public IReadOnlyList<int> After(Snapshot snapshot)
    {
        var minutes = new List<int>();
        foreach (var occurrence in snapshot.Occurrences)
        {
            Add(minutes, _sinceStart, occurrence.SinceStart);
            Add(minutes, _sinceEnd, occurrence.SinceEnd);
        }

        if (_lastedFact >= 0)
            Add(minutes, _lasted, snapshot.Answers[_lastedFact]);
        minutes.Sort();
        return minutes;
    }

    private static void Add(List<int> minutes, ImmutableArray<int> points, Answer since)
    {
        if (since.State != AnswerState.Answered)
            return;
        foreach (var point in points)
        {
            if (point > since.Value && !minutes.Contains(point - since.Value))
                minutes.Add(point - since.Value);
        }
    }

    // The minutes at which a comparison begins to hold or ceases to.
    private static int[] Flips(Comparison comparison, int constant) => comparison switch
    {
        Comparison.AtLeast or Comparison.Less => [constant],
        Comparison.AtMost or Comparison.More => [constant + 1],
        _ => [constant, constant + 1],
    };

    private static ImmutableArray<int> Sorted(IEnumerable<int> points) => [.. points.Distinct().Order()];
}
