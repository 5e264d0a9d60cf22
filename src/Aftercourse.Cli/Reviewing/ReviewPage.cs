using Aftercourse.Cases;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Evaluating;
using Aftercourse.Guidance;
using Aftercourse.Proving;
using Aftercourse.Reviewing;
using Aftercourse.Sourcing;
using Aftercourse.Telling;
using Aftercourse.Values;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;
using Rule = Aftercourse.Guidance.Rule;

namespace Aftercourse.Cli.Reviewing;

/// <summary>
/// All that a reviewer answers for, on one page. On the left what a reader sees, the sentence and its sources; on the right what it does, its rules with their questions, the cases that
/// they decide or fire in, and what is proved of them.
/// </summary>
public sealed class ReviewPage(IAnsiConsole console, CompiledInput input)
{
    private const int MostCases = 4;

    private readonly Lazy<CaseSuite> _cases = new(() => CaseSuite.Run(input.Article, new CompiledEvaluator(input.Article), input.Files, new DiagnosticBag()));

    // Begun at once: it is done when the first claim has been read.
    private readonly Task<ProofReport> _proofs = Task.Run(() => Prover.Usual.Prove(input.Article));

    /// <summary>Shows a claim.</summary>
    public void Show(Claim claim, ClaimReview review, string place)
    {
        console.WriteLine();
        Write(console, 0, null, new Run($"{review.Section} › ", "dim"), new Run(claim.Id, "bold"), new Run($"  {place}", "dim"));
        Write(console, 0, null, new Run($"{claim.Status.Name()}{(claim.IsJudgement ? ", with a limit that was chosen and not measured" : "")}; {review.State.Say()}", "dim"));
        if (ReasonWords.Of(input.Article, claim) is { } reason)
            Write(console, 0, new Run("because", "dim"), new Run(reason));
        var rules = input.Article.Rules.Where(r => r.Claim == claim).ToArray();
        var columns = new SideBySide(console);
        Says(columns, claim);
        Does(columns, rules);
        Cases(columns, rules);
        Proofs(columns, rules);
        columns.Write();
        foreach (var entry in review.Entries)
            Write(console, 0, new Run("review", "dim"), new Run(entry.Say()));
        console.WriteLine();
    }

    private void Says(SideBySide columns, Claim claim)
    {
        columns.Left(0, null, new Run("What it says", "bold"));
        columns.Left(2, null, new Run(claim.Text.Value));
        if (claim.ReplacedBy is { } other)
            columns.Left(2, null, new Run($"Replaced by {other}.", "dim"));
        columns.Left(0, null);
        columns.Left(0, null, new Run(claim.Citations.IsEmpty ? "No source" : "Sources", "bold"));
        for (var i = 0; i < claim.Citations.Length; i++)
        {
            var cited = input.Article.References[claim.Citations[i]];
            columns.Left(2, new Run($"[{i + 1}]"), new Run(CitationLine.Of(cited)), new Run($" ({SourceTable.NameOf(cited.Class)})", "dim"));
        }

        columns.Left(0, null);
    }

    private static void Does(SideBySide columns, Rule[] rules)
    {
        columns.Right(0, null, new Run(rules.Length == 0 ? "No rule" : "What it does", "bold"));
        foreach (var rule in rules)
        {
            foreach (var line in rule.Span.Text.Split('\n'))
                Code(columns, Printable.Of(line.TrimEnd()));
            columns.Right(0, null);
        }

        var facts = rules.SelectMany(r => r.Condition.Everything()).Select(c => c.Asked()).OfType<Fact>().Distinct().OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        foreach (var fact in facts)
            columns.Right(2, new Run("asks", "dim"), new Run($"{fact.Name}: {fact.Ask?.Value ?? fact.Label.Value}"));
        if (facts.Length > 0)
            columns.Right(0, null);
    }

    // The lines of a rule as they stand; one that is too long goes on below its own words.
    private static void Code(SideBySide columns, string line)
    {
        var text = line.TrimStart();
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        columns.Right(2 + line.Length - text.Length, end < 0 ? null : new Run(text[..end]), new Run(text[(end + 1)..]));
    }

    private void Cases(SideBySide columns, Rule[] rules)
    {
        if (rules.Length == 0)
            return;
        var cases = _cases.Value.Results.Where(r => rules.Any(rule => r.Truths[rule.Index] == Truth.Yes)).ToArray();
        columns.Right(0, null, new Run(cases.Length == 0 ? "No case" : "Cases", "bold"));
        foreach (var group in cases.GroupBy(c => c.Case.Expectation.Level).OrderByDescending(g => g.Key))
        {
            // Those that a rule decides tell more than those that it only fires in.
            var names = group.OrderByDescending(c => c.Decisive.Intersect(rules).Any()).Select(c => c.Case.Name).ToArray();
            columns.Right(2, new Run($"{LevelStyle.Shape(group.Key)} {group.Key.Name()}", LevelStyle.Colour(group.Key)), new Run(string.Join(", ", names.Take(MostCases)) + (names.Length > MostCases ? $", and {names.Length - MostCases} more" : "")));
        }

        foreach (var broken in cases.Where(c => !c.Holds))
            columns.Right(2, new Run("✗", "red"), new Run($"{broken.Case.Name} does not hold: {string.Join(" ", broken.Differences)}"));
        columns.Right(0, null);
    }

    private void Proofs(SideBySide columns, Rule[] rules)
    {
        var results = _proofs.Result.Families.SelectMany(f => f.Results).ToLookup(r => r.Obligation.Rules.IsEmpty);
        columns.Right(0, null, new Run("For all patients", "bold"));
        foreach (var (obligation, outcome) in results[false].Where(r => r.Obligation.Rules.Intersect(rules).Any()).OrderByDescending(r => r.Outcome is not Outcome.Proved))
        {
            var (sign, colour, word) = outcome switch { Outcome.Proved => ("✓", "green", ""), Outcome.Refuted => ("✗", "red", "Refuted: "), _ => ("?", "yellow", "Not decided: ") };
            columns.Right(2, new Run(sign, colour), new Run(word + obligation.Says));
            foreach (var sentence in outcome is Outcome.Refuted { Story: var story } ? story.Sentences : [])
                columns.Right(4, null, new Run(sentence));
        }

        var together = results[true].ToArray();
        var proved = together.Count(r => r.Outcome is Outcome.Proved);
        columns.Right(2, proved == together.Length ? new Run("✓", "green") : new Run("✗", "red"), new Run($"{proved} of {together.Length} statements about all rules together are proved.", "dim"));
    }
}
