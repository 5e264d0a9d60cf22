using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Values;

namespace Aftercourse.Proving.Modelling;

/// <summary>The variables of the answer to one fact.</summary>
public sealed class FactVariables
{
    private readonly FormulaPool _pool;

    /// <summary>Makes them.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="name">What their names begin with; the same name, the same variables.</param>
    /// <param name="unanswered">When it is not answered at all.</param>
    /// <param name="pool">Where formulas are built.</param>
    /// <param name="number">The number it shares with another patient, or null for one of its own.</param>
    public FactVariables(Fact fact, string name, Formula unanswered, FormulaPool pool, WholeNumber? number = null)
    {
        (Fact, Unanswered, _pool) = (fact, unanswered, pool);
        Values = fact.Type switch
        {
            YesNoType => [pool.Flag(name)],
            OneOfType or AnyOfType => [.. fact.Options.Select(o => pool.Flag($"{name}={o.Name}"))],
            _ => [],
        };
        Unsures = fact.Type is AnyOfType ? [.. fact.Options.Select(o => pool.Flag($"{name}={o.Name}?"))] : [pool.Flag(name + "?")];
        Number = number ?? fact.Type switch
        {
            NumberType range => pool.Number(name, range.Minimum, range.Maximum),
            // How long the pain has lasted is limited in the answer, but not in the beginning that follows from it.
            DurationType when fact.Role == DiaryRole.Lasted => pool.Number(name, 0, Duration.Longest.Minutes),
            DurationType duration => pool.Number(name, 0, duration.Maximum.Minutes),
            _ => null,
        };
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>Yes, or one for each option.</summary>
    public ImmutableArray<Flag> Values { get; }

    /// <summary>"I am not sure": one for the fact, for any of one for each option.</summary>
    public ImmutableArray<Flag> Unsures { get; }

    /// <summary>When it is not answered.</summary>
    public Formula Unanswered { get; }

    /// <summary>The value of a number or a duration, otherwise null. Of the worst strength, where the person is not sure, the least that it was.</summary>
    public WholeNumber? Number { get; }

    /// <summary>A value was given. Not for any of, where each option is answered by itself.</summary>
    public Formula Answered => _pool.And(_pool.Not(Unsures[0]), _pool.Not(Unanswered));

    /// <summary>A yes, or an option, or an option of any of.</summary>
    public Doubtful Ticked(int option) => new(Values[option], Unsures[Fact.Type is AnyOfType ? option : 0], Unanswered);

    /// <summary>A comparison of the number.</summary>
    public Doubtful Compared(Formula comparison) => new(_pool.And(Answered, comparison), Unsures[0], Unanswered);

    /// <summary>A comparison of the worst strength, which a least that is known may settle.</summary>
    public Doubtful Compared(Formula comparison, Formula settled) =>
        new(_pool.And(_pool.Or(Answered, _pool.And(Unsures[0], settled)), comparison), _pool.And(Unsures[0], _pool.Not(settled)), Unanswered);

    /// <summary>What every answer keeps to.</summary>
    public Formula Possible => _pool.And(Rules());

    private IEnumerable<Formula> Rules()
    {
        foreach (var unsure in Unsures)
            yield return _pool.Not(_pool.And(unsure, Unanswered));
        foreach (var (value, index) in Values.Select((v, i) => (v, i)))
        {
            yield return _pool.Not(_pool.And(value, Unsures[Fact.Type is AnyOfType ? index : 0]));
            yield return _pool.Not(_pool.And(value, Unanswered));
        }

        if (Fact.Type is OneOfType)
        {
            yield return _pool.AtMostOne(Values);
            yield return _pool.Implies(Answered, _pool.Or(Values));
        }
    }
}
