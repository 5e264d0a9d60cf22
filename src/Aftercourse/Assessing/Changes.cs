using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
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
        var (changed, answers) = Copy(snapshot);
        foreach (var fact in article.Facts)
        {
            var found = 1 << (int)level;
            var given = snapshot.Answers[fact.Index];
            foreach (var answer in _alternatives.To(fact, given))
            {
                answers[fact.Index] = answer;
                var told = evaluator.Judge(changed).Told;
                // Alternatives come nearest first, so the first that gives a level is the smallest for this fact.
                if ((found & (1 << (int)told)) == 0)
                    changes.Add(new Change(told, [new ChangedAnswer(fact, answer)], null));
                found |= 1 << (int)told;
            }

            answers[fact.Index] = given;
        }

        return changes;
    }

    private List<Change> Together(Snapshot snapshot, Level level, int size, HashSet<Level> missing)
    {
        var changes = new List<Change>();
        var facts = Support(snapshot, level);
        var (changed, answers) = Copy(snapshot);
        var tries = 0;
        Try(0, []);
        return changes;

        void Try(int from, ImmutableArray<ChangedAnswer> made)
        {
            if (made.Length == size)
            {
                var told = evaluator.Judge(changed).Told;
                if (missing.Contains(told) && !changes.Any(c => c.Level == told && c.Answers.Select(a => a.Fact).SequenceEqual(made.Select(a => a.Fact))))
                    changes.Add(new Change(told, made, null));
                return;
            }

            for (var i = from; i < facts.Count && tries < MostTries; i++)
            {
                var given = snapshot.Answers[facts[i].Index];
                foreach (var answer in _alternatives.To(facts[i], given))
                {
                    tries++;
                    answers[facts[i].Index] = answer;
                    Try(i + 1, made.Add(new ChangedAnswer(facts[i], answer)));
                }

                answers[facts[i].Index] = given;
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

    // The snapshot over an array of its own. Hundreds of answers are tried: each is written into the array, judged and taken back, instead of copying all for each.
    private static (Snapshot Snapshot, Answer[] Answers) Copy(Snapshot snapshot)
    {
        var answers = snapshot.Answers.ToArray();
        return (snapshot with { Answers = ImmutableCollectionsMarshal.AsImmutableArray(answers) }, answers);
    }
}
