using System.Runtime.InteropServices;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Evaluating;

/// <summary>
/// The truth of every condition that decides a level for one person, and what another answer would change. The tests themselves are left to <see cref="Interpreter"/>, so that each has one
/// meaning.
/// </summary>
internal sealed class Weighing
{
    private readonly CompiledArticle _article;
    private readonly ConditionGraph _graph;
    private readonly Answer[] _answers;
    private readonly Answer[][] _details;
    private readonly Scene[] _scenes;

    // The conditions that can be other than no for this person.
    private readonly bool[] _matters;

    // For each condition one truth for each procedure; one in all where it is the same for all, or where there is no procedure.
    private readonly Truth[] _truths;
    private readonly int _width;
    private readonly Truth[] _rules;

    // What is tried now, the last on top, and what it has changed, with the truths before.
    private readonly Stack<Trial> _trials = [];
    private readonly List<(int Place, Truth Before)> _undo = [];
    private readonly List<(int Rule, Truth Before)> _undoRules = [];
    private readonly bool[] _stale;

    // How many alarms tell each level, and how many courses explain the pain: what is told is known without looking at every rule anew.
    private readonly int[] _telling = new int[LevelNames.All.Count];
    private int _explaining;

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

        _matters = graph.Matters([.. own.Occurrences.Select(o => o.Procedure)]);
        _truths = new Truth[graph.Nodes.Length * _width];
        _stale = new bool[graph.Nodes.Length];
        for (var i = 0; i < graph.Nodes.Length; i++)
        {
            if (_matters[i])
                Work(i);
        }

        _rules = new Truth[article.Rules.Length];
        foreach (var rule in graph.Rules)
        {
            _rules[rule.Index] = OfRule(rule);
            Count(rule, _rules[rule.Index], 1);
        }
    }

    /// <summary>The truth of each course and alarm by the index of the rule, with the answers that are tried just now.</summary>
    public Truth[] Rules => _rules;

    /// <summary>The level that is told with them: see <see cref="Verdict.Told"/>.</summary>
    public Level Told
    {
        get
        {
            var level = Level.Emergency;
            while (level > Level.Contact && _telling[(int)level] == 0)
                level--;
            return level > Level.Contact || _telling[(int)Level.Contact] > 0 || _explaining == 0 ? level : Level.Expected;
        }
    }

    /// <summary>How many procedures conditions are looked at for; 1 also where there is none.</summary>
    public int Width => _width;

    /// <summary>Whether the person had any procedure.</summary>
    public bool HasProcedures { get; }

    /// <summary>The person in the light of one procedure.</summary>
    public ref readonly Scene Scene(int procedure) => ref _scenes[procedure];

    /// <summary>The truth of a condition for one procedure.</summary>
    public Truth Of(int node, int procedure) => _truths[(node * _width) + (_graph.Nodes[node].IsOfProcedure ? procedure : 0)];

    /// <summary>Whether an answer to a fact can make a difference for this person.</summary>
    public bool Matters(Fact fact)
    {
        foreach (var test in _graph.Readers[fact].Tests)
        {
            if (_matters[test])
                return true;
        }

        return false;
    }

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
        foreach (var test in readers.Tests)
            _stale[test] = _matters[test];
        // Parts come before what they are parts of: what a change makes stale is still to come.
        foreach (var node in readers.Nodes)
        {
            if (!_stale[node])
                continue;
            _stale[node] = false;
            if (!IsOther(node))
                continue;
            foreach (var whole in _graph.Nodes[node].Wholes)
                _stale[whole] = _matters[whole];
            foreach (var rule in _graph.Nodes[node].Rules)
                Put(rule);
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
            Put(_article.Rules[_undoRules[i].Rule], _undoRules[i].Before);
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

    private void Put(Rule rule)
    {
        var (before, truth) = (_rules[rule.Index], OfRule(rule));
        if (truth == before)
            return;
        _undoRules.Add((rule.Index, before));
        Put(rule, truth);
    }

    private void Put(Rule rule, Truth truth)
    {
        Count(rule, _rules[rule.Index], -1);
        Count(rule, truth, 1);
        _rules[rule.Index] = truth;
    }

    private void Count(Rule rule, Truth truth, int one)
    {
        if (rule is Alarm alarm)
            _telling[(int)Verdict.Contribution(alarm, truth.WhenUnansweredIsUnsure)] += one;
        else if (rule is Course && truth.IsYes)
            _explaining += one;
    }

    private void Work(int index)
    {
        ref readonly var node = ref _graph.Nodes[index];
        for (var procedure = 0; procedure < Times(node); procedure++)
            _truths[(index * _width) + procedure] = Evaluate(node, procedure);
    }

    // Works a condition out anew, and says whether that changed it.
    private bool IsOther(int index)
    {
        ref readonly var node = ref _graph.Nodes[index];
        var isOther = false;
        for (var procedure = 0; procedure < Times(node); procedure++)
        {
            var place = (index * _width) + procedure;
            var (before, truth) = (_truths[place], Evaluate(node, procedure));
            if (truth == before)
                continue;
            _undo.Add((place, before));
            _truths[place] = truth;
            isOther = true;
        }

        return isOther;
    }

    // How often a condition is looked at.
    private int Times(in ConditionGraph.Node node) => !node.IsOfProcedure ? 1 : HasProcedures ? _width : 0;

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

    private Truth Evaluate(in ConditionGraph.Node node, int procedure)
    {
        switch (node.Condition)
        {
            case All:
                var all = Truth.Yes;
                foreach (var part in node.Parts)
                {
                    all &= Of(part, procedure);
                    if (all.IsNo)
                        break;
                }

                return all;
            case Any:
                var any = Truth.No;
                foreach (var part in node.Parts)
                {
                    any |= Of(part, procedure);
                    if (any.IsYes)
                        break;
                }

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
