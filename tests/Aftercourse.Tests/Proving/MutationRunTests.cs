using System.Collections.Immutable;
using Aftercourse.Cases;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Mutating;
using Aftercourse.Proving.Solving;
using Aftercourse.Sources;
using Aftercourse.Tests.Corpus;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>What becomes of a small fault: caught, no fault, survived or not known.</summary>
public sealed class MutationRunTests
{
    private const string Cases = """
        cases:
          - name: the-last-day
            episode:
              procedures:
                - { kind: thin, at: 0 hours }
              checkIns:
                - { at: 30 days, answers: { pain: 0, fever: yes }, others: no }
            expect:
              level: urgent
          - name: sore-for-a-day
            episode:
              procedures:
                - { kind: thin, at: 0 hours }
              checkIns:
                - { at: 20 hours, answers: { pain: 5, place: [back], lasted: 12 hours }, others: no }
            expect:
              level: expected
              holdsUntil: 24 hours
        """;

    private static readonly string Small = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-article"), "article.md"))
        .Replace("when  weak\n", "when  weak or (weak and fever)\n", StringComparison.Ordinal);

    private static readonly string Screening = File.ReadAllText(Path.Combine(Repository.At("corpus", "proving", "good", "a-small-screening"), "article.md"));

    [Theory]
    [InlineData("alarm hot: `within 30 days` is a minute less", Fate.CaughtByCase, "the-last-day")]
    [InlineData("alarm hot: `urgent` becomes `contact`", Fate.CaughtByCase, "the-last-day")]
    [InlineData("course soreness-course: step 1 ends a minute later", Fate.CaughtByCase, "sore-for-a-day")]
    [InlineData("course soreness-course: step 1 ends a minute earlier", Fate.CaughtByCase, "sore-for-a-day")]
    [InlineData("course soreness-course: `begins within` dropped", Fate.CaughtByObligation, "persistence/pain")]
    [InlineData("alarm weak-leg: `weak and fever` dropped from `weak or (weak and fever)`", Fate.Equivalent, null)]
    [InlineData("fact place: `pain >= 1` becomes `pain >= 0`", Fate.Refused, null)]
    [InlineData("fact place: `pain >= 1` becomes `pain >= 2`", Fate.CaughtByObligation, "interview/contact")]
    [InlineData("alarm weak-leg: `emergency` becomes `urgent`", Fate.SurvivesLowering, null)]
    [InlineData("alarm weak-leg: not being sure counts `contact` in place of `urgent`", Fate.SurvivesLowering, null)]
    [InlineData("course soreness-course: also in `leg`", Fate.SurvivesLowering, null)]
    [InlineData("alarm hot: `within 30 days` is a minute more", Fate.SurvivesRaising, null)]
    [InlineData("course soreness-course: `up to 3` becomes `up to 2` in step 2", Fate.SurvivesRaising, null)]
    public void Each_fault_has_its_fate(string mutant, Fate fate, string? by)
    {
        var result = Try(Small, Cases, mutant);
        Assert.Equal((fate, by), (result.Fate, result.By));
        Assert.Equal(fate is Fate.SurvivesLowering or Fate.SurvivesRaising, result.Story is not null);
    }

    [Theory]
    [InlineData("caution skin: `not there` becomes `ask first`", Fate.CaughtByObligation, "promise/never-broken-skin-is-massaged")]
    [InlineData("caution clot-found: removed", Fate.CaughtByObligation, "promise/always-nobody-with-a-blood-clot-has-a-massage")]
    [InlineData("caution leg-swollen: removed", Fate.SurvivesLowering, null)]
    [InlineData("caution leg-swollen: `do not` becomes `not there`", Fate.SurvivesLowering, null)]
    public void Cautions_are_mutated_too(string mutant, Fate fate, string? by)
    {
        var result = Try(Screening, "", mutant);
        Assert.Equal((fate, by), (result.Fate, result.By));
        if (by is not null)
            return;
        const string screening = "screenings:\n  - name: swollen\n    before: massage\n    answers: { swollen-leg: yes }\n    others: no\n    expect:\n      strongest: do not\n      cautions: [leg-swollen]\n";
        Assert.Equal((Fate.CaughtByCase, "swollen"), Try(Screening, screening, mutant) is var caught ? (caught.Fate, caught.By) : default);
    }

    [Theory]
    [InlineData("[leg-hot, leg-swollen]", Fate.SurvivesLowering, null)]
    [InlineData("{ leg-hot: do not, leg-swollen: do not }", Fate.CaughtByCase, "both")]
    public void A_caution_beside_a_stronger_one_is_noticed_by_what_it_is_told_as(string cautions, Fate fate, string? by)
    {
        var article = Screening.Replace("caution leg-swollen", "caution leg-hot do not\n  before massage\n  when   swollen-leg\n  say    \"Have the leg looked at today.\"\n\ncaution leg-swollen", StringComparison.Ordinal);
        var screening = $"screenings:\n  - name: both\n    before: massage\n    answers: {{ swollen-leg: yes }}\n    others: no\n    expect:\n      strongest: do not\n      cautions: {cautions}\n";
        var result = Try(article, screening, "caution leg-swollen: `do not` becomes `not there`");
        Assert.Equal((fate, by), (result.Fate, result.By));
    }

