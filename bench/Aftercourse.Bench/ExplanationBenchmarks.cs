using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>What a person waits for: the explanation, the part of it that tells what would change it, and the next question.</summary>
[MemoryDiagnoser]
public class ExplanationBenchmarks
{
    private readonly Assessor _assessor = new(Section.Article, new CompiledEvaluator(Section.Article));
    private readonly Changes _changes = new(Section.Article, new CompiledEvaluator(Section.Article), new Interview(Section.Article, new CompiledEvaluator(Section.Article)));
    private readonly Interview _interview = new(Section.Article, new CompiledEvaluator(Section.Article));

    [Benchmark(Baseline = true)]
    public Assessment Assess() => _assessor.Assess(Section.Settled);

    [Benchmark]
    public ImmutableArray<Change> ChangesAlone() => _changes.Of(Section.Settled, Level.Expected, _changes.ByTime(Section.Settled, Level.Expected).First);

    [Benchmark]
    public Question? NextOfNothingKnown() => _interview.Next(Section.NothingKnown);

    [Benchmark]
    public Assessment AssessNothingKnown() => _assessor.Assess(Section.NothingKnown);
}
