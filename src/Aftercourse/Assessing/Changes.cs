using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Assessing;

/// <summary>
/// What would change an answer: the fewest answers that give another level, and the first moment at which time alone does. Single answers are tried one by one; where none gives a
/// level, two or three that the present level hangs on are tried together.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="evaluator">Its rules.</param>
/// <param name="interview">Its interview, which weighs answers.</param>
public sealed class Changes(CompiledArticle article, IEvaluator evaluator, Interview interview)
{
    private const int MostTogether = 3, MostTries = 60;

    private readonly AlternativeAnswers _alternatives = new(article);
    private readonly TimePoints _times = new(article);

    // The facts that each rule asks for, and those of all alarms of each level: found once, looked at hundreds of times for a person.
    private readonly ImmutableArray<ImmutableArray<Fact>> _facts = [.. article.Rules.Select(r => FactsOf([r]))];
    private readonly ImmutableArray<ImmutableArray<Fact>> _ofLevel = [.. LevelNames.All.Select(l => FactsOf(article.Alarms.Where(a => a.Level == l)))];
    private readonly ImmutableArray<Fact> _ofCourses = FactsOf(article.Courses);

    /// <summary>The smallest changes of answers, for each other level, and the first by time alone; more urgent levels first.</summary>
    /// <param name="snapshot">The person.</param>
    /// <param name="level">What is told.</param>
    /// <param name="byTime">The first change by time alone, or null: see <see cref="ByTime"/>.</param>
    public ImmutableArray<Change> Of(Snapshot snapshot, Level level, Change? byTime)
    {
        // Hundreds of answers are tried: each costs only what reads it.
        var weighing = interview.Weigh(snapshot);
        var changes = Singles(snapshot, level, weighing);
        for (var size = 2; size <= MostTogether; size++)
        {
            var missing = LevelNames.All.Where(l => l != level && changes.All(c => c.Level != l)).ToHashSet();
            if (missing.Count > 0)
                changes.AddRange(Together(snapshot, size, missing, weighing));
        }

        if (byTime is not null)
            changes.Add(byTime);
        return [.. changes.OrderByDescending(c => c.Level).ThenBy(c => c.Answers.Length)];
    }

    /// <summary>What time alone does to the same answers: the first change of the level, and the minutes until it is more urgent; null where that never comes.</summary>
    /// <param name="snapshot">The person.</param>
    /// <param name="level">What is told.</param>
    public (Change? First, int? UntilMoreUrgent) ByTime(Snapshot snapshot, Level level)
    {
        Change? first = null;
        foreach (var minutes in _times.After(snapshot))
        {
            var told = evaluator.Judge(snapshot, minutes).Told;
            if (told != level)
                first ??= new Change(told, [], minutes);
            if (told > level)
                return (first, minutes);
            // Nothing is more urgent than an emergency.
            if (first is not null && level == Level.Emergency)
                break;
        }

        return (first, null);
    }

    private List<Change> Singles(Snapshot snapshot, Level level, Weighing weighing)
    {
        var changes = new List<Change>();
        foreach (var fact in article.Facts)
        {
            if (!weighing.Matters(fact))
                continue;
            var found = 1 << (int)level;
            foreach (var answer in _alternatives.To(fact, snapshot.Answers[fact.Index]))
            {
                weighing.Try(fact, null, answer);
                var told = weighing.Told;
                // Alternatives come nearest first, so the first that gives a level is the smallest for this fact.
                if ((found & (1 << (int)told)) == 0)
                    changes.Add(new Change(told, [new ChangedAnswer(fact, answer)], null));
                found |= 1 << (int)told;
                weighing.TakeBack();
            }
        }

        return changes;
    }

    // Whatever gives a missing level has to change the rules that stand in its way, so only their answers are tried: those of the first rule in the way,
    // then those of the first that is left.
    private List<Change> Together(Snapshot snapshot, int size, HashSet<Level> missing, Weighing weighing)
    {
        var changes = new List<Change>();
        foreach (var target in missing)
        {
            var tries = 0;
            Try(target, [], ref tries);
        }

        return changes;

        void Try(Level target, ImmutableArray<ChangedAnswer> made, ref int tries)
        {
            var told = weighing.Told;
            if (made.Length == size)
            {
                if (told == target && !changes.Any(c => c.Level == told && c.Answers.Select(a => a.Fact).ToHashSet().SetEquals(made.Select(a => a.Fact))))
                    changes.Add(new Change(told, made, null));
                return;
            }

            if (told == target)
                return;
            foreach (var fact in InTheWay(weighing.Rules, told, target).Where(f => made.All(m => m.Fact != f)))
            {
                foreach (var answer in _alternatives.To(fact, snapshot.Answers[fact.Index]))
                {
                    if (++tries > MostTries)
                        break;
                    weighing.Try(fact, null, answer);
                    Try(target, made.Add(new ChangedAnswer(fact, answer)), ref tries);
                    weighing.TakeBack();
                }
            }
        }
    }

    // The facts of the first alarm above the target; of the courses, where only they are in the way; of the alarms that could give it, where it is more urgent.
    private ImmutableArray<Fact> InTheWay(Truth[] truths, Level told, Level target)
    {
        if (told < target)
            return article.Alarms.Any(a => a.Level == target) ? _ofLevel[(int)target] : _ofCourses;
        var first = article.Alarms.FirstOrDefault(a => Verdict.Contribution(a, truths[a.Index].WhenUnansweredIsUnsure) > target);
        return first is null ? _ofCourses : _facts[first.Index];
    }

    private static ImmutableArray<Fact> FactsOf(IEnumerable<Rule> rules) =>
        [.. rules.SelectMany(r => r.Condition.Everything()).Select(c => c.Asked()).OfType<Fact>().Where(f => !f.IsDetail).Distinct()];
}
