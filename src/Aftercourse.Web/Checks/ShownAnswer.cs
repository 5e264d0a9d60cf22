using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Charting;
using Aftercourse.Episodes;
using Aftercourse.Records;
using Aftercourse.Reviewing;
using Aftercourse.Telling;
using Aftercourse.Values;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Checks;

/// <summary>An answer as a page shows it, on a screen and on paper.</summary>
/// <param name="Told">Its words.</param>
/// <param name="Level">The level told.</param>
/// <param name="At">The moment that it speaks of.</param>
/// <param name="Article">The version and the hash of the article that gave it.</param>
/// <param name="Chart">The chart, or null. Nothing less urgent stands beside "get help now".</param>
/// <param name="Given">What was answered; null where it was answered to another article, which alone can read it.</param>
public sealed record ShownAnswer(ToldAnswer Told, Level Level, Moment At, (string Version, string Hash) Article, CourseChart? Chart, Sitting? Given)
{
    /// <summary>How many reasons stand open; the others are folded, and on paper without their sources.</summary>
    public const int MostReasons = 5;

    /// <summary>Whether it is an earlier answer, which speaks of a day that is over.</summary>
    public bool IsPast { get; init; }

    /// <summary>The answer that the present article gives.</summary>
    /// <param name="sitting">The interview.</param>
    /// <param name="assessment">What the article says of it.</param>
    /// <param name="standing">Where the review of the article stands.</param>
    public static ShownAnswer Of(Sitting sitting, Assessment assessment, ReviewStanding standing)
    {
        var snapshot = sitting.Snapshot;
        return new ShownAnswer(
            AnswerTelling.Tell(assessment, snapshot, sitting.Now, standing),
            assessment.Level,
            sitting.Now,
            (assessment.Article.Version, assessment.Article.Hash),
            assessment.Level < Level.Emergency ? AnswerChart.Of(assessment, snapshot, sitting.Episode) : null,
            sitting);
    }

    /// <summary>
    /// An answer of an earlier check-in as it was told then: made again where the present article is the one that gave it, and otherwise in the words that were stored.
    /// </summary>
    /// <param name="replay">What was stored of it.</param>
    /// <param name="listed">How it stands in the list.</param>
    /// <param name="checkIn">Its check-in.</param>
    /// <param name="edition">The present article.</param>
    /// <param name="standing">Where its review stands.</param>
    public static ShownAnswer Of(Replay replay, StoredAssessment listed, StoredCheckIn checkIn, Edition edition, ReviewStanding standing)
    {
        if (IsRepeated(replay, edition) && replay.Story(edition.Article) is { } story)
        {
            var sitting = edition.Interviewer.Resume(story, checkIn.Pages.Select(p => p.AsEnumerable()));
            return Of(sitting, edition.Assessor.Assess(edition.Reduction.AtLast(story)), standing) with { IsPast = true };
        }

        return new ShownAnswer(StoredTelling.Tell(replay.Result), listed.Level, checkIn.CheckIn.At, (listed.ArticleVersion, listed.ArticleHash), null, null) { IsPast = true };
    }

    /// <summary>Whether the present article is the one that gave an answer, and gives the same again from what is stored.</summary>
    public static bool IsRepeated(Replay replay, Edition edition) => replay.ArticleHash == edition.Article.Hash && replay.Again(edition.Assessor) == replay.Result;
}
