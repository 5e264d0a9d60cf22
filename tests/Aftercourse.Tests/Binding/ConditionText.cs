using Aftercourse.Guidance;

namespace Aftercourse.Tests.Binding;

/// <summary>A bound condition as one line, so that a test is one comparison of texts.</summary>
internal static class ConditionText
{
    public static string Of(Condition condition) => condition switch
    {
        All all => $"all({Parts(all.Parts)})",
        Any any => $"any({Parts(any.Parts)})",
        Not not => $"not({Of(not.Part)})",
        AtLeast some => $"{some.Count} of({Parts(some.Parts)})",
        FindingTest test => $"{test.Finding.Name}:{Of(test.Finding.Condition)}",
        YesTest test => test.Fact.Name,
        OptionTest test => $"{test.Fact.Name}={test.Option.Name}",
        IncludesTest test => $"{test.Fact.Name}~{test.Option.Name}",
        NumberTest test => $"{test.Fact.Name}{Sign(test.Comparison)}{test.Constant}",
        KindTest test => $"kind({string.Join('|', test.Procedures.Select(p => p.Name))})",
        TimeTest test => $"{(test.Anchor == Anchor.Start ? "start" : "end")}{Sign(test.Comparison)}{test.Minutes}",
        OnsetTest test => $"onset{Sign(test.Comparison)}{test.Minutes}",
        SessionTest test => $"session {test.First}-{(test.Last == int.MaxValue ? "" : test.Last)}",
        ExplainedTest => "explained",
        _ => throw new InvalidOperationException($"A condition that the tests do not print: {condition.GetType().Name}."),
    };

    /// <summary>Everything that an article means, one line for each thing.</summary>
    public static IEnumerable<string> Of(CompiledArticle article) =>
    [
        .. article.Procedures.Select(p => $"{p} {p.Parent} {p.Title} {p.Help} {string.Join(',', p.Details.Select(d => d.Name))} {string.Join(',', p.Codes)}"),
        .. article.Facts.Concat(article.Details).Select(f =>
            $"{f.Name} {f.Ask} {f.Help} {f.Label} {f.Role} {f.AboutPerson} {Type(f.Type)} {f.Group?.Name} {(f.OnlyIf is { } c ? Of(c) : "")} {string.Join(',', f.Codes)}"),
        .. article.Groups.Select(g => $"{g.Name} {g.Title} {string.Join(',', g.Facts.Select(f => f.Name))}"),
        .. article.Findings.Select(f => $"{f.Name} {f.Label} {Of(f.Condition)}"),
        .. article.Levels.Select(l => $"{l.Level} {l.Headline} {l.Do} {l.Say} {l.Claim?.Id}"),
        .. article.Rules.Select(r => $"{r.Kind} {r.Name} {r.Title} {r.Say} {r.Claim?.Id} {Of(r.Condition)} {string.Join(',', r.Codes)} {Own(r)}"),
    ];

    private static string Own(Rule rule) => rule switch
    {
        Alarm alarm => $"{alarm.Level} {alarm.Unsure} {alarm.Watch}",
        Course course => $"{string.Join(',', course.Steps)} {string.Join(',', course.Where.Select(o => o.Name))} {course.BeginsWithin} {(course.If is { } c ? Of(c) : "")}",
        Advice advice => string.Join(',', advice.At),
        Caution caution => $"{caution.Strength} {string.Join(',', caution.Before)}",
        LevelPromise promise => $"{promise.IsAlways} {promise.Least} {promise.Most}",
        CautionPromise promise => $"{promise.IsAlways} {promise.Least} {promise.Most} {string.Join(',', promise.Before)}",
        _ => "",
    };

    private static string Type(FactType type) => type switch
    {
        OneOfType one => $"one {string.Join(',', one.Options)}",
        AnyOfType any => $"any {string.Join(',', any.Options)}",
        _ => type.ToString(),
    };

    private static string Parts(IEnumerable<Condition> parts) => string.Join(", ", parts.Select(Of));

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Equal => "=",
        Comparison.AtLeast => ">=",
        _ => ">",
    };
}
