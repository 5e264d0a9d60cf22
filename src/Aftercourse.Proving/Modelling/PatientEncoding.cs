using Aftercourse.Guidance;
using Aftercourse.Proving.Formulas;
using Aftercourse.Values;

namespace Aftercourse.Proving.Modelling;

/// <summary>
/// The meaning of rules (language reference, 4) as formulas about a patient. A truth is told by two steps, at least unsure and yes; <c>and</c>, <c>or</c> and <c>any n of</c> are the
/// same connective at each step, <c>not</c> changes the steps and the ends.
/// </summary>
/// <param name="patient">Whose it is.</param>
/// <param name="original">The rules about the same patient before some answers varied: what no varied answer touches is taken from there. Null: nothing is.</param>
/// <param name="varies">Which answers varied; needed with <paramref name="original"/>.</param>
/// <param name="alwaysExplained">Rules that ask whether a course explains the pain find that one does.</param>
public sealed class PatientEncoding(Patient patient, PatientEncoding? original = null, Func<Fact, bool>? varies = null, bool alwaysExplained = false)
{
    private readonly Dictionary<Rule, bool> _touched = [];
    private readonly Dictionary<(Condition, int, Step, End), Formula> _made = [];
    private readonly Dictionary<(Rule, Step, End), Formula> _rules = [];
    private readonly Dictionary<(Level, End), Formula> _alarms = [];
    private readonly FormulaPool _pool = patient.Pool;

    /// <summary>Whose it is.</summary>
    public Patient Patient => patient;

    /// <summary>The level that is told is at least this one.</summary>
    public Formula Told(Level level) => Reaches(level, End.Told, End.Told);

    /// <summary>The lower end of the interval is at least this level.</summary>
    public Formula Low(Level level) => Reaches(level, End.Low, End.High);

    /// <summary>The upper end of the interval is at least this level.</summary>
    public Formula High(Level level) => Reaches(level, End.High, End.Low);

    /// <summary>The level that is told is exactly this one.</summary>
    public Formula IsTold(Level level) => _pool.And(Told(level), level == Level.Emergency ? _pool.True : _pool.Not(Told(level + 1)));

    /// <summary>Some alarm contributes at least this level to what is told.</summary>
    public Formula Alarmed(Level level) => Alarms(level, End.Told);

    /// <summary>An alarm contributes at least this level.</summary>
    public Formula Contributes(Alarm alarm, Level level, End end) =>
        alarm.Unsure >= level ? Rule(alarm, Step.Unsure, end)
        : alarm.Level >= level ? Rule(alarm, Step.Yes, end)
        : _pool.False;

    /// <summary>Some course explains the pain.</summary>
    public Formula Explained(Step step, End end) => _pool.Or(patient.Article.Courses.Select(c => Rule(c, step, end)));

    /// <summary>The courses explain the pain exactly as they do by other rules.</summary>
    public Formula ExplainsAs(PatientEncoding other) => _pool.And(new[] { Step.Unsure, Step.Yes }.Select(s => _pool.Same(Explained(s, End.Told), other.Explained(s, End.Told))));

    /// <summary>A rule, for some procedure where it speaks of one.</summary>
    public Formula Rule(Rule rule, Step step, End end)
    {
        if (!_rules.TryGetValue((rule, step, end), out var formula))
        {
            formula = original is not null && !IsTouched(rule) ? original.Rule(rule, step, end)
                : rule.After is null ? Condition(rule.Condition, null, step, end)
                : ForSomeProcedure(rule.Condition, step, end);
            _rules.Add((rule, step, end), formula);
        }

        return formula;
    }

    /// <summary>A condition, for one procedure where it speaks of one.</summary>
    public Formula Condition(Condition condition, SlotVariables? slot, Step step, End end)
    {
        var key = (condition, slot?.Index ?? -1, step, end);
        if (!_made.TryGetValue(key, out var formula))
            _made.Add(key, formula = Make(condition, slot, step, end));
        return formula;
    }

    private Formula ForSomeProcedure(Condition condition, Step step, End end) => _pool.Or(patient.Slots.Select(s => _pool.And(s.Present, Condition(condition, s, step, end))));

    private bool IsTouched(Rule rule)
    {
        if (!_touched.TryGetValue(rule, out var touched))
            _touched.Add(rule, touched = rule.Condition.Everything().Any(IsTouched));
        return touched;
    }

    private bool IsTouched(Condition condition) => condition switch
    {
        ExplainedTest => patient.Article.Courses.Any(IsTouched),
        TogetherTest test => test.Others.Everything().Any(IsTouched),
        OnsetTest => varies!(patient.Article.WithRole(DiaryRole.Lasted)!),
        _ => condition.Asked() is { } fact && varies!(fact),
    };

    private Formula Reaches(Level level, End end, End opposite)
    {
        if (level == Level.Expected)
            return _pool.True;
        var alarms = Alarms(level, end);
        // The floor: what a course explains counts at its best for the lower end and at its worst for the upper.
        return level == Level.Contact ? _pool.Or(alarms, _pool.Not(Explained(Step.Yes, opposite))) : alarms;
    }

    private Formula Alarms(Level level, End end)
    {
        if (!_alarms.TryGetValue((level, end), out var formula))
            _alarms.Add((level, end), formula = _pool.Or(patient.Article.Alarms.Select(a => Contributes(a, level, end))));
        return formula;
    }

