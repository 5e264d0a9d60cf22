using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Cases;

/// <summary>An expected name, or the expectation that there is none.</summary>
/// <param name="Value">What must come out; null: nothing must.</param>
public readonly record struct Expected<T>(T? Value)
    where T : class;

/// <summary>A person with what must come out.</summary>
/// <param name="Name">Unique in the article.</param>
/// <param name="Why">What it is an example of, or null.</param>
/// <param name="Episode">The person.</param>
/// <param name="At">The moment to assess.</param>
/// <param name="Expectation">What must come out.</param>
/// <param name="Span">Its name in its file.</param>
/// <param name="Published">The published story that it tells, or null.</param>
public sealed record Case(string Name, string? Why, Episode Episode, Moment At, Expectation Expectation, Span Span, PublishedStory? Published = null);

/// <summary>A published story, and how it was read. What the article gives is measured against what the story needed, which was fixed before.</summary>
/// <param name="Story">The story's permanent name.</param>
/// <param name="Accepts">The levels that a careful clinician would accept for it, the one that was needed first.</param>
/// <param name="IsUnstatedNo">What the story does not say was answered no; otherwise it was left open.</param>
public sealed record PublishedStory(string Story, ImmutableArray<Level> Accepts, bool IsUnstatedNo);

/// <summary>What an assessment must say. What is null or empty is not looked at.</summary>
public sealed record Expectation
{
    /// <summary>The level that the person is told.</summary>
    public required Level Level { get; init; }

    /// <summary>The levels still possible.</summary>
    public LevelInterval? Interval { get; init; }

    /// <summary>Whether one level is left.</summary>
    public bool? Settled { get; init; }

    /// <summary>These alarms are yes.</summary>
    public ImmutableArray<Alarm> Fires { get; init; } = [];

    /// <summary>These alarms are no.</summary>
    public ImmutableArray<Alarm> Silent { get; init; } = [];

    /// <summary>No alarm but those of <see cref="Fires"/> is yes.</summary>
    public bool Exhaustive { get; init; }

    /// <summary>The course that explains the pain.</summary>
    public Expected<Course>? Course { get; init; }

    /// <summary>The next question: the name of a fact, a detail or a group.</summary>
    public Expected<string>? Next { get; init; }

    /// <summary>The moment until which the answer holds, on the clock of the episode.</summary>
    public Moment? HoldsUntil { get; init; }

    /// <summary>These causes are named.</summary>
    public ImmutableArray<Cause> Causes { get; init; } = [];

    /// <summary>This advice is given.</summary>
    public ImmutableArray<Advice> Advice { get; init; } = [];

    /// <summary>Whether more is looked at than what follows from the truth of the rules.</summary>
    internal bool AsksForAssessment => Course is not null || Next is not null || HoldsUntil is not null || !Causes.IsEmpty || !Advice.IsEmpty;
}
