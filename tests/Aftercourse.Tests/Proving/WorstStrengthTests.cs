using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Proving.Modelling;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Proving;

/// <summary>What the prover takes for granted of the worst strength is what the diary guarantees, no more and no less (docs/decisions/0007-what-is-proved.md).</summary>
public sealed class WorstStrengthTests
{
    private const int Most = 3;

    private static readonly bool[] NoAndYes = [false, true];

    private static readonly Moment Start = new(0);

    private static readonly CompiledArticle Article = SmallArticles.Compile($$"""
        ---
        id: small
        title: Small
        language: en
        version: 1.0.0
        ---
        # Small

        It is so. {#so .no-evidence because="We found none."}

        ```rule
        procedure cut "a cut"
        fact pain is 0 to {{Most}}
          ask "Pain?"
          diary strength
        fact worst is 0 to {{Most}}
          ask "How bad was it?"
          diary worst
        {{string.Join('\n', Tests().Select((t, i) => $"alarm alarm-{i} urgent\n  when worst {t}\n  say \"Go.\""))}}
        ```
        """);

    private static readonly Answer[] Answers = [Answer.Unanswered, Answer.Unsure, .. Enumerable.Range(0, Most + 1).Select(Answer.Of)];

    // What a rule can ask: not what is always so, or never, which the compiler refuses.
    private static IEnumerable<string> Tests() => [">= 1", ">= 2", ">= 3", "> 0", "> 1", "> 2", "<= 0", "<= 1", "<= 2", "< 1", "< 2", "< 3", "= 0", "= 1", "= 2", "= 3"];

    [Fact]
    public void A_patient_of_the_prover_has_what_some_diary_gives_and_every_diary_gives_what_some_patient_has()
    {
        var reduction = new SnapshotReduction(Article);
        var (pain, worst) = (Article.WithRole(DiaryRole.Strength)!.Index, Article.WithRole(DiaryRole.Worst)!.Index);
        var given = (
            from before in CheckIns().Append(null)
            from now in CheckIns()
            let snapshot = reduction.AtLast(Diary(before, now))
            // A patient has answered everything, be it with "not sure".
            where snapshot.Answers.All(a => a.State != AnswerState.Unanswered)
            select (snapshot.Answers[pain], snapshot.Answers[worst])).ToHashSet();
        var patients = Patients().Select(p => SnapshotReading.Read(p.Patient, p.Assignment).Answers).Select(a => (a[pain], a[worst])).ToHashSet();
        Assert.Equal(Sorted(given), Sorted(patients));
        Assert.Contains((Answer.Of(2), Answer.AtLeast(2)), given);
        Assert.DoesNotContain((Answer.Of(2), Answer.Unsure), given);
    }

    [Fact]
    public void A_least_that_is_known_says_what_every_worst_says_that_it_can_stand_for()
    {
        foreach (var alarm in Article.Alarms)
        {
            for (var least = 0; least < Most; least++)
            {
                var possible = Enumerable.Range(least, Most + 1 - least).Select(v => Of(alarm, Answer.Of(v))).Distinct().ToArray();
                Assert.Equal(possible is [var one] ? one : Truth.Unsure, Of(alarm, Answer.AtLeast(least)));
            }
        }
    }

    [Fact]
    public void Formulas_and_both_evaluators_say_the_same_of_it()
    {
        var compared = 0;
        foreach (var (patient, assignment) in Patients())
        {
            var person = SnapshotReading.Read(patient, assignment);
            var rules = new PatientEncoding(patient);
            var truths = new Truth[2][];
            foreach (var (i, evaluator) in new IEvaluator[] { new Interpreter(Article), new CompiledEvaluator(Article) }.Index())
                evaluator.Evaluate(person, truths[i] = new Truth[Article.Rules.Length]);
            foreach (var alarm in Article.Alarms)
            {
                var said = assignment.Holds(rules.Rule(alarm, Step.Yes, End.Told)) ? Truth.Yes : assignment.Holds(rules.Rule(alarm, Step.Unsure, End.Told)) ? Truth.Unsure : Truth.No;
                Assert.Equal((said, said), (truths[0][alarm.Index], truths[1][alarm.Index]));
                compared++;
            }
        }

        Assert.True(compared > 100, $"{compared} were compared.");
    }

    private static Truth Of(Rule rule, Answer worst) =>
        Interpreter.Evaluate(rule.Condition, new Scene(new Snapshot([Answer.Of(0), worst], []), null, Truth.No, 0));

    // Every patient that the limits allow.
    private static IEnumerable<(Patient Patient, Assignment Assignment)> Patients()
    {
        var patient = Patient.Answered(Article, new FormulaPool(), slots: 0);
        var (pain, worst) = (patient.Facts[Article.WithRole(DiaryRole.Strength)!.Index], patient.Facts[Article.WithRole(DiaryRole.Worst)!.Index]);
        return from unsure in NoAndYes
               from unsureOfWorst in NoAndYes
               from now in Enumerable.Range(0, Most + 1)
               from was in Enumerable.Range(0, Most + 1)
               let assignment = new Assignment(
                   new Dictionary<string, bool> { [pain.Unsures[0].Name] = unsure, [worst.Unsures[0].Name] = unsureOfWorst },
                   new Dictionary<string, int> { [pain.Number!.Name] = now, [worst.Number!.Name] = was })
               where assignment.Holds(patient.Possible)
               select (patient, assignment);
    }

    private static IEnumerable<CheckIn?> CheckIns() => from pain in Answers from worst in Answers select new CheckIn(Start, [pain, worst]);

    private static Episode Diary(CheckIn? before, CheckIn? now) => new()
    {
        ArticleId = Article.Id,
        Person = [Answer.Unanswered, Answer.Unanswered],
        Procedures = [new PastProcedure(Article.Procedures[0], When.At(Start), null, null, [])],
        CheckIns = [.. before is null ? Array.Empty<CheckIn>() : [before], now! with { At = Start.Plus(new Duration(60)) }],
    };

    private static string[] Sorted(IEnumerable<(Answer, Answer)> pairs) => [.. pairs.Select(p => $"{p}").Order(StringComparer.Ordinal)];
}
