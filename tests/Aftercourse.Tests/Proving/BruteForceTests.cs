using System.Collections.Immutable;
using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving;
using Aftercourse.Proving.Differences;
using Aftercourse.Proving.Modelling;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Solving;
using Aftercourse.Sources;
using Aftercourse.Values;
using CsCheck;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// Small random articles, and people tried one by one. Whoever is found must fit the verdict; the other direction needs no search, since every patient that the prover names was
/// put to the interpreter.
/// </summary>
public sealed class BruteForceTests
{
    private static readonly string[] Conditions =
    [
        "a", "b", "not a", "a and b", "a or not b", "a and not b", "pain >= 1", "pain = 2 and a", "onset > 2 minutes and pain >= 1", "onset <= 1 minute and a", "not onset < 3 minutes", "time <= 3 minutes and b",
        "any 2 of (a, b, pain >= 1)", "way is growing", "way is fading and a", "deep and a", "not explained and a", "explained and b", "not (way is growing or b)", "lasted >= 4 minutes",
    ];

    private static readonly string[] Afters = ["cut", "thin", "thick, within 4 minutes", "any procedure", "cut, from 2 minutes", "thin or thick, second session or later"];

    private static readonly string[] Kinds = ["do not", "not there", "ask first", "adapt"];

    private static readonly string[] Befores = ["cut", "thin", "thick", "any procedure", "thin or thick"];

    private static readonly string[] BeforeConditions = ["a", "b", "not a", "a and b", "a or not b", "pain >= 1", "any 2 of (a, b, pain >= 2)", "way is growing or a"];

    private static readonly Gen<string> Articles =
        from alarms in Gen.Select(Gen.Int[1, 3], Gen.Int[0, Conditions.Length - 1], Gen.Int[0, Afters.Length - 1]).Array[1, 4]
        from course in Gen.Select(Gen.Int[0, 2], Gen.Int[1, 5], Gen.Bool, Gen.Int[0, 3])
        from promise in Gen.Select(Gen.Int[0, 3], Gen.Int[0, Conditions.Length - 1], Gen.Bool)
        from cautions in Gen.Select(Gen.OneOf<string>(Kinds), Gen.OneOf<string>(Befores), Gen.OneOf<string>(BeforeConditions)).Array[1, 4]
        from screened in Gen.Select(Gen.OneOf<string>("", "at least ", "at most "), Gen.OneOf<string>("not there", "ask first"), Gen.OneOf<string>(Befores), Gen.OneOf<string>(BeforeConditions), Gen.Bool)
        select Write(alarms, course, promise, cautions, screened);

    [Fact]
    public void Nobody_contradicts_a_verdict() => Articles.Sample(
        text =>
        {
            var article = Compile(text);
            var report = Prover.Usual.Prove(article);
            Assert.Equal(0, report.Unknown);
            var results = report.Families.SelectMany(f => f.Results).ToArray();
            foreach (var person in People(article))
            {
                foreach (var result in results.Where(r => r.Obligation.Other is null && r.Obligation.Family is not (Family.InterviewEnds or Family.ReassuranceEnds)))
                    CheckBefore(article, result, new Witness(person, null));
                foreach (var result in results.Where(r => r.Obligation.Family == Family.Monotone))
                {
                    if (Turned(article, result.Obligation.Name, person) is { } turned)
                        CheckBefore(article, result, new Witness(person, turned));
                }
            }
        },
        iter: 40, seed: "0000000000000001", threads: 1);

    [Fact]
    public void What_the_structure_of_the_rules_settles_the_solver_finds_too()
    {
        var settled = 0;
        Articles.Sample(
            text =>
            {
                var grounds = new Grounds(Compile(text));
                var solver = new CpSatSolver(TimeSpan.FromSeconds(30));
                foreach (var obligation in AllObligations.Of(grounds).Where(o => o.IsStructural))
                {
                    Assert.IsType<Solution.Impossible>(solver.Solve(obligation.Question, []));
                    settled++;
                }
            },
            iter: 60, seed: "0000000000000002", threads: 1);
        Assert.True(settled > 100, $"Only {settled} obligations were settled.");
    }

    [Fact]
    public void Nobody_contradicts_a_difference_between_versions()
    {
        var moved = 0;
        Gen.Select(Articles, Articles).Sample(
            (old, changed) =>
            {
                var difference = VersionComparison.Usual.Compare(Compile(old), Compile(changed));
                Assert.False(difference.IsUnknown);
                var (before, after) = (new Interpreter(difference.Old), new Interpreter(difference.New));
                var somebody = difference.Pairs.Where(p => p.Verdict == DifferenceVerdict.Somebody).Select(p => (p.From, p.To)).ToHashSet();
                // Each pair has a group that makes it, or all of them together.
                Assert.Equal(somebody, difference.Groups.SelectMany(g => g.Levels).Select(m => (m.From, m.To)).ToHashSet());
                foreach (var (person, same) in People(difference.Old).Zip(People(difference.New)))
                {
                    var move = (before.Judge(person).Told, after.Judge(same).Told);
                    Assert.True(move.Item1 == move.Item2 || somebody.Contains(move), $"{move} of {person}, which nobody should make");
                    moved += move.Item1 == move.Item2 ? 0 : 1;
                }
            },
            iter: 25, seed: "0000000000000003", threads: 1);
        Assert.True(moved > 1000, $"Only {moved} people moved.");
    }

