using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Sources;
using Aftercourse.Values;
using CsCheck;

namespace Aftercourse.Tests.Proving;

/// <summary>Small random articles, in which most of what the language has can go wrong.</summary>
internal static class SmallArticles
{
    private static readonly string[] Conditions =
    [
        "a", "b", "not a", "a and b", "a or not b", "a and not b", "pain >= 1", "pain = 2 and a", "onset > 2 minutes and pain >= 1", "onset <= 1 minute and a", "not onset < 3 minutes", "time <= 3 minutes and b",
        "any 2 of (a, b, pain >= 1)", "way is growing", "way is fading and a", "deep and a", "not explained and a", "explained and b", "not (way is growing or b)", "lasted >= 4 minutes", "c and b", "not place includes here and a", "c or pain = 2", "worst >= 2", "not worst < 2 and a", "worst = 1",
    ];

    private static readonly string[] Afters = ["cut", "thin", "thick, within 4 minutes", "any procedure", "cut, from 2 minutes", "thin or thick, second session or later"];

    private static readonly string[] Kinds = ["do not", "not there", "ask first", "adapt"];

    private static readonly string[] Befores = ["cut", "thin", "thick", "any procedure", "thin or thick"];

    private static readonly string[] BeforeConditions = ["a", "b", "not a", "a and b", "a or not b", "pain >= 1", "any 2 of (a, b, pain >= 2)", "way is growing or a"];

    public static Gen<string> Text { get; } =
        from alarms in Gen.Select(Gen.Int[1, 3], Gen.Int[0, Conditions.Length - 1], Gen.Int[0, Afters.Length - 1]).Array[1, 4]
        from course in Gen.Select(Gen.Int[0, 2], Gen.Int[1, 5], Gen.Bool, Gen.Int[0, 4])
        from itching in Gen.OneOf<string>("4 minutes", "4 minutes", "4 minutes", "100 years")
        from asked in Gen.OneOf<string>("", "\n  only if pain >= 1")
        from promise in Gen.Select(Gen.Int[0, 3], Gen.Int[0, Conditions.Length - 1], Gen.Bool)
        from cautions in Gen.Select(Gen.OneOf<string>(Kinds), Gen.OneOf<string>(Befores), Gen.OneOf<string>(BeforeConditions)).Array[1, 4]
        from screened in Gen.Select(Gen.OneOf<string>("", "at least ", "at most "), Gen.OneOf<string>("not there", "ask first"), Gen.OneOf<string>(Befores), Gen.OneOf<string>(BeforeConditions), Gen.Bool)
        select Write(alarms, course, itching, asked, promise, cautions, screened);

    public static CompiledArticle Compile(string text)
    {
        var compilation = Compilation.Compile([new SourceText("small.md", text)], new DiagnosticBag());
        return compilation.Article ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Select(d => $"{d.Span} {d.Message}")) + text);
    }

    private static string Write((int Level, int When, int After)[] alarms, (int Strength, int Until, bool Begins, int If) course, string itching, string asked, (int Level, int When, bool Always) promise,
        (string Kind, string Before, string When)[] cautions, (string Bound, string Kind, string Before, string When, bool Always) screened)
    {
        var rules = alarms.Select((a, i) => $"alarm alarm-{i} {((Level)a.Level).Name()}\n  after {Afters[a.After]}\n  when {When(a.When, Afters[a.After])}\n  say \"Go.\"\n");
        var warnings = cautions.Select((c, i) => $"caution caution-{i} {c.Kind}\n  before {c.Before}\n  when {c.When}\n  say \"Wait.\"\n");
        var condition = course.If switch { 1 => "  if a\n", 2 => "  if not b\n", 3 => "  if way is fading or a\n", 4 => "  if worst <= 1\n", _ => "" };
        return $"""
            ---
            id: small
            title: Small
            language: en
            version: 1.0.0
            ---
            # Small

            It is so. {"{#so .no-evidence because=\"We found none.\"}"}

            ```rule
            procedure cut "a cut"
              asks deep
              kind thin "a thin cut"
              kind thick "a thick cut"
            fact a
              ask "A?"
            fact b
              ask "B?"
            fact c
              ask "C?"
            fact deep
              ask "Deep?"
            fact pain is 0 to 2
              ask "Pain?"
              diary strength
            fact worst is 0 to 2
              ask "How bad was it?"
              diary worst
            fact place is any of here, there
              ask "Where?"
              diary place
            fact way is one of growing, fading
              ask "Which way?"
            fact lasted is duration up to 9 minutes
              ask "How long?"{asked}
              diary lasted

            course soreness "soreness"
              after cut
            {condition}  pain up to {course.Strength} until {course.Until} minutes
            {(course.Begins ? "  begins within 1 minute\n  where here\n" : "")}
            course itching "itching"
              after thick
              where there
              pain up to 1 until {itching}

            {string.Join('\n', rules)}
            {(promise.Always ? "always" : "never")} "A promise"
              after cut
              when {Conditions[promise.When]}
              level {((Level)promise.Level).Name()}

            {string.Join('\n', warnings)}
            {(screened.Always ? "always" : "never")} "A promise before"
              before {screened.Before}
              when {screened.When}
              caution {screened.Bound}{screened.Kind}
            ```
            """;
    }

    // A detail belongs to a rule that names its procedure.
    private static string When(int index, string after) => after.StartsWith("any", StringComparison.Ordinal) ? Conditions[index].Replace("deep and ", "", StringComparison.Ordinal) : Conditions[index];
}
