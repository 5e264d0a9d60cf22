using System.Globalization;
using Aftercourse.Guidance;

namespace Aftercourse.Evaluating;

/// <summary>
/// All conditions of an article as one graph: what many rules share stands in it once, parts before what they are parts of. It knows which conditions and rules read a fact, so
/// that another answer costs only those. Built once for an article.
/// </summary>
internal sealed class ConditionGraph
{
    private readonly CompiledArticle _article;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, int> _byMeaning = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, int> _findings = [];
    private readonly Dictionary<Fact, int> _onlyIf = [];
    private readonly int[] _roots;

    public ConditionGraph(CompiledArticle article)
    {
        _article = article;
        _roots = new int[article.Rules.Length];
        // Courses come first among the rules, so that "some course explains the pain" finds them built.
        foreach (var rule in article.Rules)
            _roots[rule.Index] = Add(rule.Condition);
        foreach (var fact in article.Facts.Concat(article.Details).Where(f => f.OnlyIf is not null))
            _onlyIf.Add(fact, Add(fact.OnlyIf!));

        Nodes = [.. _nodes];
        Readers = article.Facts.Concat(article.Details).ToDictionary(f => f, ReadersOf);
    }

    /// <summary>A condition, its parts by their place, and whether it has to be looked at for each procedure.</summary>
    public readonly record struct Node(Condition Condition, int[] Parts, bool IsOfProcedure);

    /// <summary>What reads a fact, directly or through others.</summary>
    /// <param name="Nodes">The conditions, parts first.</param>
    /// <param name="Rules">The rules, by index.</param>
    public readonly record struct ReadersOfFact(int[] Nodes, int[] Rules);

    public Node[] Nodes { get; }

    public Dictionary<Fact, ReadersOfFact> Readers { get; }

    /// <summary>Where the condition of a rule stands.</summary>
    public int Root(Rule rule) => _roots[rule.Index];

    /// <summary>Where the condition under which a fact is asked stands; null where it is always asked.</summary>
    public int? OnlyIf(Fact fact) => _onlyIf.TryGetValue(fact, out var node) ? node : null;

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
        _nodes.Add(new Node(condition, parts, isOfProcedure));
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
        var reads = new bool[Nodes.Length];
        for (var i = 0; i < reads.Length; i++)
            reads[i] = Nodes[i].Condition.Asked() == fact || Nodes[i].Parts.Any(p => reads[p]);
        return new ReadersOfFact(
            [.. Enumerable.Range(0, reads.Length).Where(i => reads[i])],
            [.. _article.Rules.Where(r => reads[Root(r)]).Select(r => r.Index)]);
    }
}
