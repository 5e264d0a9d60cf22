using Aftercourse.Assessing;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Aftercourse.Bench;

/// <summary>What happens once for each article: reading to checking, and code for its rules; in a new process and again.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, iterationCount: 1, id: "Cold")]
public class CompilationBenchmarks
{
    [Benchmark]
    public CompiledArticle CompileArticle() => Section.Compile();

    [GlobalSetup(Target = nameof(CompileEvaluator))]
    public void ReadTheArticle() => _ = Section.Settled;

    [Benchmark]
    public Values.Level CompileEvaluator() => new CompiledEvaluator(Section.Article).Judge(Section.Settled).Told;
}
