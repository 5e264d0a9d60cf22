using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>The review status of the whole article: hashes of all claims, and what counts.</summary>
[MemoryDiagnoser]
public class ReviewBenchmarks
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Benchmark]
    public ReviewStatus Status() => ReviewStatus.Of(Section.Article, ContentHash.Of(Section.Article), [], [], ReviewPolicy.Default, Day);
}
