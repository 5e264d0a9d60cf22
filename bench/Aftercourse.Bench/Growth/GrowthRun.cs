using System.Diagnostics;
using System.Globalization;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Proving;

namespace Aftercourse.Bench.Growth;

/// <summary>How the time of a whole check grows with the article: reading, compiling and proving, each size in turn in one process, so that a busy machine is busy for all.</summary>
public static class GrowthRun
{
    private static readonly int[] Sizes = [1, 2, 4, 8];

    /// <summary>Prints one line for each size and round. The first round warms up and is not printed.</summary>
    public static void Print(int rounds)
    {
        Console.WriteLine("| size | rules | obligations | proved | refuted | not decided | compile, s | prove, s | processor, s | once the smallest |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Check(1);
        for (var round = 0; round < rounds; round++)
        {
            var smallest = TimeSpan.Zero;
            foreach (var size in Sizes)
            {
                var (article, compile, prove, processor, report) = Check(size);
                smallest = size == 1 ? compile + prove : smallest;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size}x | {article.Rules.Length} | {report.Count} | {report.Proved} | {report.Refuted} | {report.Unknown} | {compile.TotalSeconds:0.00} | {prove.TotalSeconds:0.0} | {processor.TotalSeconds:0.0} | {(compile + prove) / smallest:0.0} |"));
            }
        }
    }

    private static (CompiledArticle Article, TimeSpan Compile, TimeSpan Prove, TimeSpan Processor, ProofReport Report) Check(int size)
    {
        var files = GrownArticle.Of(Section.WholeFiles, size);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var time = Stopwatch.StartNew();
        var compilation = Compilation.Compile(files, new DiagnosticBag());
        var article = compilation.Article ?? throw new InvalidOperationException($"{size}x does not compile: {string.Join('\n', compilation.Diagnostics.Take(20).Select(d => $"{d.Span}: {d.Message}"))}");
        var compile = time.Elapsed;
        var report = Prover.Usual.Prove(article);
        process.Refresh();
        return (article, compile, time.Elapsed - compile, process.TotalProcessorTime - before, report);
    }
}
