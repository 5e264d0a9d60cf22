using System.Collections.Immutable;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Values;

namespace Aftercourse.Comparing;

/// <summary>All declarations of an article.</summary>
internal static class Declarations
{
    public static ImmutableArray<Declaration> Of(CompiledArticle article) =>
    [
        .. article.Procedures.Select(Of),
        .. article.Facts.Concat(article.Details).Select(Of),
        .. article.Findings.Select(f => new Declaration("finding", f.Name, CanonicalText.Of(f.Condition), Words(f.Label), null, f.Span)),
        .. article.Rules.Select(Of),
        .. article.Levels.Select(l => new Declaration("level", l.Level.Name(), "", Words(l.Headline, l.Do, l.Say), l.Claim, l.Span)),
    ];

    private static Declaration Of(Procedure procedure) => new(
        "procedure", procedure.Name,
        Text(t => t.Line("kind-of", procedure.Parent?.Name).Line("asks", procedure.Details.Select(d => d.Name))),
        Text(t => t.Line("words", procedure.Title.Value, procedure.Help?.Value).Line("codes", Codes(procedure.Codes))),
        null, procedure.Span);

    private static Declaration Of(Fact fact) => new(
        "fact", fact.Name,
        Text(t => t
            .Line("type", fact.Type switch
            {
                NumberType number => ["number", CanonicalText.Number(number.Minimum), CanonicalText.Number(number.Maximum), CanonicalText.Number(number.Decimals), number.Unit],
                DurationType duration => ["duration", CanonicalText.Of(duration.Maximum)],
                OneOfType => ["one-of", .. fact.Options.Select(o => o.Name)],
                AnyOfType => ["any-of", .. fact.Options.Select(o => o.Name)],
                _ => ["yes-no"],
            })
            .Line("counted", fact.AboutPerson ? "person" : null, fact.IsDetail ? "detail" : null, fact.Role.ToString(), CanonicalText.Of(fact.OnlyIf))),
        Text(t => t
            .Line("words", fact.Ask?.Value, fact.Help?.Value, fact.Label.Value, fact.Group?.Title.Value)
            .Line("options", fact.Options.Select(o => o.Label.Value))
            .Line("codes", Codes(fact.Codes))),
        null, fact.Span);

    private static Declaration Of(Rule rule) => new(
        rule.Kind, rule.Name,
        Text(t => t.Line("condition", CanonicalText.Of(rule.Condition)).Line("does", rule switch
        {
            Alarm alarm => [alarm.Level.Name(), alarm.Unsure.Name()],
            Advice advice => advice.At.Select(l => l.Name()),
            Caution caution => [caution.Strength.ToString(), .. caution.Before.Select(p => p.Name)],
            LevelPromise promise => [promise.Least.Name(), promise.Most.Name()],
            CautionPromise promise => [promise.Least?.Name() ?? "none", promise.Most.Name(), .. promise.Before.Select(p => p.Name)],
            _ => [],
        })),
        Text(t => t.Line("words", rule.Title.Value, rule.Say?.Value, (rule as Alarm)?.Watch?.Value).Line("codes", Codes(rule.Codes))),
        rule.Claim, rule.Span);

    private static IEnumerable<string> Codes(IEnumerable<Code> codes) => codes.Select(c => $"{c.System} {c.Value}");

    private static string Words(params IEnumerable<Text?> texts) => Text(t => t.Line("words", texts.Select(w => w?.Value)));

    private static string Text(Action<CanonicalText> write)
    {
        var text = new CanonicalText();
        write(text);
        return text.ToString();
    }
}
