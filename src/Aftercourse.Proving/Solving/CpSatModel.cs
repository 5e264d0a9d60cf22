using Aftercourse.Proving.Formulas;
using Google.OrTools.Sat;

namespace Aftercourse.Proving.Solving;

/// <summary>A formula as a model of CP-SAT: one literal for each part, tied to it only in the direction in which it is used.</summary>
internal sealed class CpSatModel
{
    private readonly Dictionary<string, BoolVar> _flags = [];
    private readonly Dictionary<string, IntVar> _numbers = [];
    private readonly Dictionary<(string, string), IntVar> _differences = [];
    private readonly Dictionary<int, BoolVar> _literals = [];
    private readonly HashSet<(int, bool)> _tied = [];

    public CpModel Model { get; } = new();

    /// <summary>The formula must hold.</summary>
    public void Demand(Formula formula)
    {
        if (formula is Threshold { IsAll: true } all)
        {
            foreach (var part in all.Parts)
                Demand(part);
        }
        else if (formula is Threshold { Count: 1 } any)
        {
            Model.AddBoolOr(any.Parts.Select(p => Literal(p, true)));
        }
        else
        {
            Model.AddBoolOr([Literal(formula, true)]);
        }
    }

    /// <summary>The lightest solution is wanted.</summary>
    public void Minimise(IReadOnlyList<Cost> costs)
    {
        var terms = new List<LinearExpr>();
        foreach (var cost in costs)
        {
            if (cost.Flag is { } flag && _flags.TryGetValue(flag.Name, out var literal))
                terms.Add(LinearExpr.Term(literal, cost.Weight));
            else if (cost.Number is { } number && _numbers.TryGetValue(number.Name, out var variable))
                terms.Add(LinearExpr.Term(variable, cost.Weight));
        }

        if (terms.Count > 0)
            Model.Minimize(LinearExpr.Sum(terms));
    }

    /// <summary>The values that a solver found.</summary>
    public Assignment Read(CpSolver solver) => new(
        _flags.ToDictionary(f => f.Key, f => solver.BooleanValue(f.Value)),
        _numbers.ToDictionary(n => n.Key, n => (int)solver.Value(n.Value)));

    // "If the literal, then the formula" where it is wanted true, the other way round where it is wanted false.
    private ILiteral Literal(Formula formula, bool wanted)
    {
        if (formula is Negation negation)
            return Literal(negation.Part, !wanted).Not();
        if (formula is Flag flag)
            return Of(flag);
        if (!_literals.TryGetValue(formula.Id, out var literal))
            _literals.Add(formula.Id, literal = Model.NewBoolVar(""));
        if (_tied.Add((formula.Id, wanted)))
            Tie(formula, literal, wanted);
        return literal;
    }

    private void Tie(Formula formula, BoolVar literal, bool wanted)
    {
        switch (formula)
        {
            case Difference difference:
                var value = difference.Right is { } right ? Between(difference.Left, right) : Of(difference.Left);
                if (wanted)
                    Model.Add(value >= difference.Least).OnlyEnforceIf(literal);
                else
                    Model.Add(value <= difference.Least - 1).OnlyEnforceIf(literal.Not());
                break;
            case Threshold { IsAll: true } all when wanted:
                Model.AddBoolAnd(all.Parts.Select(p => Literal(p, true))).OnlyEnforceIf(literal);
                break;
            case Threshold { IsAll: true } all:
                Model.AddBoolOr(all.Parts.Select(p => Literal(p, false).Not()).Append(literal));
                break;
            case Threshold { Count: 1 } any when wanted:
                Model.AddBoolOr(any.Parts.Select(p => Literal(p, true)).Append(literal.Not()));
                break;
            case Threshold { Count: 1 } any:
                Model.AddBoolAnd(any.Parts.Select(p => Literal(p, false).Not())).OnlyEnforceIf(literal.Not());
                break;
            case Threshold some when wanted:
                Model.Add(LinearExpr.Sum(some.Parts.Select(p => Literal(p, true))) >= some.Count).OnlyEnforceIf(literal);
                break;
            case Threshold some:
                Model.Add(LinearExpr.Sum(some.Parts.Select(p => Literal(p, false))) <= some.Count - 1).OnlyEnforceIf(literal.Not());
                break;
            default:
                throw new InvalidOperationException("A constant inside a formula: the pool folds them away.");
        }
    }

    // One variable for each difference, so that two limits of it exclude one another at once. Without it the solver would narrow both numbers minute by minute.
    private IntVar Between(WholeNumber left, WholeNumber right)
    {
        if (!_differences.TryGetValue((left.Name, right.Name), out var difference))
        {
            difference = Model.NewIntVar(left.Minimum - right.Maximum, left.Maximum - right.Minimum, "");
            _differences.Add((left.Name, right.Name), difference);
            Model.Add(difference == Of(left) - Of(right));
        }

        return difference;
    }

    private BoolVar Of(Flag flag)
    {
        if (!_flags.TryGetValue(flag.Name, out var variable))
            _flags.Add(flag.Name, variable = Model.NewBoolVar(""));
        return variable;
    }

    private IntVar Of(WholeNumber number)
    {
        if (!_numbers.TryGetValue(number.Name, out var variable))
            _numbers.Add(number.Name, variable = Model.NewIntVar(number.Minimum, number.Maximum, ""));
        return variable;
    }
}
