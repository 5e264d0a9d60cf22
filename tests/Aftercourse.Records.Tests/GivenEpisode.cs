using System.Collections.Immutable;
using Aftercourse.Assessing;
using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Tests.Article;
using Aftercourse.Values;

namespace Aftercourse.Records.Tests;

/// <summary>People of the shipped article.</summary>
internal static class GivenEpisode
{
    public static CompiledArticle Article => Shipped.Article;

    public static Assessor Assessor { get; } = new(Shipped.Article, new Interpreter(Shipped.Article));

    private static SnapshotReduction Reduction { get; } = new(Shipped.Article);

    /// <summary>An epidural two days ago.</summary>
    public static ImmutableArray<PastProcedure> Epidural(Moment now) =>
        [new PastProcedure(Article.Procedures.Single(p => p.Name == "epidural"), When.At(now with { Minutes = now.Minutes - (2 * 24 * 60) }), null, null, [.. new Answer[Article.Details.Length]])];

    /// <summary>The draft with one more answer of the check-in.</summary>
    public static Draft Answering(this Draft draft, string fact, Answer answer)
    {
        var index = Article.Facts.Single(f => f.Name == fact).Index;
        return draft with { Answers = draft.Answers.SetItem(index, answer), Pages = draft.Pages.Add([fact]) };
    }

    public static Answer AnswerTo(this StoredCheckIn checkIn, string fact) => checkIn.CheckIn.Answers[Article.Facts.Single(f => f.Name == fact).Index];

    /// <summary>The assessment of an episode with a draft.</summary>
    public static Assessment Assess(StoredEpisode episode, Draft draft) => Assessor.Assess(Reduction.AtLast(episode.With(draft)));
}
