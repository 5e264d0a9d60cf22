using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>What a person waits for: the explanation, what would change it, and the next question.</summary>
[MemoryDiagnoser]
public class ExplanationBenchmarks
{
    private readonly Assessor _assessor = new(Section.Article, new CompiledEvaluator(Section.Article));
    private readonly Interview _interview = new(Section.Article, new CompiledEvaluator(Section.Article));

    [Benchmark(Baseline = true)]
    public Assessment Assess() => _assessor.Assess(Section.Settled);

    [Benchmark]
    public ImmutableArray<Change> AssessAndChanges() => _assessor.Assess(Section.Settled).Changes;

    [Benchmark]
    public Question? NextOfNothingKnown() => _interview.Next(Section.NothingKnown);

    [Benchmark]
    public Assessment AssessNothingKnown() => _assessor.Assess(Section.NothingKnown);
}
