using Aftercourse.Diagnostics;
using Aftercourse.Guidance;

namespace Aftercourse.Checking;

/// <summary>
/// Figures of a sentence against those of the rules that it carries. Where a sentence speaks of time, temperature or strength of pain, each limit of that kind in its rules
/// must be one of its figures, after conversion of units: a course of seven days beside a sentence that says two is an error. Where both say when a pain begins or is gone,
/// those figures are held against each other, whatever else the sentence counts.
/// </summary>
internal static class FigureChecking
{
    /// <summary>Reports where they disagree, each claim's rules in order.</summary>
    public static void Check(CompiledArticle article, DiagnosticBag diagnostics)
    {
        // Units and number words are those of English; in another language nothing would be found, or the wrong thing.
        if (article.Language != "en" && !article.Language.StartsWith("en-", StringComparison.Ordinal))
            return;

        var rules = article.Rules.Where(r => r.Claim is not null).ToLookup(r => r.Claim!);
        foreach (var claim in article.Claims)
        {
            var said = FigureReading.OfSentence(claim.Span);
            foreach (var rule in rules[claim])
                Compare(claim, said, rule, article, diagnostics);
        }
    }

    private static void Compare(Claim claim, IReadOnlyList<Figure> said, Rule rule, CompiledArticle article, DiagnosticBag diagnostics)
    {
        var speaksOfStrength = said.Any(f => f.Kind == FigureKind.Pain);
        foreach (var limit in FigureReading.OfRule(rule, article))
        {
            var comparable = said.Where(f => f.Kind == limit.Kind && f.Clause == limit.Clause).ToArray();
            if (limit.Clause == FigureClause.None || comparable.Length == 0)
                comparable = [.. said.Where(f => f.Kind == limit.Kind)];
            if (comparable.Length == 0 || comparable.Any(f => f.Value == limit.Value) || IsNoLimit(limit) || (!speaksOfStrength && IsInnerStep(limit)))
                continue;

            var nearest = comparable.MinBy(f => Math.Abs(f.Value - limit.Value));
            diagnostics.Report(
                Codes.FiguresDisagree, nearest.Span, null, [new Label(limit.Span, $"`{rule.Name}` acts on this")], Words(nearest), rule.Name, Words(limit));
        }
    }

    // "pain >= 1" says that there is pain at all, "onset >= 0 hours" that it came with the procedure.
    private static bool IsNoLimit(Figure limit) => limit.Value == 0 || limit is { Kind: FigureKind.Pain, Value: <= 1000 };

    // "Gone in a week" is honest beside a course that goes down in steps; only a sentence that tells the strength has to tell when each step ends.
    private static bool IsInnerStep(Figure limit)
    {
        var text = limit.Span.Source.Text;
        return limit.Kind == FigureKind.Time
            && text.AsSpan(0, limit.Span.Start).TrimEnd().EndsWith("until", StringComparison.Ordinal)
            && text.AsSpan(limit.Span.End).TrimStart().StartsWith(",", StringComparison.Ordinal);
    }

    private static string Words(Figure figure) => $"`{string.Join(' ', figure.Span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}`";
}
