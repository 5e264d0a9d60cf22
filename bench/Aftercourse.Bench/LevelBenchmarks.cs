using Aftercourse.Assessing;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>One assessment, the level alone: the compiled rules against the same rules by hand, interpreted, and in RulesEngine.</summary>
[MemoryDiagnoser]
public class LevelBenchmarks
{
    private readonly CompiledEvaluator _compiled = new(Section.Article);
    private readonly Interpreter _interpreter = new(Section.Article);
    private readonly HandWritten _byHand = new(Section.Article);
    private readonly WithRulesEngine _rulesEngine = new(Section.Article);
    private readonly IReadOnlyList<Person> _people;

    public LevelBenchmarks() => _people = _rulesEngine.People(Section.Settled);

    [Benchmark(Baseline = true)]
    public Verdict Compiled() => _compiled.Judge(Section.Settled);

    [Benchmark]
    public Verdict ByHand() => _byHand.Judge(Section.Settled);

    [Benchmark]
    public Verdict Interpreted() => _interpreter.Judge(Section.Settled);

    [Benchmark]
    public ValueTask<Level> RulesEngine() => _rulesEngine.Judge(_people);
}
