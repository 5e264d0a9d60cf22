using System.Globalization;
using System.Text.Json;
using Aftercourse.Guidance;
using Aftercourse.Proving;
using Aftercourse.Proving.Obligations;
using Aftercourse.Proving.Stories;
using Aftercourse.Values;
using Spectre.Console;
using Rule = Aftercourse.Guidance.Rule;

namespace Aftercourse.Cli.Rendering;

/// <summary>What was proved, to text and JSON.</summary>
public static class ProofRendering
{
    /// <summary>Shows a report for people, or one line for each obligation that does not hold.</summary>
    public static void Show(Terminal terminal, ProofReport report, DiagnosticFormat format)
    {
        if (format == DiagnosticFormat.Text)
        {
            Text(terminal.Out, report);
            return;
        }

        foreach (var (obligation, story) in report.Families.SelectMany(f => f.Refuted))
            terminal.Plain.WriteLine($"{story.Rules.Select(r => $"{r.Span}: ").FirstOrDefault()}error {obligation.Name}: Refuted: {obligation.Says} {string.Join(' ', story.Sentences)}");
        foreach (var (obligation, why) in report.Families.SelectMany(f => f.Unknown))
            terminal.Plain.WriteLine($"{obligation.Rules.Select(r => $"{r.Span}: ").FirstOrDefault()}error {obligation.Name}: Not decided: {obligation.Says} {why}.");
    }

    // One line for each family, then a story for each obligation that does not hold.
    private static void Text(IAnsiConsole console, ProofReport report)
    {
        foreach (var family in report.Families)
        {
            var (sign, colour) = family.Refuted.Any() ? ("✗", "red") : family.Unknown.Any() ? ("?", "yellow") : ("✓", "green");
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{colour}]{sign}[/] {Heading(family.Family),-46} {family.Proved,4} of {family.Results.Length,-4} {family.Time.TotalSeconds,6:0.00} s");
        }

        Faults(console, report);
        Paragraphs.Write(console, 0, null, new Paragraphs.Run(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Proved} of {report.Count} obligations are proved for all patients, in {report.Time.TotalSeconds:0.0} s: {report.ProvedBy(Means.Structure)} by the way the rules are built, {report.ProvedBy(Means.Witness)} by a person who shows it, {report.ProvedBy(Means.Solver)} by the solver. Nobody with one procedure is asked more than {report.MostQuestions} questions. No reassurance is longer than {new Duration(report.LongestReassuranceMinutes)}.")));
    }

    /// <summary>The story of each obligation that does not hold, and why nobody knows of those that were not decided.</summary>
    public static void Faults(IAnsiConsole console, ProofReport report)
    {
        foreach (var family in report.Families)
        {
            foreach (var (obligation, story) in family.Refuted)
                Story(console, obligation, story);
            foreach (var (obligation, why) in family.Unknown)
            {
                Paragraphs.Write(console, 0, new Paragraphs.Run("?", "yellow"), new Paragraphs.Run(obligation.Says, "bold"), new Paragraphs.Run($" {obligation.Name}", "dim"));
                Paragraphs.Write(console, 4, null, new Paragraphs.Run($"Not decided: {why}."));
            }
        }
    }

    private static void Story(IAnsiConsole console, Obligation obligation, Story story)
    {
        Paragraphs.Write(console, 0, new Paragraphs.Run("✗", "red"), new Paragraphs.Run(obligation.Says, "red bold"), new Paragraphs.Run($" {obligation.Name}", "dim"));
        foreach (var sentence in story.Sentences)
            Paragraphs.Write(console, 4, null, new Paragraphs.Run(sentence));
        foreach (var rule in story.Rules)
            Paragraphs.Write(console, 4, null, new Paragraphs.Run($"{rule.Kind} {rule}, {rule.Span}{(rule.Claim is { } claim ? $"; rests on {claim.Id}, {claim.Span}" : "")}", "dim"));
    }

