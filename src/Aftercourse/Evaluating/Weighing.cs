using System.Runtime.InteropServices;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>
/// The truth of every condition of an article for one person, and what another answer would change. The tests themselves are left to <see cref="Interpreter"/>, so that each has one
/// meaning.
/// </summary>
internal sealed class Weighing
{
    private readonly CompiledArticle _article;
    private readonly ConditionGraph _graph;
    private readonly Answer[] _answers;
    private readonly Answer[][] _details;
    private readonly Scene[] _scenes;

    // For each condition one truth for each procedure; one in all where it is the same for all, or where there is no procedure.
    private readonly Truth[] _truths;
    private readonly int _width;
    private readonly Truth[] _rules;

    // While another answer is tried: what it changed, and the truths before.
    private readonly bool[] _changed;
    private readonly Truth[] _before;
    private readonly List<int> _touched = [];

    public Weighing(CompiledArticle article, ConditionGraph graph, Snapshot snapshot)
    {
        _article = article;
        _graph = graph;
        // Answers of its own, so that others can be tried in place.
        _answers = [.. snapshot.Answers];
        _details = [.. snapshot.Occurrences.Select(o => o.Details.ToArray())];
        var own = new Snapshot(
            ImmutableCollectionsMarshal.AsImmutableArray(_answers),
            [.. snapshot.Occurrences.Select((o, i) => o with { Details = ImmutableCollectionsMarshal.AsImmutableArray(_details[i]) })]);
        _scenes = own.Occurrences.IsEmpty ? [new Scene(own, null, Truth.No, 0)] : [.. own.Occurrences.Select(o => new Scene(own, o, Truth.No, 0))];
        _width = _scenes.Length;
        HasProcedures = !own.Occurrences.IsEmpty;

        _truths = new Truth[graph.Nodes.Length * _width];
        _before = new Truth[_truths.Length];
        _changed = new bool[graph.Nodes.Length];
        for (var i = 0; i < graph.Nodes.Length; i++)
            Work(i);
        _rules = new Truth[article.Rules.Length];
        foreach (var rule in article.Rules)
            _rules[rule.Index] = OfRule(rule);
    }

    /// <summary>How many procedures conditions are looked at for; 1 also where there is none.</summary>
    public int Width => _width;

    /// <summary>Whether the person had any procedure.</summary>
    public bool HasProcedures { get; }

    /// <summary>The person in the light of one procedure.</summary>
    public ref readonly Scene Scene(int procedure) => ref _scenes[procedure];

    /// <summary>The truth of a condition for one procedure.</summary>
    public Truth Of(int node, int procedure) => _truths[(node * _width) + (_graph.Nodes[node].IsOfProcedure ? procedure : 0)];

    /// <summary>How many of some rules become fixed, that are not yet, if the person gives this answer.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="procedure">The procedure it is a detail of, or null.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="isCounted">Which rules count, by index.</param>
    public int Settles(Fact fact, int? procedure, Answer answer, bool[] isCounted)
    {
        var answers = procedure is { } index ? _details[index] : _answers;
        var given = answers[fact.Index];
        answers[fact.Index] = answer;
        var readers = _graph.Readers[fact];
        foreach (var node in readers.Nodes)
        {
            if (!IsStale(node, fact))
                continue;
            Array.Copy(_truths, node * _width, _before, node * _width, _width);
            Work(node);
            if (!_truths.AsSpan(node * _width, _width).SequenceEqual(_before.AsSpan(node * _width, _width)))
            {
                _changed[node] = true;
                _touched.Add(node);
            }
        }

        var settled = 0;
        foreach (var rule in readers.Rules)
        {
            if (isCounted[rule] && !_rules[rule].IsFixed && OfRule(_article.Rules[rule]).IsFixed)
                settled++;
        }

        answers[fact.Index] = given;
        foreach (var node in _touched)
        {
            Array.Copy(_before, node * _width, _truths, node * _width, _width);
            _changed[node] = false;
        }

        _touched.Clear();
        return settled;
    }

    private bool IsStale(int node, Fact fact)
    {
        foreach (var part in _graph.Nodes[node].Parts)
        {
            if (_changed[part])
                return true;
        }

        return _graph.Nodes[node].Condition.Asked() == fact;
    }

    private Truth OfRule(Rule rule)
    {
        var root = _graph.Root(rule);
        if (rule.After is null)
            return Of(root, 0);
        return HasProcedures ? Largest(root) : Truth.No;
    }

    private Truth Largest(int node)
    {
        if (!_graph.Nodes[node].IsOfProcedure)
            return Of(node, 0);
        var truth = Truth.No;
        for (var procedure = 0; procedure < _width; procedure++)
            truth |= Of(node, procedure);
        return truth;
    }

    private void Work(int index)
    {
        ref readonly var node = ref _graph.Nodes[index];
        var width = !node.IsOfProcedure ? 1 : HasProcedures ? _width : 0;
        for (var procedure = 0; procedure < width; procedure++)
            _truths[(index * _width) + procedure] = Evaluate(node, procedure);
    }

    private Truth Evaluate(in ConditionGraph.Node node, int procedure)
    {
        switch (node.Condition)
        {
            case All:
                var all = Truth.Yes;
                foreach (var part in node.Parts)
                    all &= Of(part, procedure);
                return all;
            case Any:
                var any = Truth.No;
                foreach (var part in node.Parts)
                    any |= Of(part, procedure);
                return any;
            case Not:
                return !Of(node.Parts[0], procedure);
            case AtLeast some:
                return AtLeast(some.Count, node.Parts, procedure);
            case ExplainedTest:
                var explained = Truth.No;
                foreach (var course in _article.Courses)
                    explained |= OfRule(course);
                return explained;
            case TogetherTest:
                return HasProcedures ? Largest(node.Parts[0]) : Truth.No;
            default:
                return Interpreter.Evaluate(node.Condition, _scenes[procedure]);
        }
    }

    private Truth AtLeast(int count, int[] parts, int procedure)
    {
        Span<Truth> truths = stackalloc Truth[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            truths[i] = Of(parts[i], procedure);
        return Truth.AtLeast(count, truths);
    }
}
