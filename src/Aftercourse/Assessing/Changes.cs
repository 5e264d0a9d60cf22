using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Assessing;

/// <summary>
/// What would change an answer: the fewest answers that give another level, and the first moment at which time alone does. Single answers are tried one by one; where none gives a
/// level, two or three that the present level hangs on are tried together.
/// </summary>
public sealed class Changes(CompiledArticle article, IEvaluator evaluator)
{
    private const int MostTogether = 3, MostTries = 4000;

    private readonly AlternativeAnswers _alternatives = new(article);
    private readonly TimePoints _times = new(article);

    /// <summary>The smallest changes, for each other level; more urgent levels first.</summary>
    public ImmutableArray<Change> Of(Snapshot snapshot, Level level)
    {
        var changes = Singles(snapshot, level);
        for (var size = 2; size <= MostTogether; size++)
        {
            var missing = LevelNames.All.Where(l => l != level && changes.All(c => c.Level != l)).ToHashSet();
            if (missing.Count > 0)
                changes.AddRange(Together(snapshot, level, size, missing));
        }

        changes.AddRange(ByTime(snapshot, level));
        return [.. changes.OrderByDescending(c => c.Level).ThenBy(c => c.Answers.Length)];
    }

    /// <summary>Minutes until the same answers are more urgent; null where that never comes.</summary>
    public int? HoldsMinutes(Snapshot snapshot, Level level)
    {
        if (level == Level.Emergency)
            return null;
        foreach (var minutes in _times.After(snapshot))
        {
            if (evaluator.Judge(snapshot, minutes).Told > level)
                return minutes;
        }

        return null;
    }

    private List<Change> Singles(Snapshot snapshot, Level level)
    {
        var changes = new List<Change>();
        foreach (var fact in article.Facts)
        {
            var found = new HashSet<Level>();
            foreach (var answer in _alternatives.To(fact, snapshot.Answers[fact.Index]))
            {
                var told = evaluator.Judge(With(snapshot, fact, answer)).Told;
                // Alternatives come nearest first, so the first that gives a level is the smallest for this fact.
                if (told != level && found.Add(told))
                    changes.Add(new Change(told, [new ChangedAnswer(fact, answer)], null));
            }
        }

        return changes;
    }

    private List<Change> Together(Snapshot snapshot, Level level, int size, HashSet<Level> missing)
    {
        var changes = new List<Change>();
        var facts = Support(snapshot, level);
        var tries = 0;
        Try(snapshot, 0, []);
        return changes;

        void Try(Snapshot changed, int from, ImmutableArray<ChangedAnswer> answers)
        {
            if (answers.Length == size)
            {
                var told = evaluator.Judge(changed).Told;
                if (missing.Contains(told) && !changes.Any(c => c.Level == told && c.Answers.Select(a => a.Fact).SequenceEqual(answers.Select(a => a.Fact))))
                    changes.Add(new Change(told, answers, null));
                return;
            }

            for (var i = from; i < facts.Count && tries < MostTries; i++)
            {
                foreach (var answer in _alternatives.To(facts[i], snapshot.Answers[facts[i].Index]))
                {
                    tries++;
                    Try(With(changed, facts[i], answer), i + 1, answers.Add(new ChangedAnswer(facts[i], answer)));
                }
            }
        }
    }

    // The facts of the alarms that give at least this level, and, for a level that a course could give, of the courses.
    private List<Fact> Support(Snapshot snapshot, Level level)
    {
        var truths = new Truth[article.Rules.Length];
        evaluator.Evaluate(snapshot, truths);
        var decisive = article.Alarms.Where(a => Verdict.Contribution(a, truths[a.Index].WhenUnansweredIsUnsure) > Level.Expected).Cast<Rule>();
        if (level == Level.Contact)
            decisive = decisive.Concat(article.Courses);
        return [.. decisive.SelectMany(r => r.Condition.Everything()).Select(c => c.Asked()).OfType<Fact>().Where(f => !f.IsDetail).Distinct().OrderBy(f => f.Index)];
    }

    private IEnumerable<Change> ByTime(Snapshot snapshot, Level level)
    {
        foreach (var minutes in _times.After(snapshot))
        {
            var told = evaluator.Judge(snapshot, minutes).Told;
            if (told != level)
                return [new Change(told, [], minutes)];
        }

        return [];
    }

    private static Snapshot With(Snapshot snapshot, Fact fact, Answer answer) =>
        snapshot with { Answers = snapshot.Answers.SetItem(fact.Index, answer) };
}
