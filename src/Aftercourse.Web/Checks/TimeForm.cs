using System.Globalization;
using Aftercourse.Episodes;
using Aftercourse.Guidance;
using Aftercourse.Values;
using Microsoft.Extensions.Primitives;

namespace Aftercourse.Web.Checks;

/// <summary>
/// When a procedure was, as a form. Both times are asked, because courses count from its beginning and alarms from its end: taken as one, either could be late by days.
/// </summary>
/// <param name="Past">The procedure with its times; null where something is wrong.</param>
/// <param name="Problems">What is wrong, by field.</param>
public sealed record TimeForm(PastProcedure? Past, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>Fields.</summary>
    public const string Began = "began", BeganUnit = "began.unit", BeganUnsure = "began.unsure", Over = "over", Ended = "ended", EndedUnit = "ended.unit", Session = "session";

    /// <summary>Values of <see cref="Over"/>.</summary>
    public const string AtOnce = "at-once", Out = "out", StillIn = "still-in", Unsure = "unsure";

    /// <summary>
    /// The last session of a procedure that rules tell from later ones, or null where none looks at the session. With "third session or later" that is 3.
    /// </summary>
    public static int? LastSession(Procedure procedure, CompiledArticle article) => article.Rules
        .Select(r => r.After)
        .OfType<After>()
        .Where(a => a.FirstSession is not null && a.Procedures.Any(p => p.Is(procedure) || procedure.Is(p)))
        .Select(a => a.LastSession is { } last and < int.MaxValue ? Math.Max(a.FirstSession!.Value, last + 1) : a.FirstSession)
        .Max();

    /// <summary>Reads what was sent.</summary>
    /// <param name="past">The procedure as it was.</param>
    /// <param name="form">What was sent, by field.</param>
    /// <param name="now">The moment of the check-in.</param>
    /// <param name="lastSession">See <see cref="LastSession"/>.</param>
    public static TimeForm Read(PastProcedure past, IReadOnlyDictionary<string, StringValues> form, Moment now, int? lastSession)
    {
        var problems = new Dictionary<string, string>();
        var began = ReadBegan(form, problems);
        var ended = ReadEnded(form, began, problems);
        var session = ReadSession(form, lastSession, problems);
        return problems.Count > 0 ? new TimeForm(null, problems) : new TimeForm(past with { Began = Ago(began, now), Ended = ended is { } e ? Ago(e, now) : null, Session = session }, problems);
    }

    /// <summary>The fields that give these times; none where nothing was answered.</summary>
    public static IReadOnlyDictionary<string, StringValues> Fields(PastProcedure past, Moment now, int? lastSession)
    {
        var fields = new Dictionary<string, StringValues>();
        if (past.Began.State == AnswerState.Unanswered)
            return fields;
        if (past.Began.IsKnown)
            Add(fields, now.Since(past.Began.Moment), Began, BeganUnit);
        else
            fields[BeganUnsure] = AnswerForm.Yes;
        fields[Over] = past.Ended switch { null => AtOnce, { IsKnown: false } => Unsure, { } end => end.Moment == now ? StillIn : Out };
        if (past.Ended is { IsKnown: true } ended && ended.Moment != now)
            Add(fields, now.Since(ended.Moment), Ended, EndedUnit);
        if (past.Session is { } session && lastSession is not null)
            fields[Session] = session.ToString(CultureInfo.InvariantCulture);
        return fields;
    }

    private static Answer ReadBegan(IReadOnlyDictionary<string, StringValues> form, Dictionary<string, string> problems)
    {
        var isUnsure = Value(form, BeganUnsure) == AnswerForm.Yes;
        if (isUnsure && Value(form, Began).Trim().Length == 0)
            return Answer.Unsure;
        var length = default(Duration);
        if (isUnsure)
            problems[Began] = "You wrote a time and also ticked \u201cI am not sure\u201d. Leave only what is right.";
        else if (Length.Read(Value(form, Began), Value(form, BeganUnit), Duration.Longest, out length) is { } problem)
            problems[Began] = problem;
        return Answer.Of(length.Minutes);
    }

    private static Answer? ReadEnded(IReadOnlyDictionary<string, StringValues> form, Answer began, Dictionary<string, string> problems)
    {
        switch (Value(form, Over))
        {
            case AtOnce:
                return null;
            case Unsure:
                return Answer.Unsure;
            case StillIn:
                // Nothing counts as over that is not: no alarm falls asleep.
                return Answer.Of(0);
            case Out:
                if (Length.Read(Value(form, Ended), Value(form, EndedUnit), Duration.Longest, out var length) is { } problem)
                    problems[Ended] = problem;
                else if (began.State == AnswerState.Answered && length.Minutes > began.Value && !problems.ContainsKey(Began))
                    problems[Ended] = "It cannot have been over before it began. Check both times.";
                return Answer.Of(length.Minutes);
            default:
                problems[Over] = "Choose one, or \u201cI am not sure\u201d.";
                return null;
        }
    }

    private static int? ReadSession(IReadOnlyDictionary<string, StringValues> form, int? last, Dictionary<string, string> problems)
    {
        if (last is null)
            return null;
        // Not sure counts as the last that matters: rules speak of too many sessions, never of too few.
        if (Value(form, Session) == Unsure)
            return last;
        if (int.TryParse(Value(form, Session), NumberStyles.None, CultureInfo.InvariantCulture, out var session) && session >= 1 && session <= last)
            return session;
        problems[Session] = "Choose one, or \u201cI am not sure\u201d.";
        return null;
    }

    private static void Add(Dictionary<string, StringValues> fields, Duration length, string field, string unitField)
    {
        var (count, unit) = Length.Split(length);
        fields[field] = count.ToString(CultureInfo.InvariantCulture);
        fields[unitField] = unit;
    }

    private static When Ago(Answer ago, Moment now) => ago.State == AnswerState.Answered ? When.At(now with { Minutes = now.Minutes - ago.Value }) : When.Unsure;

    private static string Value(IReadOnlyDictionary<string, StringValues> form, string field) => form.TryGetValue(field, out var values) && values.Count == 1 ? values[0] ?? "" : "";
}
