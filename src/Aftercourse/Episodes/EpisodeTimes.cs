using Aftercourse.Diagnostics;
using Aftercourse.Documents;
using Aftercourse.Sources;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>The times of one episode as they are read: all on one clock, and in an order that can have happened.</summary>
internal sealed class EpisodeTimes(StrictReading reading)
{
    private readonly List<(Moment At, Span Span)> _checkIns = [];
    private readonly List<When> _procedures = [];
    private (Moment At, Span Span)? _first;

    /// <summary>A moment or <c>unsure</c>. What is neither is reported, and counts as not asked.</summary>
    public When When(DataScalar scalar)
    {
        if (scalar.Text == AnswerReading.Unsure)
            return Episodes.When.Unsure;
        return Known(scalar) is { } moment ? Episodes.When.At(moment) : Episodes.When.Unanswered;
    }

    /// <summary>A moment on the clock of the episode; null where it is none.</summary>
    public Moment? Known(DataScalar scalar)
    {
        if (reading.Moment(scalar) is not { } moment)
            return null;

        _first ??= (moment, scalar.Span);
        if (moment.IsAbsolute == _first.Value.At.IsAbsolute)
            return moment;
        reading.Report(
            Codes.MixedTimes, scalar.Span, [new Label(_first.Value.Span, "the first time")], Excerpt.Of(scalar.Text), Kind(moment), Kind(_first.Value.At));
        return null;
    }

    /// <summary>The moment of a check-in.</summary>
    public Moment? CheckInAt(DataScalar scalar)
    {
        if (Known(scalar) is not { } moment)
            return null;
        _checkIns.Add((moment, scalar.Span));
        return moment;
    }

    /// <summary>Notes a procedure, and checks that it ended after it began.</summary>
    public void Add(When began, When? ended, DataScalar? endedAt)
    {
        _procedures.Add(began);
        if (began.IsKnown && ended is { IsKnown: true } end && end.Moment < began.Moment)
            reading.Report(Codes.EndedBeforeItBegan, endedAt!.Span, end.Moment, began.Moment);
    }

    /// <summary>Checks what can be checked only when all times are known.</summary>
    public void CheckOrder()
    {
        var seen = new Dictionary<long, Span>();
        foreach (var (at, span) in _checkIns)
        {
            if (!seen.TryAdd(at.Minutes, span))
                reading.Report(Codes.TwoCheckInsAtOnce, span, [new Label(seen[at.Minutes], "the other one")], at);
        }

        // One procedure whose time is not known may have been before any check-in.
        if (_procedures.Count == 0 || _procedures.Any(p => !p.IsKnown))
            return;
        var first = _procedures.MinBy(p => p.Moment.Minutes).Moment;
        foreach (var (at, span) in _checkIns.Where(c => c.At < first))
            reading.Report(Codes.CheckInBeforeProcedures, span, at, first);
    }

    private static string Kind(Moment moment) => moment.IsAbsolute ? "a date" : "counted from the start";
}
