using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Values;

namespace Aftercourse.Telling;

/// <summary>Times of one answer in words.</summary>
internal sealed class TimeTelling(Snapshot snapshot, Moment at)
{
    /// <summary>For each procedure, how long ago it was.</summary>
    public ImmutableArray<string> Since() => [.. snapshot.Occurrences.Select(Since)];

    /// <summary>A date where the episode has dates; otherwise so long after the first thing that was done.</summary>
    public string When(int laterMinutes)
    {
        if (at.IsAbsolute)
            return Moments.InWords(at.Plus(new Duration(laterMinutes)));
        var first = snapshot.Occurrences[0];
        return first.SinceStart.State == AnswerState.Answered
            ? $"{new Duration(first.SinceStart.Value + laterMinutes)} after {first.Procedure.Title}"
            : $"{new Duration(laterMinutes)} from now";
    }

    private static string Since(Occurrence occurrence) => occurrence.SinceStart.State == AnswerState.Answered
        ? $"{new Duration(occurrence.SinceStart.Value)} after {occurrence.Procedure.Title}"
        : $"After {occurrence.Procedure.Title}, not known when";
}
