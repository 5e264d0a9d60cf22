using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Asking;

/// <summary>The questions whose answers a condition still hangs on: tests without an answer, outside parts that are settled already.</summary>
public sealed class OpenQuestions(CompiledArticle article)
{
    private readonly Fact? _lasted = article.WithRole(DiaryRole.Lasted);

    /// <summary>The open questions of a rule, in the order in which they stand.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="snapshot">The person.</param>
    /// <param name="explained">Whether some course explains the pain.</param>
    /// <param name="state">Which questions are meant: those not answered yet, or those answered with "not sure".</param>
    public IEnumerable<Question> Of(Rule rule, Snapshot snapshot, Truth explained, AnswerState state)
    {
        if (rule.After is null)
            return Walk(rule.Condition, new Scene(snapshot, null, explained, 0), null, state);
        return snapshot.Occurrences.SelectMany((o, i) => Walk(rule.Condition, new Scene(snapshot, o, explained, 0), i, state));
    }

    private IEnumerable<Question> Walk(Condition condition, Scene scene, int? occurrence, AnswerState state)
    {
        var truth = Interpreter.Evaluate(condition, scene);
        if (truth.IsYes || truth.IsNo || (state == AnswerState.Unanswered && truth.IsFixed))
            return [];

        return condition switch
        {
            IncludesTest test => scene.AnswerTo(test.Fact).Includes(test.Option.Index) == (state == AnswerState.Unsure ? Truth.Unsure : Truth.Unanswered)
                ? [new Question(test.Fact, test.Fact.IsDetail ? occurrence : null)]
                : [],
            TimeTest test => scene.Since(test.Anchor).State == state ? [new Question(null, occurrence)] : [],
            OnsetTest => scene.Occurrence!.Onset.State == state ? Onset(scene, occurrence, state) : [],
            // What a course still hangs on; courses do not ask whether one of them explains the pain, so this goes no deeper.
            ExplainedTest => article.Courses.SelectMany(c => Of(c, scene.Snapshot, Truth.No, state)),
            _ when condition.Asked() is { } fact => scene.AnswerTo(fact).State == state ? [new Question(fact, fact.IsDetail ? occurrence : null)] : [],
            _ => condition.Parts().SelectMany(p => Walk(p, scene, occurrence, state)),
        };
    }

    // The onset is not asked itself: it follows from when the procedure was and how long the pain has lasted.
    private IEnumerable<Question> Onset(Scene scene, int? occurrence, AnswerState state)
    {
        if (scene.Occurrence!.SinceStart.State == state)
            yield return new Question(null, occurrence);
        if (_lasted is { } lasted && scene.AnswerTo(lasted).State == state)
            yield return new Question(lasted, null);
    }
}
