using Aftercourse.Cases;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Sourcing;
using Aftercourse.Values;
using Spectre.Console;
using Rule = Aftercourse.Guidance.Rule;

namespace Aftercourse.Cli.Reviewing;

/// <summary>All that a reviewer answers for, on one page: the sentence beside its rules, the questions, the sources, and the cases that its rules decide or fire in.</summary>
public sealed class ReviewPage(IAnsiConsole console, CompiledInput input)
{
    private const int TextWidth = 48;
    private const int MostCases = 8;

    private readonly Lazy<CaseSuite> _cases = new(() => CaseSuite.Run(input.Article, new CompiledEvaluator(input.Article), input.Files, new DiagnosticBag()));

    /// <summary>Shows a claim.</summary>
    public void Show(Claim claim, ClaimReview review)
    {
        console.WriteLine();
        Line(new($"{review.Section} › ", "dim"), new(claim.Id, "bold"), new($"  {claim.Status}{(claim.IsJudgement ? ", judgement" : "")}; {review.State.Say()}", "dim"));
        var rules = input.Article.Rules.Where(r => r.Claim == claim).ToArray();
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("what it says").Width(TextWidth)).AddColumn(new TableColumn("what it does").NoWrap());
        var source = string.Join("\n\n", rules.Select(r => Printable(r.Span.Text)));
        table.AddRow(new Markup(Markup.Escape(Rendering.Printable.Of(claim.Text.Value))), new Markup(source.Length == 0 ? "[dim]no rule[/]" : Markup.Escape(source)));
        console.Write(table);
        if (claim.ReplacedBy is { } other)
            Line(new("replaced by ", "dim"), new(other));

        foreach (var fact in Facts(rules))
            Line(new("asks ", "dim"), new($"{fact.Name}: {fact.Ask?.Value}"));
        for (var i = 0; i < claim.Citations.Length; i++)
        {
            var cited = input.Article.References[claim.Citations[i]];
            Paragraphs.Write(console, 2, new Paragraphs.Run($"[{i + 1}]"), new Paragraphs.Run(CitationLine.Of(cited)), new Paragraphs.Run($" ({SourceTable.NameOf(cited.Class)})", "dim"));
        }

        var cases = _cases.Value.Results.Where(r => rules.Any(rule => r.Truths[rule.Index] == Truth.Yes)).ToArray();
        foreach (var result in cases.Take(MostCases))
            Line(new("case ", "dim"), new($"{result.Case.Name}: {result.Case.Expectation.Level.Name()}"));
        if (cases.Length > MostCases)
            Line(new Paragraphs.Run($"and {cases.Length - MostCases} more cases", "dim"));
        foreach (var entry in review.Entries)
            Line(new("review ", "dim"), new(entry.Say()));
    }

    private static IEnumerable<Fact> Facts(IEnumerable<Rule> rules) => rules
        .SelectMany(r => r.Condition.Everything()).Select(c => c.Asked()).OfType<Fact>().Distinct().OrderBy(f => f.Name, StringComparer.Ordinal);

    private static string Printable(string text) => string.Join('\n', text.Split('\n').Select(Rendering.Printable.Of).Select(l => l.TrimEnd()));

    private void Line(params Paragraphs.Run[] runs) => Paragraphs.Write(console, 0, null, runs);
}
