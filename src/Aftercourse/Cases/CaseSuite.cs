using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Screening;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>A case that does not hold, and why.</summary>
/// <param name="Name">The case.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Differences">One sentence each.</param>
public sealed record BrokenCase(string Name, Span Span, ImmutableArray<string> Differences);

/// <summary>In how many cases a rule fired and, for alarms and courses, in how many the level would be another without it.</summary>
public sealed record RuleCoverage(Rule Rule, int Fired, int? Decided);

/// <summary>How many pages of questions people had to answer.</summary>
/// <param name="Cases">How many people.</param>
/// <param name="Median">The median number of pages.</param>
/// <param name="NinetyFive">At most so many pages for 95 of 100 people.</param>
/// <param name="Most">The largest number of pages.</param>
public readonly record struct InterviewLength(int Cases, int Median, int NinetyFive, int Most)
{
    /// <summary>Of the pages of some people; at least one.</summary>
    public static InterviewLength Of(IEnumerable<int> pages)
    {
        var sorted = pages.Order().ToArray();
        return new InterviewLength(sorted.Length, sorted[sorted.Length / 2], sorted[((sorted.Length * 95) + 99) / 100 - 1], sorted[^1]);
    }
}

/// <summary>How long the interviews with the people of one level were.</summary>
/// <param name="Level">The level they were told in the case; null for all.</param>
/// <param name="First">The first interview.</param>
/// <param name="Later">A later check-in, see <see cref="InterviewRun.Later"/>.</param>
public sealed record InterviewLengths(Level? Level, InterviewLength First, InterviewLength Later);

/// <summary>All cases of an article, run: which hold, which rules they cover, and how long the interviews were.</summary>
public sealed record CaseSuite
{
    /// <summary>What came out of each case after a procedure.</summary>
    public required ImmutableArray<CaseResult> Results { get; init; }

    /// <summary>The cases before a procedure.</summary>
    public required ImmutableArray<ScreeningCase> Screenings { get; init; }

    /// <summary>The number of cases, those before a procedure included.</summary>
    public required int Count { get; init; }

    /// <summary>The cases that do not hold.</summary>
    public required ImmutableArray<BrokenCase> Broken { get; init; }

    /// <summary>Every rule that a case can show, in the order of the article.</summary>
    public required ImmutableArray<RuleCoverage> Coverage { get; init; }

    /// <summary>How long the interviews were: by level, and of all.</summary>
    public required ImmutableArray<InterviewLengths> Interviews { get; init; }

    /// <summary>Reads and runs the cases among an article's files. Errors in them are reported, and the rest is run.</summary>
    public static CaseSuite Run(CompiledArticle article, IEvaluator evaluator, IEnumerable<SourceText> files, DiagnosticBag diagnostics)
    {
        var read = files
            .Where(f => f.Path.Contains("cases/", StringComparison.Ordinal) && f.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(f => CaseReading.ReadFile(f, article, diagnostics))
            .ToArray();
        var run = new CaseRun(article, evaluator);
        var results = read.SelectMany(f => f.Cases).Select(run.Run).ToImmutableArray();
        var screenings = read.SelectMany(f => f.Screenings).ToImmutableArray();
        var broken = results.Select(r => new BrokenCase(r.Case.Name, r.Case.Span, r.Differences))
            .Concat(screenings.Select(s => new BrokenCase(s.Name, s.Span, s.Differences(article))))
            .Where(b => !b.Differences.IsEmpty);
        return new CaseSuite
        {
            Results = results,
            Screenings = screenings,
            Count = results.Length + screenings.Length,
            Broken = [.. broken],
            Coverage = [.. article.Rules.Where(r => r is not Promise).Select(r => Cover(r, results, screenings, article))],
            Interviews = [.. Lengths(article, evaluator, results)],
        };
    }

    private static RuleCoverage Cover(Rule rule, ImmutableArray<CaseResult> results, ImmutableArray<ScreeningCase> screenings, CompiledArticle article) => rule switch
    {
        Advice advice => new RuleCoverage(rule, results.Count(r => r.Assessment.Advice.Contains(advice)), null),
        Caution caution => new RuleCoverage(rule, screenings.Count(s => Screener.Screen(article, s.Planned).Reasons.Any(r => r.Caution == caution && !r.IsUnsure)), null),
        Cause => new RuleCoverage(rule, results.Count(r => r.Truths[rule.Index].IsYes), null),
        _ => new RuleCoverage(rule, results.Count(r => r.Truths[rule.Index].IsYes), results.Count(r => r.Decisive.Contains(rule))),
    };

    private static IEnumerable<InterviewLengths> Lengths(CompiledArticle article, IEvaluator evaluator, ImmutableArray<CaseResult> results)
    {
        var interview = new InterviewRun(article, evaluator);
        var held = results.Select(r => (r.Assessment.Level, First: interview.First(r.Case).Pages, Later: interview.Later(r.Case).Pages)).ToArray();
        foreach (var level in held.GroupBy(h => (Level?)h.Level).OrderBy(g => g.Key))
            yield return new InterviewLengths(level.Key, InterviewLength.Of(level.Select(h => h.First)), InterviewLength.Of(level.Select(h => h.Later)));
        if (held.Length > 0)
            yield return new InterviewLengths(null, InterviewLength.Of(held.Select(h => h.First)), InterviewLength.Of(held.Select(h => h.Later)));
    }
}
