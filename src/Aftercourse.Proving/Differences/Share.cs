using System.Collections.Immutable;
using System.Numerics;
using Aftercourse.Guidance;
using Aftercourse.Proving.Counting;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Values;

namespace Aftercourse.Proving.Differences;

/// <summary>
/// How much of what some rules read they answer otherwise than before, by exact counting. Counted are all ways to answer what these rules read in either version, for a person with one
/// procedure: each yes/no as yes, no or not sure, each option, each kind of procedure, and numbers and times in the stretches that these rules tell apart. The answer is the level that these rules
/// alone would tell, with every other alarm silent; where none of them is a course, the pain counts as explained.
/// </summary>
/// <param name="Reads">What is counted: facts by name, and of the procedure its kind, times and session.</param>
/// <param name="All">All ways to answer that; null where they are too many to count.</param>
/// <param name="Lowered">Those that these rules answer with a less urgent level than before.</param>
/// <param name="Raised">Those that they answer with a more urgent one.</param>
public sealed record Share(ImmutableArray<string> Reads, BigInteger? All, BigInteger Lowered, BigInteger Raised)
{
    /// <summary>A part of the whole in percent.</summary>
    public double Percent(BigInteger part) => part.IsZero || All is not { IsZero: false } all ? 0 : Math.Exp(BigInteger.Log(part) - BigInteger.Log(all)) * 100;

    /// <summary>Counts for a group; null where it touches no rule about a level.</summary>
    internal static Share? Of(CompiledArticle old, CompiledArticle changed, EditGroup group)
    {
        var rules = group.Rules.Where(r => r.Kind is "alarm" or "course").ToHashSet();
        if (rules.Count == 0)
            return null;

        var versions = new BothVersions(old, changed, old.Procedures.IsEmpty && changed.Procedures.IsEmpty ? 0 : 1);
        var pool = versions.Pool;
        var levels = LevelNames.All.Skip(1).Select(l => (Before: Alone(versions.Before, rules, l), After: Alone(versions.After, rules, l))).ToArray();
        var lowered = pool.Or(levels.Select(l => pool.And(l.Before, pool.Not(l.After))));
        var raised = pool.Or(levels.Select(l => pool.And(l.After, pool.Not(l.Before))));
        var (reads, variables) = Read(versions, levels.SelectMany(l => l.Before.Variables().Concat(l.After.Variables())).ToHashSet());

        // Whoever is asked for a procedure had one.
        var had = pool.Or(new[] { versions.Before, versions.After }.SelectMany(v => v.Patient.Slots).Select(s => s.Present));
        var space = pool.And(versions.PossibleWithin(variables), had.Variables().IsSubsetOf(variables) ? had : pool.True);
        var counting = new ModelCounting(pool, Doubts(versions), [space, lowered, raised]);
        return counting.Count(space) is { } all && counting.Count(pool.And(space, lowered)) is { } less && counting.Count(pool.And(space, raised)) is { } more
            ? new Share(reads, all, less, more)
            : new Share(reads, null, 0, 0);
    }

    // What the rules tell with every other alarm silent.
    private static Formula Alone(Grounds version, HashSet<RuleName> rules, Level level)
    {
        var pool = version.Pool;
        var alarms = pool.Or(version.Article.Alarms.Where(a => rules.Contains(RuleName.Of(a))).Select(a => version.Rules.Contributes(a, level, End.Told)));
        var courses = version.Article.Courses.Where(c => rules.Contains(RuleName.Of(c))).Select(c => version.Rules.Rule(c, Step.Yes, End.Told));
        return level == Level.Contact && rules.Any(r => r.Kind == "course") ? pool.Or(alarms, pool.Not(pool.Or(courses))) : alarms;
    }

    // The worst strength is not among them: who is not sure knows the least of it.
    private static Dictionary<WholeNumber, Flag> Doubts(BothVersions versions)
    {
        var doubts = new Dictionary<WholeNumber, Flag>();
        foreach (var patient in new[] { versions.Before.Patient, versions.After.Patient })
        {
            foreach (var fact in patient.Facts.Concat(patient.Slots.SelectMany(s => s.Details)).Where(f => f.Number is not null && f.Fact.Role != DiaryRole.Worst))
                doubts[fact.Number!] = fact.Unsures[0];
            foreach (var time in patient.Slots.SelectMany(s => new[] { s.Start, s.End }))
                doubts[time.Minutes] = time.Unsure;
        }

        return doubts;
    }

    // What is read, for people, and the variables of all that can be answered there.
    private static (ImmutableArray<string> Names, HashSet<string> Variables) Read(BothVersions versions, HashSet<string> read)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var variables = new HashSet<string>();
        foreach (var patient in new[] { versions.Before.Patient, versions.After.Patient })
        {
            foreach (var fact in patient.Facts.Concat(patient.Slots.SelectMany(s => s.Details)))
            {
                // Each option of any-of is an answer by itself.
                if (fact.Fact.Type is AnyOfType)
                    fact.Values.Zip(fact.Unsures).ToList().ForEach(o => Add(fact.Fact.Name, [o.First.Name, o.Second.Name]));
                else
                    Add(fact.Fact.Name, [.. fact.Values.Select(v => v.Name), fact.Unsures[0].Name, fact.Number?.Name ?? fact.Unsures[0].Name]);
            }

            foreach (var slot in patient.Slots)
            {
                Add("the kind of procedure", [.. slot.Kinds.Select(k => k.Name)]);
                Add("the time since its start", [slot.Start.Minutes.Name, slot.Start.Unsure.Name]);
                Add("the time since its end", [slot.End.Minutes.Name, slot.End.Unsure.Name]);
                Add("which session it was", [slot.Session.Name]);
            }
        }

        return ([.. names], variables);

        void Add(string name, string[] answer)
        {
            if (!read.Overlaps(answer))
                return;
            names.Add(name);
            variables.UnionWith(answer);
        }
    }
}
