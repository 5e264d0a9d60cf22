using Aftercourse.Values;
using CsCheck;

namespace Aftercourse.Tests.Proving;

/// <summary>
/// Random articles so small that all their patients can be listed. Each has one or two of what makes lists long - a tree of procedures, a detail, places, how long the pain has lasted, sessions, a second
/// sign - so that every part of the language comes up, but never all at once. Times are compared with one minute only.
/// </summary>
internal static class TinyArticles
{
    // What an article has besides a procedure, a sign and a pain; at most two of these.
    private static readonly string[][] Features =
    [
        ["tree"], ["detail"], ["place"], ["lasted"], ["lasted"], ["lasted"], ["session"], ["sign"], ["tree", "sign"], ["sign", "place"], ["way"], ["way", "sign"], ["choice"], ["sign", "lasted"],
    ];

    private static readonly (string When, string Needs)[] Conditions =
    [
        ("a", ""), ("not a", ""), ("pain >= 1", ""), ("pain = 2 and a", ""), ("a or pain = 2", ""), ("any 2 of (a, not a, pain >= 1)", ""), ("time <= 1 minute and a", ""), ("not (a or pain >= 2)", ""),
        ("not explained and a", ""), ("not explained and pain >= 1", ""),
        ("b", "sign"), ("a and b", "sign"), ("a and not b", "sign"), ("any 2 of (a, b, pain >= 1)", "sign"), ("deep and a", "detail"), ("not deep", "detail"), ("place includes here", "place"),
        ("not place includes here and a", "place"), ("lasted >= 1 minute", "lasted"), ("onset <= 1 minute and a", "lasted"), ("not onset < 1 minute", "lasted"), ("way is growing", "way"),
        ("way is fading and a", "way"), ("not (way is growing or a)", "way"), ("mood is low", "choice"), ("not mood is low and a", "choice"),
    ];

    private static readonly (string After, string Needs)[] Afters =
        [("cut", ""), ("any procedure", ""), ("cut, within 1 minute", ""), ("cut, from 1 minute", ""), ("thin", "tree"), ("thin, within 1 minute", "tree"), ("cut, second session or later", "session")];

    private static readonly string[] Kinds = ["do not", "not there", "ask first", "adapt"];

    public static Gen<string> Text { get; } =
        from features in Gen.OneOf<string[]>(Features)
        from alarms in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Bool).Array[1, 3]
        from course in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Gen.Bool)
        from forever in Gen.Int[0, 5]
        from asked in Gen.OneOf<bool>(true, true, true, false)
        from promise in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1000], Gen.Bool)
        from cautions in Gen.Select(Gen.OneOf<string>(Kinds), Gen.Int[0, 1000], Gen.Int[0, 1000]).Array[0, 2]
        from screened in Gen.Select(Gen.OneOf<string>("", "at least ", "at most "), Gen.OneOf<string>("not there", "ask first"), Gen.Int[0, 1000], Gen.Bool)
        select Write([.. features], alarms, course, forever == 0, asked, promise, cautions, screened);

    private static string Write(HashSet<string> has, (int Level, int When, int After, bool)[] alarms, (int Strength, int If, bool Begins) course, bool forever, bool asked,
        (int Level, int When, bool Always) promise, (string Kind, int Before, int When)[] cautions, (string Bound, string Kind, int When, bool Always) screened)
    {
        string Pick((string Text, string Needs)[] all, int number, Func<string, bool>? fits = null)
        {
            // Every other time something that only this article can say.
            var possible = all.Where(c => (c.Needs.Length == 0 || has.Contains(c.Needs)) && fits?.Invoke(c.Text) != false).ToArray();
            var own = possible.Where(c => number % 2 == 0 && c.Needs.Length > 0).DefaultIfEmpty(possible[number / 2 % possible.Length]).ToArray();
            return own[number / 2 % own.Length].Text;
        }

        string If(string feature, string text) => has.Contains(feature) ? text : "";
        // Before a procedure there is no time, no pain to explain and no detail; a detail belongs to a rule that names its procedure.
        bool Plain(string when) => !when.Contains("time", StringComparison.Ordinal) && !when.Contains("explained", StringComparison.Ordinal) && !when.Contains("onset", StringComparison.Ordinal) && !when.Contains("deep", StringComparison.Ordinal);
        var rules = alarms.Select((a, i) => (Alarm: a, Index: i, After: Pick(Afters, a.After))).Select(a => $"""
            alarm alarm-{a.Index} {((Level)Math.Max(1, a.Alarm.Level)).Name()}
              after {a.After}
              when {Pick(Conditions, a.Alarm.When, w => !a.After.StartsWith("any", StringComparison.Ordinal) || !w.Contains("deep", StringComparison.Ordinal))}
              say "Go."

            """);
        var warnings = cautions.Select((c, i) => $"""
            caution caution-{i} {c.Kind}
              before {(has.Contains("tree") && c.Before % 2 == 0 ? "thin" : "cut")}
              when {Pick(Conditions, c.When, Plain)}
              say "Wait."

            """);
        return $"""
            ---
            id: tiny
            title: Tiny
            language: en
            version: 1.0.0
            ---
            # Tiny

            It is so. {"{#so .no-evidence because=\"We found none.\"}"}

            ```rule
            procedure cut "a cut"
            {If("detail", "  asks deep\n")}{If("tree", "  kind thin \"a thin cut\"\n")}
            fact a
              ask "A?"
            {If("sign", "fact b\n  ask \"B?\"\n")}{If("detail", "fact deep\n  ask \"Deep?\"\n")}fact pain is 0 to 2
              ask "Pain?"
              diary strength
            {If("place", "fact place is any of here, there\n  ask \"Where?\"\n  diary place\n")}{If("choice", "fact mood is one of low, high, fair\n  ask \"How is your mood?\"\n")}
            {If("way", "fact way is one of growing, fading\n  ask \"Which way?\"\n" + (asked ? "  only if pain >= 1\n" : ""))}
            {If("lasted", "fact lasted is duration up to 2 minutes\n  ask \"How long?\"\n" + (asked ? "  only if pain >= 1\n" : "") + "  diary lasted\n")}
            course soreness "soreness"
              after {(has.Contains("tree") && course.If % 2 == 0 ? "thin" : "cut")}
            {course.If switch { 1 => "  if a\n", 2 => "  if not a\n", 3 => If("way", "  if way is fading\n"), _ => "" }}  pain up to {course.Strength} until {(forever ? "100 years" : "1 minute")}
            {(course.Begins ? If("lasted", "  begins within 1 minute\n") + If("place", "  where here\n") : "")}
            {string.Concat(rules)}
            {(promise.Always ? "always" : "never")} "A promise"
              after cut
              when {Pick(Conditions, promise.When)}
              level {((Level)promise.Level).Name()}

            {string.Concat(warnings)}
            {(cautions.Length == 0 ? "" : $"{(screened.Always ? "always" : "never")} \"A promise before\"\n  before cut\n  when {Pick(Conditions, screened.When, Plain)}\n  caution {screened.Bound}{screened.Kind}\n")}
            ```
            """;
    }
}
