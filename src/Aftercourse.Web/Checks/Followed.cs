using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Assessing;
using Aftercourse.Charting;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Records;
using Aftercourse.Values;
using Aftercourse.Web.Hosting;

namespace Aftercourse.Web.Checks;

/// <summary>A check-in in a list.</summary>
/// <param name="At">When it was.</param>
/// <param name="Level">What was told.</param>
/// <param name="Pain">How strong the pain was, in words, or null.</param>
/// <param name="Assessment">The name of what was told.</param>
/// <param name="IsFinished">Whether everything was asked that the present article asks.</param>
public sealed record FollowedCheckIn(Moment At, Level Level, string? Pain, Guid Assessment, bool IsFinished);

/// <summary>An episode that is kept, as the person who follows it sees it: what was told, the latest answer, and when the next check-in is due.</summary>
public sealed class Followed
{
    private static readonly Duration Day = new(24 * 60);

    private readonly Episode episode;
    private readonly Sitting latest;

    private Followed(StoredEpisode stored, ImmutableArray<StoredCheckIn> completed, Edition edition)
    {
        var sittings = completed.Select((c, i) => edition.Interviewer.Resume(
            stored.Episode with { CheckIns = [.. completed.Take(i + 1).Select(x => x.CheckIn)] }, c.Pages.Select(p => p.AsEnumerable()))).ToArray();
        latest = sittings[^1];
        episode = latest.Episode;
        Assessment = edition.Assessor.Assess(latest.Snapshot);
        var strength = edition.Article.WithRole(DiaryRole.Strength);
        CheckIns =
        [
            .. completed.Zip(sittings, (c, s) => new FollowedCheckIn(c.CheckIn.At, c.Assessments[^1].Level, Pain(strength, c.CheckIn), c.Assessments[^1].Id, s.IsOver && s.Carried.IsEmpty)),
        ];
    }

    /// <summary>The check-ins that got an answer, oldest first.</summary>
    public ImmutableArray<FollowedCheckIn> CheckIns { get; }

    /// <summary>The answer to the last of them, by the present article.</summary>
    public Assessment Assessment { get; }

    /// <summary>The moment that the answer speaks of.</summary>
    public Moment At => latest.Now;

    /// <summary>Whether it holds for a time that is known.</summary>
    public Moment? HoldsUntil => Assessment.HoldsMinutes is { } minutes ? At.Plus(new Duration(minutes)) : null;

    /// <summary>When the next check-in is due: when the answer no longer holds, or a day later where it says no such time; at once where the last one was not finished.</summary>
    public Moment Due => !CheckIns[^1].IsFinished ? At : HoldsUntil ?? At.Plus(Day);

    /// <summary>What is kept, seen; null where no check-in got an answer, or the present article does not know what was done.</summary>
    public static Followed? Of(StoredEpisode stored, Edition edition)
    {
        // An answer that is being changed is told once it is done.
        var completed = stored.CheckIns.Where(c => c.Completed is not null && !c.Assessments.IsEmpty).ToImmutableArray();
        return completed.IsEmpty || !stored.KnowsEveryProcedure ? null : new Followed(stored, completed, edition);
    }

    /// <summary>The chart over all check-ins, or null. Nothing less urgent stands beside an emergency.</summary>
    /// <param name="now">Now; two check-ins in one minute are put a minute apart, so that the last one may be later.</param>
    public CourseChart? Chart(Moment now) => Assessment.Level < Level.Emergency ? AnswerChart.Of(Assessment, latest.Snapshot, episode, now < At ? At : now) : null;

    private static string? Pain(Fact? strength, CheckIn checkIn) =>
        strength is { Type: NumberType scale } && checkIn.Answers[strength.Index] is { State: AnswerState.Answered } answer ? $"pain {scale.Show(answer.Value)}" : null;
}
