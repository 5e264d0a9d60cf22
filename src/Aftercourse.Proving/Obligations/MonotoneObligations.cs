using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Structure;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>
/// Family 2: an alarm finding that turns from no towards yes, with all other answers the same, never lowers the level. A detail of a procedure is no sign but a circumstance, such as a
/// keyhole operation: it may bring its own expected course, and only never silences what alarms say by themselves (docs/decisions/0007-what-is-proved.md).
/// </summary>
internal static class MonotoneObligations
{
    public static IEnumerable<Obligation> Of(Grounds grounds)
    {
        var findings = new AlarmFindings(grounds.Article);
        return findings.All.Select(f => Of(grounds, findings, f.Fact, f.Option)).Concat(ScreeningObligations.Monotone(grounds));
    }

    private static Obligation Of(Grounds grounds, AlarmFindings findings, Fact fact, Option? option)
    {
        var after = grounds.Patient.Varying(f => f == fact);
        var name = option is null ? fact.Name : $"{fact.Name}={option.Name}";
        return new()
        {
            Family = Family.Monotone,
            Name = $"monotone/{name}",
            Says = $"When `{name}` turns from no to yes and all else stays, {(fact.IsDetail ? "no alarm falls silent that decided, unless a course comes to explain the pain" : "nobody is told something less urgent")}.",
            WantsPatient = false,
            Statement = new(() => Statement(grounds, findings, fact, option, after)),
            Patient = grounds.Patient,
            Other = after,
            IsStructural = IsStructural(grounds.Article, findings, fact, option),
            Replay = w => fact.IsDetail ? grounds.Alarmed(w.Other) < grounds.Alarmed(w.Person) && grounds.Explained(w.Other) == grounds.Explained(w.Person) : grounds.Told(w.Other) < grounds.Told(w.Person),
        };
    }

    private static Formula Statement(Grounds grounds, AlarmFindings findings, Fact fact, Option? option, Patient after)
    {
        var pool = grounds.Pool;
        var rules = new PatientEncoding(after, grounds.Rules, f => f == fact);
        var lower = pool.Or(LevelNames.All.Skip(1).Select(l => fact.IsDetail
            ? pool.And(grounds.Rules.Alarmed(l), pool.Not(rules.Alarmed(l)))
            : pool.And(grounds.Rules.Told(l), pool.Not(rules.Told(l)))));
        var turns = fact.IsDetail
            ? pool.And([.. grounds.Patient.Slots.Select((s, i) => Turns(pool, findings, s.Details[fact.Index], after.Slots[i].Details[fact.Index], option)), grounds.Rules.ExplainsAs(rules)])
            : Turns(pool, findings, grounds.Patient.Facts[fact.Index], after.Facts[fact.Index], option);
        return pool.And(turns, lower);
    }

    // The option rises; of a choice, another one that raises no alarm falls. Everything else stays.
    private static bool IsStructural(CompiledArticle article, AlarmFindings findings, Fact fact, Option? option)
    {
        var directions = new Directions(article, Turning(findings, fact, option), keepsExplained: fact.IsDetail);
        return fact.IsDetail ? directions.NoAlarmFalls : directions.LevelNeverFalls;
    }

    /// <summary>Which way each test moves when a finding turns from no to yes.</summary>
    public static Func<Condition, Direction> Turning(AlarmFindings findings, Fact fact, Option? option)
    {
        return OfTest;

        Direction OfTest(Condition test) => test switch
        {
            YesTest yes when yes.Fact == fact => Direction.Up,
            IncludesTest includes when includes.Fact == fact && includes.Option == option => Direction.Up,
            OptionTest one when one.Fact == fact => one.Option == option ? Direction.Up : findings.Contains(fact, one.Option) ? Direction.None : Direction.Down,
            _ => Direction.None,
        };
    }

    /// <summary>A finding turns from no towards yes in the answers to its question, and everything else in them stays.</summary>
    public static Formula Turns(FormulaPool pool, AlarmFindings findings, FactVariables before, FactVariables after, Option? option)
    {
        if (before.Fact.Type is OneOfType)
        {
            // From an answer that raises no alarm itself: choosing one alarm in place of another may well be less urgent.
            var other = before.Fact.Options.Where(o => findings.Contains(before.Fact, o)).Select(o => pool.Not(before.Values[o.Index]));
            return pool.And([.. other, pool.Not(before.Unsures[0]), after.Values[option!.Index]]);
        }

        // Towards yes: as far along the chain as before, or further. Other options of the same question stay.
        var parts = new List<Formula>();
        for (var i = 0; i < before.Values.Length; i++)
        {
            if (i == (option?.Index ?? 0))
            {
                parts.Add(pool.Implies(before.Values[i], after.Values[i]));
                parts.Add(pool.Implies(before.Unsures[i], pool.Or(after.Unsures[i], after.Values[i])));
            }
            else
            {
                parts.Add(pool.Same(before.Values[i], after.Values[i]));
                parts.Add(pool.Same(before.Unsures[i], after.Unsures[i]));
            }
        }

        return pool.And(parts);
    }
}