    /// <summary>The report as the field <c>proofs</c>.</summary>
    public static void Json(Utf8JsonWriter writer, ProofReport report)
    {
        writer.WriteStartObject("proofs");
        writer.WriteString("article", report.ArticleHash);
        writer.WriteNumber("obligations", report.Count);
        writer.WriteNumber("proved", report.Proved);
        writer.WriteNumber("refuted", report.Refuted);
        writer.WriteNumber("unknown", report.Unknown);
        writer.WriteNumber("milliseconds", (int)report.Time.TotalMilliseconds);
        writer.WriteNumber("mostQuestions", report.MostQuestions);
        writer.WriteNumber("longestReassuranceMinutes", report.LongestReassuranceMinutes);
        writer.WriteStartArray("families");
        foreach (var family in report.Families)
        {
            writer.WriteStartObject();
            writer.WriteString("family", Heading(family.Family));
            writer.WriteNumber("milliseconds", (int)family.Time.TotalMilliseconds);
            writer.WriteStartArray("obligations");
            foreach (var result in family.Results)
                Json(writer, result);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The report that a site shows: of which article, from which day, and each obligation with what came of it, family by family (docs/proof-format.md).</summary>
    public static void Report(Utf8JsonWriter writer, CompiledArticle article, ProofReport report, DateOnly day)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("article");
        writer.WriteString("id", article.Id);
        writer.WriteString("version", article.Version);
        writer.WriteString("hash", report.ArticleHash);
        writer.WriteEndObject();
        writer.WriteString("at", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumber("mostQuestions", report.MostQuestions);
        writer.WriteNumber("longestReassuranceMinutes", report.LongestReassuranceMinutes);
        writer.WriteStartArray("families");
        foreach (var family in report.Families)
        {
            writer.WriteStartObject();
            writer.WriteString("name", JsonNamingPolicy.KebabCaseLower.ConvertName(family.Family.ToString()));
            writer.WriteString("says", Heading(family.Family));
            writer.WriteNumber("proved", family.Proved);
            writer.WriteNumber("refuted", family.Refuted.Count());
            writer.WriteNumber("unknown", family.Unknown.Count());
            writer.WriteStartArray("obligations");
            foreach (var result in family.Results)
                Json(writer, result);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Json(Utf8JsonWriter writer, Result result)
    {
        writer.WriteStartObject();
        writer.WriteString("name", result.Obligation.Name);
        writer.WriteString("says", result.Obligation.Says);
        writer.WriteString("outcome", result.Outcome switch { Outcome.Proved => "proved", Outcome.Refuted => "refuted", _ => "unknown" });
        if (result.Outcome is Outcome.Proved proved)
            writer.WriteString("by", proved.By switch { Means.Structure => "structure", Means.Witness => "witness", _ => "solver" });
        if (result.Outcome is Outcome.Unknown unknown)
            writer.WriteString("why", unknown.Why);
        if (result.Outcome is Outcome.Refuted { Story: var story })
        {
            writer.WriteStartArray("story");
            foreach (var sentence in story.Sentences)
                writer.WriteStringValue(sentence);
            writer.WriteEndArray();
            writer.WriteStartArray("rules");
            foreach (var rule in story.Rules)
                Json(writer, rule);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Json(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Name);
        writer.WriteString("file", rule.Span.Source.Path);
        writer.WriteNumber("line", rule.Span.Place.Line);
        writer.WriteString("claim", rule.Claim?.Id);
        writer.WriteEndObject();
    }

    private static string Heading(Family family) => family switch
    {
        Family.Alive => "No rule is dead or always overruled",
        Family.Monotone => "A further sign never lowers the level",
        Family.UnknownNeverReassures => "What is not known never reassures",
        Family.StrengthAndPlace => "Strength and place do not decide",
        Family.Persistence => "Pain that stays too long is not expected",
        Family.ReassuranceEnds => "Every reassurance ends",
        Family.InterviewEnds => "The interview ends",
        _ => "The article keeps its promises",
    };
}
