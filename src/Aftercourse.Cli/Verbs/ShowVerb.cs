using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;
using Aftercourse.Signing;
using Aftercourse.Telling;
using Aftercourse.Values;
using Spectre.Console;
using static Aftercourse.Cli.Rendering.Paragraphs;
using Rule = Aftercourse.Guidance.Rule;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse show NAME</c>: explains a rule, a claim, a fact, a procedure or a source, with its text.</summary>
public static class ShowVerb
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "The name of a rule, claim, fact, finding, procedure or source." }.RefusingOptions();
        var article = Options.ArticleOption();
        var command = new Command("show", "Explain one rule, claim, fact, procedure or source of the article.") { name, article };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(name)!, parsed.GetValue(article)));
        return command;
    }

    private static int Run(Terminal terminal, string name, string? articlePath)
    {
        if (CompiledInput.Read(articlePath, terminal, out var exitCode) is not { } input)
            return exitCode;

        var article = input.Article;
        var reviews = new Lazy<ReviewStatus>(() => SignedReviews.Read(article, input.Files, new DiagnosticBag()).Status(terminal.Today));
        var found = false;
        // A claim and a rule may share a name: both are shown.
        foreach (var claim in article.Claims.Where(c => c.Id == name))
            found |= Show(terminal.Out, article, claim, reviews.Value.Of(claim));
        foreach (var rule in article.Rules.Where(r => r.Name == name))
            found |= Show(terminal.Out, article, rule, rule.Claim is null ? null : reviews.Value.Of(rule.Claim));
        if (article.Named(name) is { } fact)
            found |= Show(terminal.Out, article, fact);
        foreach (var finding in article.Findings.Where(f => f.Name == name))
            found |= Show(terminal.Out, article, finding);
        foreach (var procedure in article.Procedures.Where(p => p.Name == name))
            found |= Show(terminal.Out, article, procedure);
        if (article.References.TryGetValue(name, out var reference))
            found |= Show(terminal.Out, article, reference);
        if (found)
            return ExitCodes.Success;

        var nearest = NearestName.Of(name, Names(article));
        Messages.Error(terminal, $"Nothing in {article.Id} is called `{name}`.", nearest is null ? "`aftercourse check` counts what there is." : $"Did you mean `{nearest}`?");
        return ExitCodes.BadInput;
    }

    private static IEnumerable<string> Names(CompiledArticle article) => article.Claims.Select(c => c.Id)
        .Concat(article.Rules.Select(r => r.Name))
        .Concat(article.Facts.Concat(article.Details).Select(f => f.Name))
        .Concat(article.Findings.Select(f => f.Name))
        .Concat(article.Procedures.Select(p => p.Name))
        .Concat(article.References.Keys);

    private static bool Show(IAnsiConsole console, CompiledArticle article, Claim claim, ClaimReview review)
    {
        Heading(console, "claim", claim.Id, string.Join(" › ", claim.Section));
        Write(console, 2, null, new Run(claim.Text.Value));
        Line(console, "status", Status(claim, review));
        Line(console, "because", ReasonWords.Of(article, claim));
        foreach (var entry in review.Entries)
            Line(console, "review", entry.Say());
        if (claim.ReplacedBy is not null)
            Line(console, "replaced by", claim.ReplacedBy);
        if (!claim.Rows.IsEmpty)
            Line(console, "mission rows", string.Join(", ", claim.Rows));
        Line(console, "rules", string.Join(", ", article.Rules.Where(r => r.Claim == claim).Select(r => r.Name)));
        Sources(console, article, claim);
        return End(console, claim.Span.ToString());
    }

    private static bool Show(IAnsiConsole console, CompiledArticle article, Rule rule, ClaimReview? review)
    {
        Heading(console, rule.Kind, rule.Name, rule.Title.Value);
        foreach (var line in Source(rule.Span).Split('\n'))
            console.MarkupLineInterpolated($"  [blue]{Printable.Of(line.TrimEnd())}[/]");
        if (rule is Alarm alarm)
            Line(console, "if not sure", alarm.Unsure.Name());
        if (rule.Claim is { } claim)
        {
            console.WriteLine();
            Write(console, 2, null, new Run($"rests on {claim.Id}: ", "bold"), new Run(claim.Text.Value));
            Line(console, "status", Status(claim, review!));
            Line(console, "because", ReasonWords.Of(article, claim));
            Sources(console, article, claim);
        }

        return End(console, rule.Span.ToString());
    }

    private static bool Show(IAnsiConsole console, CompiledArticle article, Fact fact)
    {
        Heading(console, fact.IsDetail ? "detail" : "fact", fact.Name, fact.Label.Value);
        Line(console, "question", fact.Ask?.Value);
        Line(console, "help", fact.Help?.Value);
        Line(console, "answers", fact.Type switch
        {
            YesNoType => "yes, no",
            NumberType number => $"{number.Show(number.Minimum)} to {number.Show(number.Maximum)}",
            DurationType duration => $"a length of time up to {duration.Maximum}",
            _ => string.Join("; ", fact.Options.Select(o => $"{o.Name} ({o.Label})")),
        });
        Line(console, "codes", string.Join(", ", fact.Codes.Select(c => $"{c.System} {c.Value}")));
        Line(console, "page", fact.Group?.Name);
        Line(console, "of", string.Join(", ", article.Procedures.Where(p => p.Details.Contains(fact)).Select(p => p.Name)));
        Line(console, "used by", string.Join(", ", article.Rules.Where(r => r.Condition.Everything().Any(c => c.Asked() == fact)).Select(r => r.Name)));
        return End(console, fact.Span.ToString());
    }

    private static bool Show(IAnsiConsole console, CompiledArticle article, Finding finding)
    {
        Heading(console, "finding", finding.Name, finding.Label.Value);
        Write(console, 2, null, new Run(Source(finding.Span), "blue"));
        Line(console, "used by", string.Join(", ", article.Rules.Where(r => r.Condition.Everything().Any(c => c is FindingTest test && test.Finding == finding)).Select(r => r.Name)));
        return End(console, finding.Span.ToString());
    }

    private static bool Show(IAnsiConsole console, CompiledArticle article, Procedure procedure)
    {
        Heading(console, "procedure", procedure.Name, procedure.Title.Value);
        Line(console, "help", procedure.Help?.Value);
        Line(console, "kind of", procedure.Parent?.Name);
        Line(console, "kinds", string.Join(", ", procedure.Kinds.Select(k => k.Name)));
        Line(console, "details", string.Join(", ", procedure.AllDetails.Select(d => d.Name)));
        Line(console, "codes", string.Join(", ", procedure.Codes.Select(c => $"{c.System} {c.Value}")));
        Line(console, "rules", string.Join(", ", article.Rules.Where(r => r is Caution or CautionPromise || r.After is not null).Where(r => r.Procedures.IsEmpty || r.Procedures.Any(procedure.Is)).Select(r => r.Name)));
        return End(console, procedure.Span.ToString());
    }

    private static bool Show(IAnsiConsole console, CompiledArticle article, Reference reference)
    {
        Heading(console, "source", reference.Id, reference.Type);
        Write(console, 2, null, new Run(Citations.Show(reference)));
        Line(console, "cited by", string.Join(", ", article.Claims.Where(c => c.Citations.Contains(reference.Id)).Select(c => c.Id)));
        return End(console, reference.Span.ToString());
    }

    private static void Sources(IAnsiConsole console, CompiledArticle article, Claim claim)
    {
        foreach (var key in claim.Citations)
            Write(console, 2, new Run($"[{key}]", "dim"), new Run(Citations.Show(article.References[key]), "dim"));
    }

    private static void Heading(IAnsiConsole console, string kind, string name, string about) =>
        Write(console, 0, null, new Run(kind, "dim"), new Run($" {name}", "bold"), new Run(about.Length > 0 ? $"  {about}" : "", "dim"));

    private static void Line(IAnsiConsole console, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Write(console, 2, new Run(label, "dim"), new Run(value));
    }

    private static bool End(IAnsiConsole console, string place)
    {
        console.MarkupLineInterpolated($"  [dim]{place}[/]");
        console.WriteLine();
        return true;
    }

    private static string Source(Sources.Span span) => span.Text;

    private static string Status(Claim claim, ClaimReview review) => claim.Status.Name()
        + (claim.IsJudgement ? $"; figures in its rules are a judgement{(review.State == ReviewState.Reviewed ? "" : " that waits for a clinician's signature")}" : "")
        + $"; {review.State.Say()}";
}
