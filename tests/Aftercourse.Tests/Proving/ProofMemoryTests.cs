using System.Text.RegularExpressions;
using Aftercourse.Proving;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Remembering;
using Aftercourse.Proving.Solving;
using Aftercourse.Proving.Witnesses;
using Aftercourse.Tests.Article;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>What is remembered from one check to the next changes how long the next one takes, and nothing that it says.</summary>
public sealed partial class ProofMemoryTests
{
    // Some touch every obligation, some one rule, some only the bounds of a number, some nothing that is proved.
    private static readonly (string Old, string New)[] Edits =
    [
        ("is 0 to 2", "is 0 to 3"), ("up to 9 minutes", "up to 8 minutes"), ("until 4 minutes", "until 5 minutes"), ("within 4 minutes", "within 3 minutes"), ("  when a\n", "  when b\n"), (" urgent\n", " contact\n"),
        ("not b", "b"), ("not a", "a"), ("pain >= 1", "pain >= 2"), ("It is so.", "It was so."), ("where there", "where here, there"), ("  ask \"B?\"\n", "  ask \"And B?\"\n"), ("time <= 3", "time <= 4"), ("do not", "ask first"),
    ];

    [Fact]
    public void A_prover_that_remembers_says_what_one_that_does_not_would_say()
    {
        var (asked, askedAfresh, refuted) = (0, 0, 0);
        Gen.Select(SmallArticles.Text, Gen.Int[0, Edits.Length - 1].Array[3]).Sample(
            (text, edits) =>
            {
                var memory = new ProofMemory();
                var edited = edits.Aggregate(text, (t, e) => t.Replace(Edits[e].Old, Edits[e].New, StringComparison.Ordinal));
                // There, back, and there again.
                foreach (var version in new[] { text, edited, text, edited })
                {
                    var (remembering, fresh) = (new Counting(), new Counting());
                    var article = SmallArticles.Compile(version);
                    var report = new Prover(remembering, memory).Prove(article);
                    Assert.Equal(Told(new Prover(fresh).Prove(article)), Told(report));
                    // Who refutes something is never remembered.
                    Assert.True(report.Refuted == 0 || remembering.Asked > 0);
                    asked += remembering.Asked;
                    askedAfresh += fresh.Asked;
                    refuted += report.Refuted;
                }
            },
            iter: 15, seed: "0000000000000004", threads: 1);
        Assert.True(asked < askedAfresh, $"{asked} questions with a memory, {askedAfresh} without.");
        Assert.True(refuted > 100, $"Only {refuted} obligations were refuted.");
    }

    [Fact]
    public void Of_an_article_that_did_not_change_nothing_is_asked_again()
    {
        var memory = new ProofMemory();
        new Prover(new Counting(), memory).Prove(Shipped.Article);
        var again = new Counting();
        var report = new Prover(again, memory).Prove(Shipped.Article);
        Assert.Equal(report.Count, report.Proved);
        Assert.Equal(0, again.Asked);
    }

    [Fact]
    public void A_question_is_known_by_what_it_says()
    {
        var memory = new ProofMemory();
        memory.KeepImpossible(Question("pain", 10, 4, first: true));
        Assert.True(memory.IsImpossible(Question("pain", 10, 4, first: true)));
        Assert.True(memory.IsImpossible(Question("pain", 10, 4, first: false)));
        Assert.False(memory.IsImpossible(Question("worst", 10, 4, first: true)));
        Assert.False(memory.IsImpossible(Question("pain", 9, 4, first: true)));
        Assert.False(memory.IsImpossible(Question("pain", 10, 5, first: true)));
    }

    [Fact]
    public void Somebody_who_was_wanted_is_confirmed_again_by_the_rules_of_today()
    {
        var memory = new ProofMemory();
        var wanted = Decides(Text);
        var witness = new WitnessSearch(wanted.Patient.Article).Find(wanted)!;
        memory.KeepPerson(wanted, witness);
        Assert.NotNull(memory.Person(Decides(Text)));
        // The alarm asks for something else now, or it no longer decides alone.
        Assert.Null(memory.Person(Decides(Text.Replace("when a\n", "when not a\n", StringComparison.Ordinal))));
        Assert.Null(memory.Person(Decides(Text.Replace("when b\n", "when a\n", StringComparison.Ordinal))));
        // Another fact stands in the place of the one that was answered.
        Assert.Null(memory.Person(Decides(Text.Replace("fact a\n", "fact z\n  ask \"Z?\"\nfact a\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_was_not_decided_is_asked_again()
    {
        var memory = new ProofMemory();
        new Prover(new Weary(), memory).Prove(Shipped.Article);
        Assert.Equal(0, memory.Impossible);
    }

    private const string Text = """
        ---
        id: two
        title: Two
        language: en
        version: 1.0.0
        ---
        # Two

        It is so. {#so .no-evidence because="We found none."}

        ```rule
        procedure cut "a cut"
        fact a
          ask "A?"
        fact b
          ask "B?"
        alarm first urgent
          after cut
          when a
          say "Go."
        alarm second urgent
          after cut
          when b
          say "Go."
        ```
        """;

    private static Obligation Decides(string text) => AllObligations.Of(new Grounds(SmallArticles.Compile(text))).Single(o => o.Name == "alive/first/decides");

    // "Two of: fever, no chill, pain as strong as that", built in one order or the other.
    private static Formula Question(string name, int most, int least, bool first)
    {
        var pool = new FormulaPool();
        Func<Formula>[] parts = [() => pool.Flag("fever"), () => pool.Not(pool.Flag("chill")), () => pool.AtLeast(pool.Number(name, 0, most), null, least)];
        var built = (first ? parts : parts.Reverse()).Select(p => p()).ToArray();
        return pool.Some(2, built);
    }

    // Everything that is said of each obligation, with the whole story; how it was shown may differ.
    // How long something took costs a story nothing, so of two that differ in it alone either may be told.
    private static string Told(ProofReport report) => string.Join('\n', report.Families.SelectMany(f => f.Results).Select(r => r.Outcome switch
    {
        Outcome.Proved => $"{r.Obligation.Name}: proved",
        Outcome.Refuted refuted => $"{r.Obligation.Name}: refuted. {Times().Replace(string.Join(' ', refuted.Story.Sentences), "some time")}",
        _ => $"{r.Obligation.Name}: not decided",
    }));

    [GeneratedRegex(@"(?:\d+ (?:minute|hour|day|week|month|year)s?(?: and )?)+|[Rr]ight(?= after)")]
    private static partial Regex Times();

    private sealed class Counting : ISolver
    {
        private readonly CpSatSolver _solver = new(Prover.UsualLimit);
        private int _asked;

        public int Asked => _asked;

        public Solution Solve(Formula formula, IReadOnlyList<Cost> costs)
        {
            Interlocked.Increment(ref _asked);
            return _solver.Solve(formula, costs);
        }
    }

    private sealed class Weary : ISolver
    {
        public Solution Solve(Formula formula, IReadOnlyList<Cost> costs) => new Solution.Undecided("too tired");
    }
}
