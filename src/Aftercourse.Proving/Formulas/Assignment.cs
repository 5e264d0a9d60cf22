namespace Aftercourse.Proving.Formulas;

/// <summary>A value for each variable. What a solver did not need is false, or the least number.</summary>
public sealed class Assignment(IReadOnlyDictionary<string, bool> flags, IReadOnlyDictionary<string, int> numbers)
{
    /// <summary>The value of a flag.</summary>
    public bool this[Flag flag] => flags.GetValueOrDefault(flag.Name);

    /// <summary>The value of a number.</summary>
    public int this[WholeNumber number] => numbers.GetValueOrDefault(number.Name, number.Minimum);

    /// <summary>Whether a formula holds.</summary>
    public bool Holds(Formula formula) => formula switch
    {
        Constant constant => constant.Value,
        Flag flag => this[flag],
        Negation negation => !Holds(negation.Part),
        Difference difference => this[difference.Left] - (difference.Right is { } right ? this[right] : 0) >= difference.Least,
        Threshold threshold => threshold.Parts.Count(Holds) >= threshold.Count,
        _ => throw new InvalidOperationException("A formula of an unknown shape."),
    };
}
