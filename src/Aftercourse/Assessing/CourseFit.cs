using Aftercourse.Episodes;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Assessing;

/// <summary>Where the pain leaves a course.</summary>
public enum Departure
{
    /// <summary>It does not: the course explains it.</summary>
    None,

    /// <summary>Something needed to tell is not known.</summary>
    Unknown,

    /// <summary>The course is over.</summary>
    Outlasted,

    /// <summary>The pain is stronger than the course expects now.</summary>
    TooStrong,

    /// <summary>It is felt elsewhere.</summary>
    Elsewhere,

    /// <summary>It began too late, or was there before.</summary>
    BeganOutside,

    /// <summary>The course holds only for others.</summary>
    NotForYou,
}

/// <summary>How a course and one procedure fit the pain.</summary>
/// <param name="Course">The course.</param>
/// <param name="Occurrence">The procedure.</param>
/// <param name="Departure">Where the pain leaves the course.</param>
/// <param name="Truth">Whether the course explains the pain.</param>
/// <param name="HasEveryPlace">Whether the pain is nowhere but in its places; one that has not explains the pain only together with a second course.</param>
public sealed record CourseFit(Course Course, Occurrence Occurrence, Departure Departure, Truth Truth, bool HasEveryPlace)
{
    /// <summary>All courses of what was done, the best fit first.</summary>
    public static IReadOnlyList<CourseFit> All(CompiledArticle article, Snapshot snapshot)
    {
        var fits = new List<CourseFit>();
        foreach (var course in article.Courses)
        {
            foreach (var occurrence in snapshot.Occurrences)
            {
                if (!Interpreter.Kind(course.After!.Procedures, occurrence.Procedure).IsNo)
                    fits.Add(Of(course, occurrence, article, snapshot));
            }
        }

        return [.. fits.OrderBy(f => f.Departure).ThenBy(f => f.Departure == Departure.None && !f.HasEveryPlace).ThenBy(f => f.Course.Index)];
    }

    /// <summary>The fits that explain the pain in the fewest courses: none, the best one, or two that have all its places between them.</summary>
    /// <param name="fits">All fits, the best first.</param>
    /// <param name="snapshot">The person.</param>
    /// <param name="place">Where it hurts, or null where nobody asks.</param>
    public static IReadOnlyList<CourseFit> Explaining(IReadOnlyList<CourseFit> fits, Snapshot snapshot, Fact? place)
    {
        var yes = fits.Where(f => f.Truth.IsYes).ToArray();
        if (place is null || yes is not [{ HasEveryPlace: false }, ..])
            return [.. yes.Take(1)];
        var felt = snapshot.Answers[place.Index].Value;
        // With no pain, places that were told before do not count.
        return (from one in yes from other in yes where (felt & ~(Places(one.Course) | Places(other.Course))) == 0 select (CourseFit[])[one, other]).FirstOrDefault() ?? [yes[0]];
    }

    private static int Places(Course course) => course.Where.Aggregate(0, (bits, o) => bits | (1 << o.Index));

    private static CourseFit Of(Course course, Occurrence occurrence, CompiledArticle article, Snapshot snapshot)
    {
        var scene = new Scene(snapshot, occurrence, Truth.No, 0);
        var truth = Interpreter.Evaluate(course.Condition, scene);
        var hasEveryPlace = course.Where.IsEmpty || article.WithRole(DiaryRole.Place) is not { } place || (scene.AnswerTo(place).Value & ~Places(course)) == 0;
        return new CourseFit(course, occurrence, truth.IsYes ? Departure.None : DepartureOf(course, scene, article), truth, hasEveryPlace);
    }

    private static Departure DepartureOf(Course course, Scene scene, CompiledArticle article)
    {
        var occurrence = scene.Occurrence!;
        var strength = scene.AnswerTo(article.WithRole(DiaryRole.Strength)!);
        if (occurrence.SinceStart.State == AnswerState.Answered)
        {
            if (course.StrengthAt(new Duration(occurrence.SinceStart.Value)) is not { } expected)
                return Departure.Outlasted;
            if (strength.State == AnswerState.Answered && strength.Value > expected)
                return Departure.TooStrong;
        }

        if (course.If is not null && Interpreter.Evaluate(course.If, scene).IsNo)
            return Departure.NotForYou;
        if (course.BeginsWithin is { } begins && occurrence.Onset is { State: AnswerState.Answered } onset && (onset.Value < 0 || onset.Value > begins.Minutes))
            return Departure.BeganOutside;
        if (!course.Where.IsEmpty && scene.AnswerTo(article.WithRole(DiaryRole.Place)!) is { IsComplete: true } place
            && (place.Value == 0 || (place.Value & ~Places(course)) != 0))
        {
            return Departure.Elsewhere;
        }

        return Departure.Unknown;
    }
}
