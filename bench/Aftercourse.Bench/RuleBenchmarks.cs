using Aftercourse.Assessing;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>One assessment, the truth of every rule, of a settled person and of one of whom nothing is known.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly CompiledEvaluator _compiled = new(Section.Article);
    private readonly Interpreter _interpreter = new(Section.Article);
    private readonly Truth[] _truths = new Truth[Section.Article.Rules.Length];

    [Benchmark(Baseline = true)]
    public void Compiled() => _compiled.Evaluate(Section.Settled, _truths);

    [Benchmark]
    public void Interpreted() => _interpreter.Evaluate(Section.Settled, _truths);
}