    // What speaks of a procedure that is still to come is tried with each of them.
    private static void CheckBefore(CompiledArticle article, Result result, Witness witness)
    {
        foreach (var before in result.Obligation.Planned is null ? [null] : article.Procedures.Cast<Procedure?>())
            Check(result, witness with { Before = before });
    }

    // A person who fits: then a wanted patient exists, or one who must not.
    private static void Check(Result result, Witness witness)
    {
        if (result.Outcome is Outcome.Refuted == result.Obligation.WantsPatient || result.Outcome is Outcome.Proved == !result.Obligation.WantsPatient)
            Assert.False(result.Obligation.Replay(witness), $"{result.Obligation.Name} was {result.Outcome.GetType().Name}, but there is {witness}");
    }

    private static Snapshot? Turned(CompiledArticle article, string name, Snapshot person) =>
        article.Facts.FirstOrDefault(f => f.Type is YesNoType && (name == $"monotone/{f.Name}" || name == $"monotone/before/{f.Name}")) is { } fact && person.Answers[fact.Index] == Answer.No
            ? person with { Answers = person.Answers.SetItem(fact.Index, Answer.Yes) }
            : null;

    // One procedure or two, with every answer that can matter; times on both sides of every constant.
    private static IEnumerable<Snapshot> People(CompiledArticle article)
    {
        int[] times = [0, 1, 2, 3, 4, 5, 8, 100];
        var random = new Stream(7);
        for (var i = 0; i < 4000; i++)
        {
            Answer Doubt(Answer answer) => random.Next(6) == 0 ? Answer.Unsure : answer;
            Answer Of(Fact fact) => Doubt(Answer.Of(fact.Type switch
            {
                NumberType number => random.Next(number.Maximum + 1),
                DurationType => times[random.Next(7)],
                OneOfType one => random.Next(one.Options.Length),
                _ => random.Next(2),
            }));
            var answers = article.Facts.Select(f => f.Type is AnyOfType ? Answer.Of(random.Next(4)) : Of(f)).ToImmutableArray();
            var lasted = answers[article.WithRole(DiaryRole.Lasted)!.Index];
            var occurrences = Enumerable.Range(0, random.Next(4)).Select(_ =>
            {
                var start = times[random.Next(times.Length)];
                var sinceStart = Doubt(Answer.Of(start));
                return new Occurrence(
                    article.Procedures[random.Next(article.Procedures.Length)], sinceStart, Doubt(Answer.Of(Math.Min(start, times[random.Next(times.Length)]))),
                    SnapshotReading.Onset(sinceStart, lasted.State, lasted.Value), 1 + random.Next(3), [.. article.Details.Select(Of)]);
            });
            yield return new Snapshot(answers, [.. occurrences]);
        }
    }

    private static string Write((int Level, int When, int After)[] alarms, (int Strength, int Until, bool Begins, int If) course, (int Level, int When, bool Always) promise,
        (string Kind, string Before, string When)[] cautions, (string Bound, string Kind, string Before, string When, bool Always) screened)
    {
        var rules = alarms.Select((a, i) => $"alarm alarm-{i} {((Level)a.Level).Name()}\n  after {Afters[a.After]}\n  when {When(a.When, Afters[a.After])}\n  say \"Go.\"\n");
        var warnings = cautions.Select((c, i) => $"caution caution-{i} {c.Kind}\n  before {c.Before}\n  when {c.When}\n  say \"Wait.\"\n");
        var condition = course.If switch { 1 => "  if a\n", 2 => "  if not b\n", 3 => "  if way is fading or a\n", _ => "" };
        return $"""
            ---
            id: small
            title: Small
            language: en
            version: 1.0.0
            ---
            # Small

            It is so. {"{#so .no-evidence}"}

            ```rule
            procedure cut "a cut"
              asks deep
              kind thin "a thin cut"
              kind thick "a thick cut"
            fact a
              ask "A?"
            fact b
              ask "B?"
            fact deep
              ask "Deep?"
            fact pain is 0 to 2
              ask "Pain?"
              diary strength
            fact place is any of here, there
              ask "Where?"
              diary place
            fact way is one of growing, fading
              ask "Which way?"
            fact lasted is duration up to 9 minutes
              ask "How long?"
              diary lasted

            course soreness "soreness"
              after cut
            {condition}  pain up to {course.Strength} until {course.Until} minutes
            {(course.Begins ? "  begins within 1 minute\n  where here\n" : "")}
            course itching "itching"
              after thick
              where there
              pain up to 1 until 4 minutes

            {string.Join('\n', rules)}
            {(promise.Always ? "always" : "never")} "A promise"
              after cut
              when {Conditions[promise.When]}
              level {((Level)promise.Level).Name()}

            {string.Join('\n', warnings)}
            {(screened.Always ? "always" : "never")} "A promise before"
              before {screened.Before}
              when {screened.When}
              caution {screened.Bound}{screened.Kind}
            ```
            """;
    }

    // A detail belongs to a rule that names its procedure.
    private static string When(int index, string after) => after.StartsWith("any", StringComparison.Ordinal) ? Conditions[index].Replace("deep and ", "", StringComparison.Ordinal) : Conditions[index];

    private static CompiledArticle Compile(string text)
    {
        var compilation = Compilation.Compile([new SourceText("small.md", text)], new DiagnosticBag());
        return compilation.Article ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Span} {d.Message}")) + text);
    }

    // The same numbers on every run.
    private sealed class Stream(uint state)
    {
        public int Next(int limit)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)limit);
        }
    }
}
