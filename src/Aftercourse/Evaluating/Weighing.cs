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

    // What is tried now, the last on top, and what it has changed, with the truths before.
    private readonly Stack<Trial> _trials = [];
    private readonly List<(int Place, Truth Before)> _undo = [];
    private readonly List<(int Rule, Truth Before)> _undoRules = [];
    private readonly bool[] _changed;

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
        _changed = new bool[graph.Nodes.Length];
        for (var i = 0; i < graph.Nodes.Length; i++)
            Work(i);
        _rules = new Truth[article.Rules.Length];
        foreach (var rule in article.Rules)
            _rules[rule.Index] = OfRule(rule);
    }

    /// <summary>The truth of each rule, with the answers that are tried just now.</summary>
    public Truth[] Rules => _rules;

    /// <summary>How many procedures conditions are looked at for; 1 also where there is none.</summary>
    public int Width => _width;

    /// <summary>Whether the person had any procedure.</summary>
    public bool HasProcedures { get; }

    /// <summary>The person in the light of one procedure.</summary>
    public ref readonly Scene Scene(int procedure) => ref _scenes[procedure];

    /// <summary>The truth of a condition for one procedure.</summary>
    public Truth Of(int node, int procedure) => _truths[(node * _width) + (_graph.Nodes[node].IsOfProcedure ? procedure : 0)];

    /// <summary>Tries another answer, beside those that are tried already, until it is taken back.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="procedure">The procedure it is a detail of, or null.</param>
    /// <param name="answer">The answer.</param>
    public void Try(Fact fact, int? procedure, Answer answer)
    {
        var answers = procedure is { } index ? _details[index] : _answers;
        _trials.Push(new Trial(answers, fact.Index, answers[fact.Index], _undo.Count, _undoRules.Count));
        answers[fact.Index] = answer;
        var readers = _graph.Readers[fact];
        foreach (var node in readers.Nodes)
            _changed[node] = IsStale(node, fact) && IsOther(node);
        foreach (var node in readers.Nodes)
            _changed[node] = false;
        foreach (var rule in readers.Rules)
        {
            var truth = OfRule(_article.Rules[rule]);
            if (truth == _rules[rule])
                continue;
            _undoRules.Add((rule, _rules[rule]));
            _rules[rule] = truth;
        }
    }

    /// <summary>Takes back the answer that was tried last.</summary>
    public void TakeBack()
    {
        var trial = _trials.Pop();
        trial.Answers[trial.Index] = trial.Given;
        for (var i = _undo.Count - 1; i >= trial.Undo; i--)
            _truths[_undo[i].Place] = _undo[i].Before;
        for (var i = _undoRules.Count - 1; i >= trial.UndoRules; i--)
            _rules[_undoRules[i].Rule] = _undoRules[i].Before;
        _undo.RemoveRange(trial.Undo, _undo.Count - trial.Undo);
        _undoRules.RemoveRange(trial.UndoRules, _undoRules.Count - trial.UndoRules);
    }

    /// <summary>How many of some rules become fixed, that are not yet, if the person gives this answer.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="procedure">The procedure it is a detail of, or null.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="isCounted">Which rules count, by index.</param>
    public int Settles(Fact fact, int? procedure, Answer answer, bool[] isCounted)
    {
        Try(fact, procedure, answer);
        var settled = 0;
        for (var i = _trials.Peek().UndoRules; i < _undoRules.Count; i++)
        {
            var (rule, before) = _undoRules[i];
            if (isCounted[rule] && !before.IsFixed && _rules[rule].IsFixed)
                settled++;
        }

        TakeBack();
        return settled;
    }

    // Works a condition out anew, and says whether that changed it.
    private bool IsOther(int node)
    {
        var first = _undo.Count;
        for (var place = node * _width; place < (node + 1) * _width; place++)
            _undo.Add((place, _truths[place]));
        Work(node);
        for (var i = first; i < _undo.Count; i++)
        {
            if (_truths[_undo[i].Place] != _undo[i].Before)
                return true;
        }

        _undo.RemoveRange(first, _undo.Count - first);
        return false;
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

    // An answer that is tried, the one before, and how much was to be taken back then.
    private readonly record struct Trial(Answer[] Answers, int Index, Answer Given, int Undo, int UndoRules);
}
