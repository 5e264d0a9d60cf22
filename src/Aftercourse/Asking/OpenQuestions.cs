using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Asking;

/// <summary>
/// The questions whose answers a rule still hangs on: tests without an answer, outside parts that are settled already. Each is found once, however many rules hang on it.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="graph">Its conditions.</param>
/// <param name="weighing">The person.</param>
/// <param name="state">Which questions are meant: those not answered yet, or those answered with "not sure".</param>
internal sealed class OpenQuestions(CompiledArticle article, ConditionGraph graph, Weighing weighing, AnswerState state)
{
    private readonly Fact? _lasted = article.WithRole(DiaryRole.Lasted);
    private readonly bool[] _walked = new bool[graph.Nodes.Length * weighing.Width];
    private readonly HashSet<Question> _found = [];

    /// <summary>The open questions of a rule that were not found before, in the order in which they stand.</summary>
    public IReadOnlyList<Question> Of(Rule rule)
    {
        var questions = new List<Question>();
        Walk(rule, questions);
        return questions;
    }

    /// <summary>A question with <c>only if</c> waits until its condition is answered.</summary>
    public bool IsAskable(Question question) =>
        question.Fact is not { } fact || graph.OnlyIf(fact) is not { } onlyIf || (weighing.Of(onlyIf, question.Occurrence ?? 0) is var truth && truth.IsFixed && !truth.IsNo);

    private void Walk(Rule rule, List<Question> questions)
    {
        if (rule.After is null)
        {
            Walk(graph.Root(rule), 0, questions);
            return;
        }

        for (var procedure = 0; weighing.HasProcedures && procedure < weighing.Width; procedure++)
            Walk(graph.Root(rule), procedure, questions);
    }

    private void Walk(int index, int procedure, List<Question> questions)
    {
        ref readonly var node = ref graph.Nodes[index];
        ref var walked = ref _walked[(index * weighing.Width) + (node.IsOfProcedure ? procedure : 0)];
        if (walked)
            return;
        walked = true;

        var truth = weighing.Of(index, procedure);
        if (truth.IsYes || truth.IsNo || (state == AnswerState.Unanswered && truth.IsFixed))
            return;

        ref readonly var scene = ref weighing.Scene(procedure);
        switch (node.Condition)
        {
            case IncludesTest test:
                if (truth == (state == AnswerState.Unsure ? Truth.Unsure : Truth.Unanswered))
                    Add(test.Fact, procedure, questions);
                break;
            case TimeTest test:
                if (scene.Since(test.Anchor).State == state)
                    Add(null, procedure, questions);
                break;
            case OnsetTest:
                // The onset is not asked itself: it follows from when the procedure was and how long the pain has lasted.
                if (scene.Occurrence!.Onset.State == state && scene.Occurrence.SinceStart.State == state)
                    Add(null, procedure, questions);
                if (scene.Occurrence.Onset.State == state && _lasted is not null && scene.AnswerTo(_lasted).State == state)
                    Add(_lasted, procedure, questions);
                break;
            case ExplainedTest:
                // What a course still hangs on; courses do not ask whether one of them explains the pain, so this goes no deeper.
                foreach (var course in article.Courses)
                    Walk(course, questions);
                break;
            case TogetherTest:
                for (var other = 0; other < weighing.Width; other++)
                    Walk(node.Parts[0], other, questions);
                break;
            case var test when test.Asked() is { } fact:
                if (scene.AnswerTo(fact).State == state)
                    Add(fact, procedure, questions);
                break;
            default:
                foreach (var part in node.Parts)
                    Walk(part, procedure, questions);
                break;
        }
    }

    private void Add(Fact? fact, int procedure, List<Question> questions)
    {
        var question = new Question(fact, fact is null or { IsDetail: true } ? procedure : null);
        if (_found.Add(question))
            questions.Add(question);
    }
}
