using Aftercourse.Asking;
using Aftercourse.Records;

namespace Aftercourse.Web.Checks;

/// <summary>An interview as it is stored, and as the article sees it.</summary>
/// <param name="Stored">The episode.</param>
/// <param name="Sitting">The interview of its last check-in.</param>
public sealed record Check(StoredEpisode Stored, Sitting Sitting)
{
    /// <summary>The first procedure of which nobody has asked yet when it was, or null.</summary>
    public int? Untimed => Sitting.Episode.Procedures.Select((p, i) => (p, i)).Where(x => x.p.Began.State == Values.AnswerState.Unanswered).Select(x => (int?)x.i).FirstOrDefault();

    /// <summary>Whether the level is settled: everything is asked, the times of the procedures and the signs of earlier check-ins first.</summary>
    public bool IsOver => Untimed is null && Sitting.Carried.IsEmpty && Sitting.IsOver;
}
