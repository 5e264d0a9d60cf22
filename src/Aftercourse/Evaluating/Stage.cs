using System.Globalization;
using System.Linq.Expressions;
using static System.Linq.Expressions.Expression;

namespace Aftercourse.Evaluating;

/// <summary>A value of the generated code: the variable that holds it, and where it is worked out.</summary>
internal readonly record struct StagedValue(ParameterExpression Local, Stage Stage);

/// <summary>
/// A stretch of the generated code: what depends on the person alone, then what depends on one procedure, and so on inwards. Within a stage equal values are worked out once,
/// because many rules share their windows, findings and tests.
/// </summary>
/// <param name="outer">The stage around it, whose values it may use; null for the outermost.</param>
internal sealed class Stage(Stage? outer)
{
    private readonly Dictionary<object, StagedValue> _known = [];

    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    public List<ParameterExpression> Locals { get; } = [];

    public List<Expression> Body { get; } = [];

    /// <summary>A value by what it stands for; <paramref name="compute"/> is asked for it the first time.</summary>
    public StagedValue Once(object key, Func<Expression> compute)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        var expression = compute();
        // Names are unique in all stages: keys of combined values are made of them.
        var local = Variable(expression.Type, string.Create(CultureInfo.InvariantCulture, $"v{Depth}_{Locals.Count}"));
        Locals.Add(local);
        Body.Add(Assign(local, expression));
        return _known[key] = new StagedValue(local, this);
    }
}
