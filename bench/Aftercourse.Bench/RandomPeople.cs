using System.Collections.Immutable;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Bench;

/// <summary>People at random from a seed (SplitMix64), for the check that compares the engines before they are measured.</summary>
public sealed class RandomPeople(CompiledArticle article, ulong seed)
{
    private ulong _state = seed;

    /// <summary>Somebody.</summary>
    /// <param name="complete">Whether every question is answered, as an engine with two truth values needs it.</param>
    public Snapshot Next(bool complete)
    {
        // Some people answer nearly everything with no: only so the lower levels are reached.
        var calm = Below(2) == 0;
        var answers = article.Facts.Select(f => AnswerTo(f, complete, calm)).ToImmutableArray();
        return new Snapshot(answers, [.. Enumerable.Range(0, Below(3)).Select(_ => Had(complete))]);
    }

    private Occurrence Had(bool complete)
    {
        var procedure = article.Procedures[Below(article.Procedures.Length)];
        var (since, onset) = (Of(() => Minutes(), complete), Of(() => Minutes() - 2000, complete));
        var end = since.State == AnswerState.Answered ? Answer.Of(Below(since.Value + 1)) : since;
        return new Occurrence(procedure, since, end, onset, 1 + Below(3), [.. article.Details.Select(d => AnswerTo(d, complete, calm: false))]);
    }

    private Answer AnswerTo(Fact fact, bool complete, bool calm) => fact.Type switch
    {
        YesNoType => Of(() => Below(calm ? 60 : 4) == 0 ? 1 : 0, complete, calm),
        OneOfType one => Of(() => Below(one.Options.Length), complete, calm),
        AnyOfType any => Places(1 << any.Options.Length, complete),
        NumberType number => Of(() => number.Minimum + Below(Math.Min(calm ? 5 : int.MaxValue, number.Maximum - number.Minimum + 1)), complete, calm),
        DurationType duration => Of(() => Math.Min(duration.Maximum.Minutes, Minutes()), complete, calm),
        _ => throw new InvalidOperationException(),
    };

    private Answer Places(int bits, bool complete)
    {
        var ticked = Below(2) == 0 ? 1 + Below(3) : Below(bits);
        var unsure = complete || Below(3) > 0 ? 0 : Below(bits) & ~ticked;
        var open = complete || Below(3) > 0 ? 0 : Below(bits) & ~ticked & ~unsure;
        return Of(() => ticked, complete) is { State: AnswerState.Answered } answer ? answer with { UnsureOptions = unsure, OpenOptions = open } : Answer.Unsure;
    }

    private Answer Of(Func<int> value, bool complete, bool calm = false) => complete ? Answer.Of(value()) : Below(calm ? 40 : 5) switch
    {
        0 => Answer.Unanswered,
        1 => Answer.Unsure,
        _ => Answer.Of(value()),
    };

    // Hours, days and months are equally likely, and so are the limits themselves.
    private int Minutes() => Below(5) switch
    {
        0 => 60 * Below(200),
        1 => Below(600),
        2 => Below(20_000),
        3 => 24 * 60 * Below(400),
        _ => Below(1_500_000),
    };

    private int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }
}