    private Formula Make(Condition condition, SlotVariables? slot, Step step, End end) => condition switch
    {
        All all => _pool.And(all.Parts.Select(p => Condition(p, slot, step, end))),
        Any any => _pool.Or(any.Parts.Select(p => Condition(p, slot, step, end))),
        AtLeast some => _pool.Some(some.Count, some.Parts.Select(p => Condition(p, slot, step, end))),
        Not not => _pool.Not(Condition(not.Part, slot, step == Step.Yes ? Step.Unsure : Step.Yes, (End)((int)End.High - (int)end))),
        FindingTest test => Condition(test.Finding.Condition, slot, step, end),
        ExplainedTest => alwaysExplained ? _pool.True : Explained(step, end),
        TogetherTest test => ForSomeProcedure(test.Others, step, end),
        KindTest test => Kind(test, slot!, step),
        SessionTest test => Session(test, slot!),
        _ => Test(condition, slot).Reaches(step, end, _pool),
    };

    private Doubtful Test(Condition condition, SlotVariables? slot) => condition switch
    {
        YesTest test => Of(test.Fact, slot).Ticked(0),
        OptionTest test => Of(test.Fact, slot).Ticked(test.Option.Index),
        IncludesTest test => Of(test.Fact, slot).Ticked(test.Option.Index),
        NumberTest test => Number(test, Of(test.Fact, slot)),
        TimeTest test => Time(test, slot!),
        OnsetTest test => Onset(test, slot!),
        _ => throw new InvalidOperationException($"A condition that nobody models: {condition.GetType().Name}."),
    };

    private FactVariables Of(Fact fact, SlotVariables? slot) => fact.IsDetail ? slot!.Details[fact.Index] : patient.Facts[fact.Index];

    private Doubtful Number(NumberTest test, FactVariables fact)
    {
        if (fact.Fact.Role == DiaryRole.Worst)
            return fact.Compared(Compare(fact.Number!, null, test.Comparison, test.Constant), _pool.AtLeast(fact.Number!, null, test.SettledFrom));
        if (fact.Fact.Role != DiaryRole.Lasted)
            return fact.Compared(Compare(fact.Number!, null, test.Comparison, test.Constant));
        if (patient.IsFarFuture)
            return fact.Compared(AtTheEnd(test.Comparison, test.Constant));
        // The answer stops at the limit of the fact, the pain does not.
        var limit = ((DurationType)fact.Fact.Type).Maximum.Minutes;
        var comparison = test.Constant == limit && test.Comparison == Comparison.Equal ? Comparison.AtLeast : test.Comparison;
        return fact.Compared(Compare(fact.Number!, null, comparison, test.Constant));
    }

    private Doubtful Time(TimeTest test, SlotVariables slot)
    {
        var time = test.Anchor == Anchor.Start ? slot.Start : slot.End;
        var holds = patient.IsFarFuture ? AtTheEnd(test.Comparison, test.Minutes) : Compare(time.Minutes, null, test.Comparison, test.Minutes);
        return new(_pool.And(time.Known(_pool), holds), time.Unsure, time.Unanswered);
    }

    // The beginning of the pain follows from two answers, and one doubt is enough. Both parts of the test share it, so one test says both.
    private Doubtful Onset(OnsetTest test, SlotVariables slot)
    {
        var lasted = patient.Facts[patient.Article.WithRole(DiaryRole.Lasted)!.Index];
        var unsure = _pool.Or(slot.Start.Unsure, lasted.Unsures[0]);
        var open = _pool.And(_pool.Not(unsure), _pool.Or(slot.Start.Unanswered, lasted.Unanswered));
        var (start, length) = (slot.Start.Minutes, lasted.Number!);
        var holds = _pool.And(_pool.AtLeast(start, length, 0), Compare(start, length, test.Comparison, test.Minutes));
        return new(_pool.And(slot.Start.Known(_pool), lasted.Answered, holds), unsure, open);
    }

    private Formula Kind(KindTest test, SlotVariables slot, Step step)
    {
        if (test.Procedures.IsEmpty)
            return slot.Present;
        return _pool.Or(patient.Article.Procedures
            .Where(p => test.Procedures.Any(p.Is) || (step == Step.Unsure && test.Procedures.Any(q => q.Is(p))))
            .Select(p => slot.Kinds[p.Index]));
    }

    private Formula Session(SessionTest test, SlotVariables slot) => _pool.And(
        _pool.AtLeast(slot.Session, null, test.First),
        test.Last == int.MaxValue ? _pool.True : _pool.Not(_pool.AtLeast(slot.Session, null, test.Last + 1)));

    private Formula Compare(WholeNumber left, WholeNumber? right, Comparison comparison, int constant) => comparison switch
    {
        Comparison.AtLeast => _pool.AtLeast(left, right, constant),
        Comparison.More => _pool.AtLeast(left, right, constant + 1),
        Comparison.Less => _pool.Not(_pool.AtLeast(left, right, constant)),
        Comparison.AtMost => _pool.Not(_pool.AtLeast(left, right, constant + 1)),
        _ => _pool.And(_pool.AtLeast(left, right, constant), _pool.Not(_pool.AtLeast(left, right, constant + 1))),
    };

    private Formula AtTheEnd(Comparison comparison, int constant)
    {
        var value = Duration.Longest.Minutes - 1;
        return _pool.Of(comparison switch
        {
            Comparison.Less => value < constant,
            Comparison.AtMost => value <= constant,
            Comparison.Equal => value == constant,
            Comparison.AtLeast => value >= constant,
            _ => value > constant,
        });
    }
}
