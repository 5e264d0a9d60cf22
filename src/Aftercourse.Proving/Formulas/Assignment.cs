namespace Aftercourse.Proving.Formulas;

/// <summary>A value for each variable. What a solver did not need is false, or the least number.</summary>
public sealed class Assignment(IReadOnlyDictionary<string, bool> flags, IReadOnlyDictionary<string, int> numbers)
{
    /// <summary>The value of a flag.</summary>
    public bool this[Flag flag] => flags.GetValueOrDefault(flag.Name);

    /// <summary>The value of a number.</summary>
    public int this[WholeNumber number] => numbers.GetValueOrDefault(number.Name, number.Minimum);

    /// <summary>Whether a formula holds.</summary>
    public bool Holds(Formula formula) => new Evaluation(this).Holds(formula);
}
