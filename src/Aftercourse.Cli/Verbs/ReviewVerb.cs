using System.CommandLine;
using Aftercourse.Cli.Rendering;
using Aftercourse.Cli.Reviewing;
using Aftercourse.Diagnostics;
using Aftercourse.Guidance;
using Aftercourse.Reviewing;

namespace Aftercourse.Cli.Verbs;

/// <summary><c>aftercourse review status | claim ID | section NAME | all</c>: shows where the review stands, or takes a verdict and signs it.</summary>
public static class ReviewVerb
{
    private static readonly string[] What = ["status", "claim", "section", "all"];

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what") { Description = "status; or what to review: claim, section, all." }.RefusingOptions();
        var name = new Argument<string?>("name") { Description = "The id of the claim, or the name of the section.", Arity = ArgumentArity.ZeroOrOne }.RefusingOptions();
        var article = Options.ArticleOption();
        var key = new Option<string?>("--key") { Description = "Your secret key, a file that `minisign -G` wrote. Needed to review." };
        var format = Options.Format();
        var command = new Command("review", "Show who reviewed what, or review claims and sign the verdicts.") { what, name, article, key, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(what)!, parsed.GetValue(name), parsed.GetValue(article), parsed.GetValue(key), parsed.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string what, string? name, string? articlePath, string? keyPath, OutputFormat format)
    {
        if (!What.Contains(what))
            return Usage(terminal, $"There is no `review {what}`.", NearestName.Of(what, What) is { } near ? $"Did you mean `{near}`?" : $"There are {string.Join(", ", What)}.");
        if (what is "claim" or "section" && name is null)
            return Usage(terminal, $"Say which {what}.", $"`aftercourse review {what} NAME`.");
        if (CompiledInput.Read(articlePath, terminal, out var exitCode) is not { } input)
            return exitCode;
        if (input.Reviews(terminal) is not { } reviews)
            return ExitCodes.Wrong;
        if (what == "status")
        {
            if (format == OutputFormat.Json)
                terminal.Plain.WriteLine(JsonOutput.Write(writer => ReviewJson.Write(writer, reviews.Status(terminal.Today))));
            else
                ReviewRendering.Show(terminal.Out, reviews.Status(terminal.Today), terminal.Today);
            return ExitCodes.Success;
        }

        if (Chosen(input.Article, what, name) is not { Length: > 0 } claims)
        {
            var nearest = NearestName.Of(name!, what == "claim" ? input.Article.Claims.Select(c => c.Id) : input.Article.Claims.Select(ContentHash.SectionOf).Distinct());
            Messages.Error(terminal, $"{input.Article.Id} has no {what} `{name}`.", nearest is null ? "`aftercourse review status` lists them." : $"Did you mean `{nearest}`?");
            return ExitCodes.BadInput;
        }

        if (articlePath is null || !Directory.Exists(articlePath))
            return Usage(terminal, "Reviews are kept beside the article.", "Name its folder: `--article FOLDER`.");
        if (keyPath is null)
            return Usage(terminal, "A review has to be signed.", "Name your secret key: `--key FILE`. `minisign -G` makes one.");
        return new ReviewSession(terminal, input, reviews, articlePath).Hold(claims, keyPath);
    }

    private static Claim[] Chosen(CompiledArticle article, string what, string? name) => what switch
    {
        "claim" => [.. article.Claims.Where(c => c.Id == name)],
        "section" => [.. article.Claims.Where(c => ContentHash.SectionOf(c) == name || ContentHash.SectionOf(c) + ".md" == name)],
        _ => [.. article.Claims],
    };

    private static int Usage(Terminal terminal, string message, string help)
    {
        Messages.Error(terminal, message, help);
        return ExitCodes.Usage;
    }
}
