using Aftercourse.Guidance;
using Aftercourse.Values;

namespace Aftercourse.Reviewing;

/// <summary>Rules and the texts of levels, as lines of a canonical text. What is bound is written and not what was typed: that is what answers a person.</summary>
internal static class RuleContent
{
    /// <summary>Adds a rule.</summary>
    public static void Add(CanonicalText text, Rule rule)
    {
        text.Line(rule.Kind, rule.Name, rule.Title.Value, rule.Say?.Value);
        if (rule.After is { } after)
        {
            text.Line("after", [
                CanonicalText.Of(after.From),
                CanonicalText.Of(after.To),
                after.FirstSession is { } first ? CanonicalText.Number(first) : null,
                after.LastSession is { } last ? CanonicalText.Number(last) : null,
                .. after.Procedures.Select(p => p.Name)]);
        }

        text.Line("condition", CanonicalText.Of(rule.Condition));
        Codes(text, rule.Codes);
        switch (rule)
        {
            case Alarm alarm:
                text.Line("level", alarm.Level.Name(), alarm.Unsure.Name(), alarm.Watch?.Value);
                break;
            case Course course:
                text.Line("course-limits", CanonicalText.Of(course.BeginsWithin), CanonicalText.Of(course.If));
                text.Line("where", course.Where.Select(o => o.Name));
                foreach (var step in course.Steps)
                    text.Line("step", CanonicalText.Number(step.Strength), CanonicalText.Of(step.Until));
                break;
            case Advice advice:
                text.Line("at", advice.At.Select(l => l.Name()));
                break;
            case Caution caution:
                text.Line("strength", [caution.Strength.ToString(), .. caution.Before.Select(p => p.Name)]);
                break;
            case LevelPromise promise:
                text.Line("bounds", promise.Least.Name(), promise.Most.Name());
                break;
            case CautionPromise promise:
                text.Line("caution-bounds", [promise.Least?.Name(), promise.Most.Name(), .. promise.Before.Select(p => p.Name)]);
                break;
        }
    }

    /// <summary>Adds the text of a level.</summary>
    public static void Add(CanonicalText text, LevelText level) => text.Line("level-text", level.Level.Name(), level.Headline.Value, level.Do?.Value, level.Say?.Value);

    /// <summary>Adds codes of terminologies.</summary>
    public static void Codes(CanonicalText text, IEnumerable<Code> codes)
    {
        foreach (var code in codes)
            text.Line("code", code.System, code.Value);
    }
}
