using System.Collections.Immutable;
using Aftercourse.Asking;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Assessing;

/// <summary>Why a reason counts.</summary>
public enum ReasonKind
{
    /// <summary>An alarm whose condition holds.</summary>
    Alarm,

    /// <summary>An alarm that stays open because the person is not sure.</summary>
    Unsure,

    /// <summary>A course explains the pain.</summary>
    Course,

    /// <summary>No course explains the pain.</summary>
    Unexplained,
}

/// <summary>One reason for a level.</summary>
/// <param name="Kind">Why it counts.</param>
/// <param name="Rule">The rule; null where no course speaks of what was done at all.</param>
/// <param name="Level">The level it gives.</param>
/// <param name="Say">The sentence for the person.</param>
/// <param name="Claim">The paragraph it rests on, or null.</param>
public sealed record Reason(ReasonKind Kind, Rule? Rule, Level Level, string Say, Claim? Claim);

/// <summary>An answer that would be another.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Answer">The answer that it would have to be.</param>
public readonly record struct ChangedAnswer(Fact Fact, Answer Answer);

/// <summary>A smallest change that gives another level: some answers, or time alone.</summary>
/// <param name="Level">The level it gives.</param>
/// <param name="Answers">The answers that would be others; empty where time alone does it.</param>
/// <param name="LaterMinutes">How much later; null where answers do it.</param>
public sealed record Change(Level Level, ImmutableArray<ChangedAnswer> Answers, int? LaterMinutes);

/// <summary>The answer to one person at one moment, with everything that it rests on.</summary>
public sealed record Assessment
{
    /// <summary>The article it was made with.</summary>
    public required CompiledArticle Article { get; init; }

    /// <summary>The level that is told.</summary>
    public required Level Level { get; init; }

    /// <summary>The levels still possible.</summary>
    public required LevelInterval Interval { get; init; }

    /// <summary>Why this level: the most urgent first.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>The course that explains the pain; two where they do it together, and none where none does.</summary>
    public required ImmutableArray<Course> Courses { get; init; }

    /// <summary>Minutes until the same answers are more urgent; null where no such moment comes, or the level is not settled.</summary>
    public required int? HoldsMinutes { get; init; }

    /// <summary>What is not known and could matter, in the order in which it should be asked.</summary>
    public required ImmutableArray<Question> Unknown { get; init; }

    /// <summary>The next question, or null where the level is settled.</summary>
    public required Question? Next { get; init; }

    /// <summary>The smallest changes that give another level; empty while the level is not settled.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>What it can be.</summary>
    public required ImmutableArray<Cause> Causes { get; init; }

    /// <summary>What to do.</summary>
    public required ImmutableArray<Advice> Advice { get; init; }

    /// <summary>Alarms to watch for: awake now or later for what was done, and not fired.</summary>
    public required ImmutableArray<Alarm> Watch { get; init; }

    /// <summary>Whether one level is left.</summary>
    public bool IsSettled => Interval.IsSettled;
}
