namespace Aftercourse.Proving.Formulas;

/// <summary>What holds for one assignment. Where many formulas are asked, what they share is looked at once.</summary>
internal sealed class Evaluation(Assignment assignment)
{
    private readonly Dictionary<int, bool> _known = [];

    public bool Holds(Formula formula)
    {
        if (!_known.TryGetValue(formula.Id, out var holds))
            _known.Add(formula.Id, holds = Evaluate(formula));
        return holds;
    }

    private bool Evaluate(Formula formula)
    {
        switch (formula)
        {
            case Constant constant:
                return constant.Value;
            case Flag flag:
                return assignment[flag];
            case Negation negation:
                return !Holds(negation.Part);
            case Difference difference:
                return assignment[difference.Left] - (difference.Right is { } right ? assignment[right] : 0) >= difference.Least;
            case Threshold threshold:
                var (missing, spare) = (threshold.Count, threshold.Parts.Length - threshold.Count);
                foreach (var part in threshold.Parts)
                {
                    if (Holds(part) ? --missing == 0 : spare-- == 0)
                        break;
                }

                return missing == 0;
            default:
                throw new InvalidOperationException("A formula of an unknown shape.");
        }
    }
}
