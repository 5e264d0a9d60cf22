using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Episodes;

/// <summary>What the strength of the pain at earlier check-ins says of the pain now. Check-ins come newest first.</summary>
internal sealed class Diary(CompiledArticle article)
{
    private readonly Fact? _strength = article.WithRole(DiaryRole.Strength);

    /// <summary>The value of a fact as the diary shows it; unanswered where it shows none.</summary>
    public Answer Draw(Fact fact, ImmutableArray<CheckIn> checkIns) => fact.Role switch
    {
        DiaryRole.Trend => Trend(fact, checkIns),
        DiaryRole.Returned => Returned(checkIns),
        _ => Answer.Unanswered,
    };

    /// <summary>
    /// How long the pain has lasted as the person said last, moved on with the clock; kept only while there was pain at every check-in since, and no longer than since the last
    /// check-in without pain.
    /// </summary>
    public (AnswerState State, long Minutes) Lasted(Fact lasted, ImmutableArray<CheckIn> checkIns, Moment moment)
    {
        var (state, minutes) = LastedAsSaid(lasted, checkIns, moment);
        var painless = checkIns.Skip(1).Where(c => Strength(c) == 0).Select(c => moment.Minutes - c.At.Minutes).DefaultIfEmpty(long.MaxValue).First();
        return (state, Math.Min(minutes, painless));
    }

    /// <summary>
    /// The worst strength: no less than was recorded or said at any check-in. Who is not sure, and has named none since, may have had worse: what was recorded is the least then, which can
    /// fire an alarm and rule a course out, and reassures nobody. No pain at any check-in says nothing of the time between them: that is asked.
    /// </summary>
    public Answer Worst(Fact fact, ImmutableArray<CheckIn> checkIns)
    {
        var said = checkIns.Select(c => c.Answers[fact.Index]).ToArray();
        var felt = checkIns.Max(Strength) ?? 0;
        // The two facts may differ in precision and range; rounding up never makes pain less.
        var steps = (int)decimal.Ceiling((decimal)felt * StepsPerPoint(fact) / StepsPerPoint(_strength));
        var least = said.Where(a => a.State == AnswerState.Answered).Select(a => a.Value).Append(steps).Max();
        if (least <= 0)
            return said[0];
        var most = ((NumberType)fact.Type).Maximum;
        var isUnsure = said.FirstOrDefault(a => a.State != AnswerState.Unanswered).State == AnswerState.Unsure;
        return isUnsure && least < most ? Answer.AtLeast(least) : Answer.Of(Math.Min(least, most));
    }

    private (AnswerState State, long Minutes) LastedAsSaid(Fact lasted, ImmutableArray<CheckIn> checkIns, Moment moment)
    {
        foreach (var checkIn in checkIns)
        {
            var answer = checkIn.Answers[lasted.Index];
            if (answer.State == AnswerState.Answered)
                return (AnswerState.Answered, answer.Value + moment.Minutes - checkIn.At.Minutes);
            if (answer.State == AnswerState.Unsure)
                return checkIn == checkIns[0] ? (AnswerState.Unsure, 0) : default;
            if (Strength(checkIn) is null or 0)
                return default;
        }

        return default;
    }

    private Answer Trend(Fact fact, ImmutableArray<CheckIn> checkIns)
    {
        if (Strength(checkIns[0]) is null)
            return Answer.Unanswered;

        // The last two steps are between the last three strengths.
        var last = checkIns.Select(Strength).OfType<int>().Take(3).ToArray();
        if (last.Length < 2)
            return Answer.Unanswered;

        var growing = last[0] - last[1] >= 2 * StepsPerPoint(_strength) || (last.Length == 3 && last[0] > last[1] && last[1] > last[2]);
        var name = growing ? "growing" : last[0] < last[1] ? "easing" : "steady";
        return fact.Options.FirstOrDefault(o => o.Name == name) is { } option ? Answer.Of(option.Index) : Answer.Unanswered;
    }

    private Answer Returned(ImmutableArray<CheckIn> checkIns)
    {
        if (Strength(checkIns[0]) is not > 0)
            return Answer.Unanswered;
        var goneSince = checkIns.Select(Strength).ToList().IndexOf(0);
        return goneSince >= 0 && checkIns.Skip(goneSince).Any(c => Strength(c) > 0) ? Answer.Yes : Answer.Unanswered;
    }

    private int? Strength(CheckIn checkIn) =>
        _strength is not null && checkIn.Answers[_strength.Index] is { State: AnswerState.Answered } answer ? answer.Value : null;

    private static int StepsPerPoint(Fact? fact) => (fact?.Type as NumberType)?.Decimals switch { 1 => 10, 2 => 100, 3 => 1000, _ => 1 };
}