    [Fact]
    public void The_story_of_a_survivor_is_small_and_tells_what_both_say() => Assert.Equal(
        [
            "Right after a thin needle: pain now: 0; a weak leg: yes; every other question answered no.",
            "The article tells them `emergency`, because of the alarm `weak-leg`.",
            "The mutant tells them `urgent`, because of the alarm `weak-leg`.",
        ],
        Try(Small, Cases, "alarm weak-leg: `emergency` becomes `urgent`").Story!.Sentences.Select(s => s.Replace("thick", "thin", StringComparison.Ordinal).Replace("1 day after", "Right after", StringComparison.Ordinal).Replace("24 hours after", "Right after", StringComparison.Ordinal)));

    [Fact]
    public void A_solver_that_gives_up_makes_no_survivor_and_no_catch()
    {
        // Each question in turn is given up: whether somebody is told less, or more, what breaks a promise, and the story.
        var fates = Enumerable.Range(0, 6).Select(i => Try(Small, Cases, "alarm hot: `within 30 days` is a minute more", new GivingUp(i)).Fate).ToArray();
        Assert.Equal([Fate.Unknown, Fate.Unknown, Fate.Unknown], fates.Take(3));
        Assert.All(fates, f => Assert.True(f is Fate.Unknown or Fate.SurvivesRaising, $"{f}"));
        Assert.Equal(Fate.Unknown, Try(Small, Cases, "alarm hot: `within 30 days` is a minute more", new GivingUp(0, int.MaxValue)).Fate);
        // What a case catches needs no solver.
        Assert.Equal(Fate.CaughtByCase, Try(Small, Cases, "alarm hot: `urgent` becomes `contact`", new GivingUp(0, int.MaxValue)).Fate);
    }

    [Fact]
    public void A_sample_is_the_same_for_the_same_seed_and_in_the_order_of_the_article()
    {
        var all = Mutants(Small).Mutants;
        var sample = Mutant.Sample(all, 5, 1);
        Assert.Equal(5, sample.Length);
        Assert.Equal(sample, Mutant.Sample(all, 5, 1));
        Assert.NotEqual(sample, Mutant.Sample(all, 5, 2));
        Assert.Equal(sample, all.Where(sample.Contains));
        Assert.Equal(all, Mutant.Sample(all, 1000, 1));
    }

    [Fact]
    public void People_tried_one_by_one_agree_with_what_is_said_of_random_mutants()
    {
        var fates = new Dictionary<Fate, int>();
        // All articles in one draw: only the first follows the seed, and so every run tries the same faults and counts the same fates.
        Gen.Select(SmallArticles.Text, Gen.Int[1, 1000]).Array[25].Sample(
            drawn =>
            {
                foreach (var (text, seed) in drawn)
                {
                    var (article, mutants) = Mutants(text);
                    var suite = Suite(article, "");
                    // An obligation that is refuted without any fault says nothing of the fault; so what counts here is only what the mutant does.
                    foreach (var mutant in Mutant.Sample(mutants, 6, seed))
                    {
                        var result = new MutationRun(article, suite, new CpSatSolver(TimeSpan.FromSeconds(10)), withObligations: false).Try(mutant);
                        fates[result.Fate] = fates.GetValueOrDefault(result.Fate) + 1;
                        if (result.Fate == Fate.Refused)
                            continue;
                        var changed = Aftercourse.Binding.ArticleBinding.Bind(mutant.Syntax, "", new DiagnosticBag())!;
                        var (before, after) = (new Interpreter(article), new Interpreter(changed));
                        foreach (var (person, same) in SmallPeople.Of(article).Zip(SmallPeople.Of(changed)).Take(1500))
                        {
                            var (was, becomes) = (before.Judge(person).Told, after.Judge(same).Told);
                            Assert.True(was == becomes || result.Fate == Fate.SurvivesLowering || (result.Fate == Fate.SurvivesRaising && was < becomes), $"{mutant} is {result.Fate}, but {person} is told {becomes} and not {was}");
                        }
                    }
                }
            },
            iter: 1, seed: "0000000000000005", threads: 1);
        Assert.True(fates.GetValueOrDefault(Fate.Equivalent) > 5 && fates.GetValueOrDefault(Fate.SurvivesLowering) > 5 && fates.GetValueOrDefault(Fate.SurvivesRaising) > 5, string.Join(", ", fates));
        Assert.DoesNotContain(Fate.Unknown, fates.Keys);
    }

    private static MutantResult Try(string text, string cases, string mutant, ISolver? solver = null)
    {
        var (article, mutants) = Mutants(text);
        return new MutationRun(article, Suite(article, cases), solver ?? new CpSatSolver(TimeSpan.FromSeconds(10))).Try(Assert.Single(mutants, m => m.ToString() == mutant));
    }

    private static (CompiledArticle Article, ImmutableArray<Mutant> Mutants) Mutants(string text)
    {
        var compilation = Compilation.Compile([new SourceText("article.md", text)], new DiagnosticBag());
        return (compilation.Article!, [.. Mutant.Of(compilation.Syntax!, compilation.Article!)]);
    }

    private static CaseSuite Suite(CompiledArticle article, string cases)
    {
        var diagnostics = new DiagnosticBag();
        var suite = CaseSuite.Run(article, new Interpreter(article), cases.Length == 0 ? [] : [new SourceText("cases/small.yaml", cases)], diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Empty(suite.Broken);
        return suite;
    }

    // Gives up on some of the questions, counted from the first.
    private sealed class GivingUp(int from, int count = 1) : ISolver
    {
        private readonly CpSatSolver _solver = new(TimeSpan.FromSeconds(10));
        private int _asked;

        public Solution Solve(Formula formula, IReadOnlyList<Cost> costs) =>
            _asked++ is var asked && asked >= from && (count == int.MaxValue || asked < from + count) ? new Solution.Undecided("too tired") : _solver.Solve(formula, costs);
    }
}
