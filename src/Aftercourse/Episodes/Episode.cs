using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>When something was: a moment, "I am not sure", or not asked.</summary>
/// <param name="State">What is known. The default is <see cref="AnswerState.Unanswered"/>.</param>
/// <param name="Moment">The moment where it is known.</param>
public readonly record struct When(AnswerState State, Moment Moment)
{
    /// <summary>Nobody asked.</summary>
    public static When Unanswered => default;

    /// <summary>"I am not sure".</summary>
    public static When Unsure => new(AnswerState.Unsure, default);

    /// <summary>A known moment.</summary>
    public static When At(Moment moment) => new(AnswerState.Answered, moment);

    /// <summary>Whether the moment is known.</summary>
    public bool IsKnown => State == AnswerState.Answered;
}

/// <summary>Something that was done to the person.</summary>
/// <param name="Procedure">What was done, as precisely as is known.</param>
/// <param name="Began">When it began.</param>
/// <param name="Ended">When it ended, a moment or unsure; null where it ended when it began.</param>
/// <param name="Session">Which session of its kind it was, from 1; null where sessions are counted in order of time.</param>
/// <param name="Details">Answers to <see cref="CompiledArticle.Details"/>, by index.</param>
public sealed record PastProcedure(Procedure Procedure, When Began, When? Ended, int? Session, ImmutableArray<Answer> Details);

/// <summary>What the person answered at one moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Answers">Answers to <see cref="CompiledArticle.Facts"/>, by index; facts about the person stand in <see cref="Episode.Person"/>.</param>
/// <param name="Note">Free words that no rule reads, or null.</param>
public sealed record CheckIn(Moment At, ImmutableArray<Answer> Answers, string? Note = null);

/// <summary>One person's story: who they are, what was done to them, and what they answered at each check-in. Immutable.</summary>
public sealed record Episode
{
    /// <summary>The article whose facts and procedures it speaks of.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Answers to <see cref="CompiledArticle.Facts"/>, by index, of the facts about the person; all others are unanswered.</summary>
    public required ImmutableArray<Answer> Person { get; init; }

    /// <summary>What was done, in the order written; at least one.</summary>
    public required ImmutableArray<PastProcedure> Procedures { get; init; }

    /// <summary>Check-ins in order of time, whatever the order given; at least one.</summary>
    public required ImmutableArray<CheckIn> CheckIns
    {
        get;
        init => field = [.. value.OrderBy(c => c.At)];
    }

    /// <summary>Whether its moments are dates; otherwise they are elapsed times from an origin.</summary>
    public bool IsAbsolute => Last.IsAbsolute;

    /// <summary>The moment of the last check-in: when it is assessed if nothing else is said.</summary>
    public Moment Last => CheckIns[^1].At;
}
