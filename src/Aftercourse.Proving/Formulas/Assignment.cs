namespace Aftercourse.Proving.Formulas;

/// <summary>A value for each variable. What a solver did not need is false, or the least number.</summary>
public sealed class Assignment(IReadOnlyDictionary<string, bool> flags, IReadOnlyDictionary<string, int> numbers)
{
    /// <summary>The value of a flag.</summary>
    public bool this[Flag flag] => flags.GetValueOrDefault(flag.Name);

    /// <summary>The value of a number.</summary>
    public int this[WholeNumber number] => numbers.GetValueOrDefault(number.Name, number.Minimum);

    /// <summary>Whether a formula holds.</summary>
    public bool Holds(Formula formula) => Holds(formula, []);

    // What several parts share is looked at once.
    private bool Holds(Formula formula, Dictionary<int, bool> known)
    {
        if (!known.TryGetValue(formula.Id, out var holds))
            known.Add(formula.Id, holds = Evaluate(formula, known));
        return holds;
    }

    private bool Evaluate(Formula formula, Dictionary<int, bool> known) => formula switch
    {
        Constant constant => constant.Value,
        Flag flag => this[flag],
        Negation negation => !Holds(negation.Part, known),
        Difference difference => this[difference.Left] - (difference.Right is { } right ? this[right] : 0) >= difference.Least,
        Threshold { IsAll: true } all => all.Parts.All(p => Holds(p, known)),
        Threshold { Count: 1 } any => any.Parts.Any(p => Holds(p, known)),
        Threshold threshold => threshold.Parts.Count(p => Holds(p, known)) >= threshold.Count,
        _ => throw new InvalidOperationException("A formula of an unknown shape."),
    };
}
