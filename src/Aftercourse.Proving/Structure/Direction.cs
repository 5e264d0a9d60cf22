using Aftercourse.Guidance;

namespace Aftercourse.Proving.Structure;

/// <summary>Which way a truth can move along <c>no, unsure, yes</c> when an answer changes: not at all, up, down, or either.</summary>
[Flags]
public enum Direction
{
    /// <summary>It stays.</summary>
    None = 0,

    /// <summary>It may rise.</summary>
    Up = 1,

    /// <summary>It may fall.</summary>
    Down = 2,
}

/// <summary>
/// Says which way a condition can move from the way its tests move. It rests on one lemma: <c>and</c> (the smallest), <c>or</c> (the largest) and <c>any n of</c> (the n-th largest) never fall
/// where none of their parts falls and never rise where none of them rises, and <c>not</c> turns the chain round; so by induction over the condition it moves only in directions that it
/// inherits from a test, turned round once for each <c>not</c> above it. A rule is the largest over the procedures, and what is explained the largest over the courses: the same holds of them.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="ofTest">Which way a test of one answer, or of a time, can move by itself.</param>
/// <param name="keepsExplained">Whether only changes are meant after which the courses explain the pain exactly as before.</param>
internal sealed class Directions(CompiledArticle article, Func<Condition, Direction> ofTest, bool keepsExplained = false)
{
    private Direction? _explained;

    /// <summary>Which way some course explaining the pain can move.</summary>
    public Direction Explained => _explained ??= keepsExplained ? Direction.None : article.Courses.Aggregate(Direction.None, (d, c) => d | Of(c.Condition));

    /// <summary>Which way a condition can move.</summary>
    public Direction Of(Condition condition) => condition switch
    {
        Not not => Turned(Of(not.Part)),
        ExplainedTest => Explained,
        TogetherTest test => Of(test.Others),
        All or Any or AtLeast or FindingTest => condition.Parts().Aggregate(Direction.None, (d, p) => d | Of(p)),
        _ => ofTest(condition),
    };

    /// <summary>Whether no alarm can fall.</summary>
    public bool NoAlarmFalls => article.Alarms.All(a => !Of(a.Condition).HasFlag(Direction.Down));

    /// <summary>
    /// Whether the level that is told cannot fall. What an alarm contributes rises with its truth, since its level for "not sure" is at most its own; the floor falls only where a course
    /// comes to explain the pain.
    /// </summary>
    public bool LevelNeverFalls => NoAlarmFalls && !Explained.HasFlag(Direction.Up);

    private static Direction Turned(Direction direction) =>
        (direction.HasFlag(Direction.Up) ? Direction.Down : Direction.None) | (direction.HasFlag(Direction.Down) ? Direction.Up : Direction.None);
}
