namespace Aftercourse.Proving.Formulas;

/// <summary>Reads the parts of formulas.</summary>
public static class FormulaWalk
{
    /// <summary>The names of the flags and numbers that a formula speaks of.</summary>
    public static HashSet<string> Variables(this Formula formula)
    {
        var names = new HashSet<string>();
        // Parts come before what is made of them.
        var seen = new bool[formula.Id + 1];
        var open = new Stack<Formula>([formula]);
        while (open.TryPop(out var next))
        {
            if (seen[next.Id])
                continue;
            seen[next.Id] = true;
            switch (next)
            {
                case Flag flag:
                    names.Add(flag.Name);
                    break;
                case Difference difference:
                    names.Add(difference.Left.Name);
                    if (difference.Right is { } right)
                        names.Add(right.Name);
                    break;
                case Negation negation:
                    open.Push(negation.Part);
                    break;
                case Threshold threshold:
                    foreach (var part in threshold.Parts)
                    {
                        if (!seen[part.Id])
                            open.Push(part);
                    }

                    break;
            }
        }

        return names;
    }
}
