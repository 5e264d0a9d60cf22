using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;

namespace Aftercourse.Proving.Obligations;

/// <summary>Any patient in pain, and the same one with other answers to some facts.</summary>
internal sealed class Variation
{
    private readonly Lazy<Formula> _hurts;

    public Variation(Grounds grounds, Fact[] facts)
    {
        (Grounds, Facts) = (grounds, facts);
        Other = grounds.Patient.Varying(Contains);
        Rules = new PatientEncoding(Other, grounds.Rules, Contains);
        _hurts = new(() => grounds.Pool.And(Pained(grounds.Patient), Pained(Other)));
    }

    public Grounds Grounds { get; }

    /// <summary>What varies.</summary>
    public Fact[] Facts { get; }

    public Patient Other { get; }

    public PatientEncoding Rules { get; }

    /// <summary>The pain is there in both, and the answers that vary are known: some strength, some place.</summary>
    public Formula Hurts => _hurts.Value;

    /// <summary>The alarms that ask for what varies.</summary>
    public IEnumerable<Alarm> Alarms => Grounds.Article.Alarms.Where(a => a.Condition.Everything().Any(c => c.Asked() is { } f && Contains(f)));

    /// <summary>The least strength that is pain at all.</summary>
    public static int Least(NumberType number) => Math.Max(number.Minimum, number.Decimals switch { 1 => 10, 2 => 100, 3 => 1000, _ => 1 });

    public bool Contains(Fact fact) => Array.IndexOf(Facts, fact) >= 0;

    /// <summary>An alarm says less of the other one.</summary>
    public Formula Silenced(Alarm alarm)
    {
        var pool = Grounds.Pool;
        return pool.Or(new[] { Step.Unsure, Step.Yes }.Select(s => pool.And(Grounds.Rules.Rule(alarm, s, End.Told), pool.Not(Rules.Rule(alarm, s, End.Told)))));
    }

    /// <summary>The interpreter finds that an alarm says less of the other one.</summary>
    public bool IsSilenced(Alarm alarm, Witness witness) => Grounds.Truths(witness.Person)[alarm.Index] is var before && Grounds.Truths(witness.Other)[alarm.Index] is var after
        && ((before.IsAtLeastUnsure && !after.IsAtLeastUnsure) || (before.IsYes && !after.IsYes));

    /// <summary>The other one is told something more than one level below what the alarm says of the first, or <c>expected</c>.</summary>
    public Formula CostsMore(Alarm alarm)
    {
        var pool = Grounds.Pool;
        return pool.Or(LevelNames.All.Skip(1).Select(l => pool.And(Grounds.Rules.Contributes(alarm, l, End.Told), pool.Not(Rules.Told(OneBelow(l))))));
    }

    /// <summary>The interpreter finds so.</summary>
    public bool CostsMore(Alarm alarm, Witness witness) =>
        Verdict.Contribution(alarm, Grounds.Truths(witness.Person)[alarm.Index]) is > Level.Expected and var level && Grounds.Told(witness.Other) < OneBelow(level);

    private static Level OneBelow(Level level) => level > Level.Contact ? level - 1 : Level.Contact;

    private Formula Pained(Patient patient)
    {
        var pool = Grounds.Pool;
        var now = patient.Article.WithRole(DiaryRole.Strength);
        return pool.And(Facts.Append(now).OfType<Fact>().Distinct().Select(f => patient.Facts[f.Index]).Select(f => f.Fact.Type switch
        {
            NumberType number => pool.And(f.Answered, pool.AtLeast(f.Number!, null, Least(number))),
            _ => pool.And([pool.Or(f.Values), .. f.Unsures.Select(pool.Not)]),
        }));
    }
}
