using CsCheck;

namespace Aftercourse.Tests.Evaluating;

/// <summary>The text of random rules over the vocabulary of <see cref="GivenArticles"/>.</summary>
internal static class GenRules
{
    private static readonly Gen<string> Level = Gen.OneOf<string>("contact", "urgent", "emergency");
    private static readonly Gen<string> CautionKind = Gen.OneOf<string>("do not", "not there", "ask first", "adapt");
    private static readonly Gen<string> Planned = Gen.OneOf<string>("needle", "thin", "thick or massage", "any procedure");
    private static readonly Gen<string> Compare = Gen.OneOf<string>(">=", ">", "<=", "<", "=");
    private static readonly Gen<string> Time = Gen.OneOf<string>("1 minute", "6 hours", "2 days", "3 weeks");

    private static readonly Gen<string> OfPerson = Gen.OneOf<string>(
        Gen.OneOf<string>("weak", "numb", "ill", "trend is growing", "trend is any of (easing, steady)", "place includes neck", "place includes any of (back, leg)", "place includes all of (back, neck)"),
        from c in Compare from n in Gen.Int[1, 9] select $"pain {c} {n}",
        from c in Compare from n in Gen.Int[1, 9] select $"worst {c} {n}",
        from c in Compare from n in Gen.Int[351, 419] select $"temperature {c} {n / 10}.{n % 10} °C",
        from c in Compare from t in Time select $"lasted {c} {t}");

    private static readonly Gen<string> OfProcedure = Gen.OneOf<string>(
        from c in Compare from t in Time select $"time {c} {t}",
        from c in Compare from t in Time select $"onset {c} {t}");

    private static readonly Gen<string> OfNeedle = Gen.OneOf<string>(
        OfProcedure, from c in Compare from n in Gen.Int[2, 8] select $"tries {c} {n}");

    private static readonly Gen<string> OfThickNeedle = Gen.OneOf<string>(OfNeedle, Gen.OneOf<string>("bled", "depth is deep", "depth is any of (shallow, deep)"));

    private static readonly Gen<string> Window =
        from window in Gen.OneOf<string>("", ", within 2 days", ", within 3 weeks", ", from 6 hours", ", from 1 hour to 3 weeks")
        from session in Gen.OneOf<string>("", "", ", first session", ", second session or later")
        select window + session;

    /// <summary>Some rules of each kind.</summary>
    public static Gen<string> Text { get; } =
        from findings in Gen.Select(Condition(OfPerson, 2), Condition(Gen.OneOf<string>(OfPerson, Gen.Const("finding1")), 1))
        from courses in Course.Array[1, 3]
        from alarms in Alarm.Array[1, 6]
        from causes in Rule("cause", "say \"Cause.\"", "when").Array[0, 2]
        from advice in Rule("advice", "at urgent, emergency\n  say \"Advice.\"", "unless").Array[0, 2]
        from promises in Rule("never", "level at least urgent", "when").Array[0, 2]
        from cautions in Gen.Select(CautionKind, Planned, Condition(OfPerson, 2)).Array[0, 4]
        from screened in Gen.Select(Planned, Condition(OfPerson, 1), CautionKind).Array[0, 2]
        select $"finding finding1 is {findings.Item1}\nfinding finding2 is {findings.Item2}\n"
            + Number("course", courses) + Number("alarm", alarms) + Number("cause", [.. causes.Select(c => $" \"a cause\"{c}")]) + Number("advice", advice)
            + string.Concat(promises.Select((p, i) => $"never \"Promise {i}\"{p}\n"))
            + Number("caution", [.. cautions.Select(c => $" {c.Item1}\n  before {c.Item2}\n  when {c.Item3}\n  say \"Caution.\"")])
            + string.Concat(screened.Select((p, i) => $"always \"Screened {i}\"\n  before {p.Item1}\n  when {p.Item2}\n  caution {p.Item3}\n"));

    private static string Number(string keyword, string[] rules) => string.Concat(rules.Select((rule, i) => $"{keyword} {keyword}{i}{rule}\n"));

    private static Gen<string> Course =>
        from after in Gen.OneOf<string>("needle", "thin or massage", "any procedure")
        from window in Window
        from condition in Condition(OfPerson, 1)
        from demand in Gen.OneOf<string>("", $"\n  where back, neck", "\n  begins within 6 hours", "\n  where leg\n  begins within 2 days")
        from strength in Gen.Int[1, 10]
        select $" \"a course\"\n  after {after}{window}\n  if {condition}{demand}\n  pain up to {strength} until 2 days, up to {strength / 2} until 3 weeks\n  say \"Course.\"";

    private static Gen<string> Alarm =>
        from level in Level
        from unsure in Gen.OneOf<string>("", "\n  unsure contact")
        from rule in Rule("alarm", "say \"Alarm.\"", "when")
        select $" {level}{unsure}{rule}";

    // With or without a procedure; the tests that it may use depend on that.
    private static Gen<string> Rule(string keyword, string ending, string when) =>
        from body in Gen.OneOf<string>(
            Demand(null, Gen.OneOf<string>(OfPerson, Findings), when),
            Demand("any procedure", Gen.OneOf<string>(OfPerson, Findings, OfProcedure), when),
            Demand("massage or thin", Gen.OneOf<string>(OfPerson, Findings, OfProcedure), when),
            Demand("needle", Gen.OneOf<string>(OfPerson, OfNeedle), when),
            Demand("thick", Gen.OneOf<string>(OfPerson, OfThickNeedle), when))
        select $"{body}\n  {ending}";

    private static Gen<string> Findings => Gen.OneOf<string>("finding1", "finding2", "explained");

    private static Gen<string> Demand(string? after, Gen<string> test, string when) =>
        from window in Window
        from condition in Condition(test, 3)
        select (after is null ? "" : $"\n  after {after}{window}") + $"\n  {when} {condition}";

    private static Gen<string> Condition(Gen<string> test, int depth)
    {
        if (depth == 0)
            return test;
        var inner = Condition(test, depth - 1);
        return Gen.OneOf<string>(
            test,
            inner.Select(c => $"not ({c})"),
            Gen.Select(inner, inner, (a, b) => $"(({a}) and ({b}))"),
            Gen.Select(inner, inner, (a, b) => $"(({a}) or ({b}))"),
            Gen.Select(Gen.Int[1, 3], inner.Array[3], (n, parts) => $"any {n} of ({string.Join(", ", parts)})"));
    }
}
