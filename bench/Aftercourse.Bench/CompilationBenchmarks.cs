using Aftercourse.Assessing;
using Aftercourse.Guidance;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>What happens once for each article: reading to checking, and code for its rules.</summary>
[MemoryDiagnoser]
public class CompilationBenchmarks
{
    [Benchmark]
    public CompiledArticle CompileArticle() => Section.Compile();

    [Benchmark]
    public Values.Level CompileEvaluator() => new CompiledEvaluator(Section.Article).Judge(Section.Settled).Told;
}
