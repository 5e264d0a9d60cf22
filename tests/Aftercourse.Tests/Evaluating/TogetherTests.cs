using Aftercourse.Diagnostics;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;
using Xunit;

namespace Aftercourse.Tests.Evaluating;

/// <summary>Two courses explain pain together exactly where each place belongs to one of them, and the pain as a whole fits both (language reference, 4.3).</summary>
public sealed class TogetherTests
{
    private const string Text = """
        ---
        id: small
        title: Small
        language: en
        version: 1.0.0
        ---
        # Small

        It is so. {#so .no-evidence because="We found none."}

        ```rule
        procedure needle "a needle"
        procedure cut "a cut"
        procedure rub "a rub"
        fact pain is 0 to 5
          ask "Pain?"
          diary strength
        fact place is any of mark, tummy, neck, foot
          ask "Where?"
          diary place
        fact lasted is duration up to 9 hours
          ask "How long?"
          diary lasted

        course needle-soreness "a sore mark"
          after needle
          where mark
          begins within 1 hour
          pain  up to 4 until 2 hours, up to 2 until 4 hours

        course cut-soreness "a sore tummy"
          after cut
          where tummy, neck
          pain  up to 3 until 6 hours

        course rub-soreness "a sore neck"
          after rub
          where neck
          begins within 3 hours
          pain  up to 2 until 3 hours
        ```
        """;

    private static readonly CompiledArticle Article = Compilation.Compile([new SourceText("small.md", Text)], new DiagnosticBag()).Article!;

    [Fact]
    public void Each_place_belongs_to_one_of_two_courses_and_the_pain_fits_both()
    {
        IEvaluator[] evaluators = [new Interpreter(Article), new CompiledEvaluator(Article)];
        var (alone, together) = (0, 0);
        foreach (var person in People())
        {
            var (pain, place) = (person.Answers[0].Value, person.Answers[1].Value);
            int[] fitting = [.. Article.Courses.Where(c => person.Occurrences.Any(o => Fits(c, o, pain))).Select(Places)];
            var one = pain == 0 ? fitting.Length > 0 : place != 0 && fitting.Any(c => (place & ~c) == 0);
            var two = pain > 0 && place != 0 && fitting.Any(c => (place & c) != 0 && fitting.Any(d => (place & ~(c | d)) == 0));
            foreach (var evaluator in evaluators)
                Assert.Equal(one || two ? Level.Expected : Level.Contact, evaluator.Judge(person).Told);
            alone += one ? 1 : 0;
            together += two && !one ? 1 : 0;
        }

        Assert.True(alone > 1000 && together > 40, $"{alone} alone and {together} together show nothing.");
    }

    private static bool Fits(Course course, Occurrence occurrence, int pain) =>
        course.After!.Procedures.Contains(occurrence.Procedure)
        && course.StrengthAt(new Duration(occurrence.SinceStart.Value)) is { } most && pain <= most
        && (pain == 0 || course.BeginsWithin is not { } begins || (occurrence.Onset.Value >= 0 && occurrence.Onset.Value <= begins.Minutes));

    private static int Places(Course course) => course.Where.Sum(o => 1 << o.Index);

    // Every strength and set of places; each set of procedures; times and beginnings on both sides of the limits.
    private static IEnumerable<Snapshot> People() =>
        from pain in Enumerable.Range(0, 6)
        from place in Enumerable.Range(0, 16)
        from lasted in (int[])[30, 100, 200]
        from done in Enumerable.Range(1, 7)
        from since in (int[])[60, 150, 200, 300, 400]
        let procedures = Article.Procedures.Where(p => (done & (1 << p.Index)) != 0)
        select new Snapshot(
            [Answer.Of(pain), Answer.Of(pain == 0 ? 0 : place), Answer.Of(lasted)],
            [.. procedures.Select(p => new Occurrence(p, Answer.Of(since), Answer.Of(since), Answer.Of(since - lasted), 1, []))]);
}
