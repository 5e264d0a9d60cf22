using System.Collections.Immutable;
using System.Globalization;
using Aftercourse.Guidance;

namespace Aftercourse.Evaluating;

/// <summary>
/// The conditions that decide a level, those of courses and alarms, and under which a fact is asked, as one graph: what many share stands in it once, parts before what they are parts
/// of. It knows which conditions read a fact, so that another answer costs only those. Built once for an article.
/// </summary>
internal sealed class ConditionGraph
{
    private readonly CompiledArticle _article;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, int> _byMeaning = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, int> _findings = [];
    private readonly Dictionary<Fact, int> _onlyIf = [];
    private readonly Dictionary<Procedure, bool[]> _ofProcedure;
    private readonly bool[] _ofEverybody;
    private readonly int[] _roots;

    public ConditionGraph(CompiledArticle article)
    {
        _article = article;
        _roots = new int[article.Rules.Length];
        Rules = [.. article.Courses, .. article.Alarms];
        // Courses come first, so that "some course explains the pain" finds them built.
        foreach (var rule in Rules)
            _roots[rule.Index] = Add(rule.Condition);
        foreach (var fact in article.Facts.Concat(article.Details).Where(f => f.OnlyIf is not null))
            _onlyIf.Add(fact, Add(fact.OnlyIf!));

        var wholes = Enumerable.Range(0, _nodes.Count).SelectMany(i => _nodes[i].Parts.Distinct(), (i, part) => (Part: part, Whole: i)).ToLookup(x => x.Part, x => x.Whole);
        var rules = Rules.ToLookup(Root);
        Nodes = [.. _nodes.Select((n, i) => n with { Wholes = [.. wholes[i]], Rules = [.. rules[i]] })];
        Readers = article.Facts.Concat(article.Details).ToDictionary(f => f, ReadersOf);
        _ofEverybody = Reached([.. Rules.Where(r => r.After is null).Select(Root), .. _onlyIf.Values]);
        _ofProcedure = article.Procedures.ToDictionary(
            p => p, p => Reached([.. Rules.Where(r => r.After is not { } after || !Interpreter.Kind(after.Procedures, p).IsNo).Select(Root), .. _onlyIf.Values]));
    }

    /// <summary>A condition.</summary>
    /// <param name="Condition">The condition.</param>
    /// <param name="Parts">Its parts, by their place.</param>
    /// <param name="Wholes">What it is a part of, by their place.</param>
    /// <param name="Rules">The rules whose condition it is.</param>
    /// <param name="IsOfProcedure">Whether it has to be looked at for each procedure.</param>
    public readonly record struct Node(Condition Condition, int[] Parts, int[] Wholes, Rule[] Rules, bool IsOfProcedure);

    /// <summary>What reads a fact.</summary>
    /// <param name="Tests">The conditions that ask for it.</param>
    /// <param name="Nodes">These, and all that are made of them, parts first.</param>
    public readonly record struct ReadersOfFact(int[] Tests, int[] Nodes);

    /// <summary>The rules that decide a level: courses, then alarms.</summary>
    public ImmutableArray<Rule> Rules { get; }

    public Node[] Nodes { get; }

    public Dictionary<Fact, ReadersOfFact> Readers { get; }

    /// <summary>Where the condition of a course or an alarm stands.</summary>
    public int Root(Rule rule) => _roots[rule.Index];

    /// <summary>Where the condition under which a fact is asked stands; null where it is always asked.</summary>
    public int? OnlyIf(Fact fact) => _onlyIf.TryGetValue(fact, out var node) ? node : null;

    /// <summary>Which conditions matter to somebody: those of rules that speak of what was done, and of rules that speak of no procedure. The condition of any other rule is no.</summary>
    public bool[] Matters(IReadOnlyList<Procedure> done)
    {
        if (done.Count <= 1)
            return done.Count == 0 ? _ofEverybody : _ofProcedure[done[0]];
        var matters = new bool[Nodes.Length];
        foreach (var procedure in done)
        {
            var ofProcedure = _ofProcedure[procedure];
            for (var i = 0; i < matters.Length; i++)
                matters[i] |= ofProcedure[i];
        }

        return matters;
    }

    // Some conditions, with all that they are made of. Which courses are asked whether they explain the pain is for these to say.
    private bool[] Reached(IEnumerable<int> conditions)
    {
        var reached = new bool[Nodes.Length];
        foreach (var condition in conditions)
            reached[condition] = true;
        for (var i = reached.Length - 1; i >= 0; i--)
        {
            if (!reached[i] || Nodes[i].Condition is ExplainedTest)
                continue;
            foreach (var part in Nodes[i].Parts)
                reached[part] = true;
        }

        return reached;
    }

    private int Add(Condition condition)
    {
        if (condition is FindingTest test)
            return _findings.TryGetValue(test.Finding, out var known) ? known : _findings[test.Finding] = Add(test.Finding.Condition);

        int[] parts = condition switch
        {
            ExplainedTest => [.. _article.Courses.Select(Root)],
            TogetherTest together => [Add(together.Others)],
            _ => [.. condition.Parts().Select(Add)],
        };
        var meaning = Meaning(condition, parts);
        if (_byMeaning.TryGetValue(meaning, out var same))
            return same;
        var isOfProcedure = condition is TimeTest or OnsetTest or SessionTest or KindTest || condition.Asked() is { IsDetail: true }
            || (condition is not (ExplainedTest or TogetherTest) && parts.Any(p => _nodes[p].IsOfProcedure));
        _nodes.Add(new Node(condition, parts, [], [], isOfProcedure));
        return _byMeaning[meaning] = _nodes.Count - 1;
    }

    // Two conditions of one text mean the same.
    private static string Meaning(Condition condition, int[] parts) => condition switch
    {
        All or Any or Not or ExplainedTest or TogetherTest => $"{condition.GetType().Name} {string.Join(' ', parts)}",
        AtLeast some => string.Create(CultureInfo.InvariantCulture, $"{some.Count} of {string.Join(' ', parts)}"),
        YesTest test => test.Fact.Name,
        OptionTest test => $"{test.Fact.Name} is {test.Option.Name}",
        IncludesTest test => $"{test.Fact.Name} includes {test.Option.Name}",
        NumberTest test => string.Create(CultureInfo.InvariantCulture, $"{test.Fact.Name} {test.Comparison} {test.Constant}"),
        TimeTest test => string.Create(CultureInfo.InvariantCulture, $"{test.Anchor} {test.Comparison} {test.Minutes}"),
        OnsetTest test => string.Create(CultureInfo.InvariantCulture, $"onset {test.Comparison} {test.Minutes}"),
        SessionTest test => string.Create(CultureInfo.InvariantCulture, $"session {test.First} {test.Last}"),
        KindTest test => $"kind {string.Join(' ', test.Procedures.Select(p => p.Name))}",
        _ => throw new InvalidOperationException($"A condition that nobody knows: {condition.GetType().Name}."),
    };

    private ReadersOfFact ReadersOf(Fact fact)
    {
        var tests = Enumerable.Range(0, Nodes.Length).Where(i => Nodes[i].Condition.Asked() == fact).ToArray();
        var reads = new bool[Nodes.Length];
        foreach (var test in tests)
            reads[test] = true;
        for (var i = 0; i < reads.Length; i++)
            reads[i] |= Nodes[i].Parts.Any(p => reads[p]);
        return new ReadersOfFact(tests, [.. Enumerable.Range(0, reads.Length).Where(i => reads[i])]);
    }
}
