using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Values;
using BenchmarkDotNet.Attributes;

namespace Aftercourse.Bench;

/// <summary>What stands between an answer and the next page, on the whole article: a day after an operation under a spinal, all signs answered with no.</summary>
[MemoryDiagnoser]
public class InterviewBenchmarks
{
    private readonly Interview _interview = new(Section.Whole, new CompiledEvaluator(Section.Whole));
    private readonly Interview _interpreted = new(Section.Whole, new Interpreter(Section.Whole));
    private readonly Interviewer _interviewer = new(Section.Whole, new CompiledEvaluator(Section.Whole));
    private readonly Sitting _first, _third;

    public InterviewBenchmarks()
    {
        var now = new Moment(24 * 60, null);
        _first = _interviewer.Begin([Past("spinal"), Past("abdomen-operation")], now);
        _third = _first.Answer(_first.Page.Select(No));
        _third = _third.Answer(_third.Page.Select(No));
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<Question> FirstPage() => _interview.NextPage(_first.Snapshot, _ => false);

    [Benchmark]
    public ImmutableArray<Question> ThirdPage() => _interview.NextPage(_third.Snapshot, _ => false);

    [Benchmark]
    public ImmutableArray<Question> ThirdPageInterpreted() => _interpreted.NextPage(_third.Snapshot, _ => false);

    /// <summary>All of it, as a server does it: the answers of a page, the snapshot, the next page.</summary>
    [Benchmark]
    public ImmutableArray<Question> AnswerToNextPage() => _first.Answer(_first.Page.Select(No)).Page;

    [Benchmark]
    public Interview OnceForEachArticle() => new(Section.Whole, new Interpreter(Section.Whole));

    private static Reply No(Question question) => new(question, Answer.No);

    private static PastProcedure Past(string name) => new(
        Section.Whole.Procedures.Single(p => p.Name == name), When.At(new Moment(0, null)), null, null, [.. Section.Whole.Details.Select(_ => Answer.Unanswered)]);
}
