using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>One procedure as the snapshot sees it.</summary>
/// <param name="Procedure">What was done, as precisely as is known.</param>
/// <param name="SinceStart">Minutes since it began.</param>
/// <param name="SinceEnd">Minutes since it ended, at most <paramref name="SinceStart"/>; negative while it still goes on, which rules read as zero.</param>
/// <param name="Onset">Minutes from its start to the beginning of the pain; negative if the pain was there before.</param>
/// <param name="Session">Which session of its kind it was, from 1.</param>
/// <param name="Details">Answers to <see cref="CompiledArticle.Details"/>, by index.</param>
public sealed record Occurrence(Procedure Procedure, Answer SinceStart, Answer SinceEnd, Answer Onset, int Session, ImmutableArray<Answer> Details);

/// <summary>A person at one moment, reduced to what rules can see: answers by fact, and procedures with the time since each.</summary>
/// <param name="Answers">Answers to <see cref="CompiledArticle.Facts"/>, by index.</param>
/// <param name="Occurrences">The procedures the person had.</param>
public sealed record Snapshot(ImmutableArray<Answer> Answers, ImmutableArray<Occurrence> Occurrences);
